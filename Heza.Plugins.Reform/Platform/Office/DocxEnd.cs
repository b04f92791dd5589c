using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static Heza.Plugins.Reform.Platform.Office.OfficialForm;

namespace Heza.Plugins.Reform.Platform.Office;

/// <summary>"Nơi nhận" on the left, the signature on the right.</summary>
internal static class DocxEnd
{
    /// <summary>Lines left for the hand and the seal.</summary>
    private const int RoomToSign = 4;

    public static IEnumerable<OpenXmlElement> Of(OfficialDocument document)
    {
        const int left = TextWidth / 2;
        var distance = DocxText.Plain(JustificationValues.Left, 0, 0);
        // With the last words (DocxBody) on one page.
        distance.ParagraphProperties!.KeepNext = new KeepNext();
        yield return distance;
        yield return DocxTable.Invisible([left, TextWidth - left], [Recipients(document.Recipients), Signature(document.Signature)]);
    }

    private static List<OpenXmlElement> Recipients(IReadOnlyList<string> recipients)
    {
        if (recipients.Count == 0)
        {
            return [DocxText.Plain(JustificationValues.Left, 0, 0)];
        }

        List<OpenXmlElement> lines = [DocxText.Plain(JustificationValues.Left, 0, 0, DocxText.Words("Nơi nhận:", RecipientsHeadSize, bold: true, italic: true))];
        lines.AddRange(recipients.Select((one, i) => DocxText.Plain(
            JustificationValues.Left, 0, 0,
            DocxText.Words($"- {OfficeText.Line(one)}{(i == recipients.Count - 1 ? "." : ";")}", OfficialForm.RecipientsSize))));
        return lines;
    }

    private static List<OpenXmlElement> Signature(OfficialSignature signature)
    {
        List<OpenXmlElement> lines = [];
        foreach (var capitals in new[] { signature.Authority, signature.Title }.Select(OfficeText.Capitals).Where(text => text.Length > 0))
        {
            lines.Add(DocxText.Centred(capitals, BodySize, bold: true));
        }

        lines.AddRange(Enumerable.Range(0, RoomToSign).Select(_ => DocxText.Centred("", BodySize)));
        lines.Add(DocxText.Centred(OfficeText.Line(signature.Name), BodySize, bold: true));
        return lines;
    }
}
