using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static Heza.Plugins.Reform.Platform.Office.OfficialForm;

namespace Heza.Plugins.Reform.Platform.Office;

/// <summary>National name, bodies, number, place and date, name of the document, abstract, "Kính gửi".</summary>
internal static class DocxHead
{
    public static IEnumerable<OpenXmlElement> Of(OfficialDocument document)
    {
        yield return DocxTable.Invisible(
            [LeftHeadWidth, RightHeadWidth],
            [LeftHead(document), [DocxText.Centred(OfficialHead.NationalName, HeadSize, bold: true), DocxText.Centred(OfficialHead.Motto, SecondSize, bold: true), DocxText.Rule(BoldWidth.Of(OfficialHead.Motto, SecondSize), RightHeadWidth)]],
            [[DocxText.Centred(OfficialHead.Number(document), SecondSize, before: 60)], [DocxText.Centred(OfficialHead.PlaceAndDate(document.Place, document.Date), SecondSize, italic: true, before: 60)]]);

        var subject = OfficeText.Clean(document.Abstract).Trim();
        yield return DocxText.Centred(OfficeText.Capitals(document.TypeName), BodySize, bold: true, before: 360);
        yield return DocxText.Centred(subject, BodySize, bold: true);
        yield return DocxText.Rule(PartOf(subject, BodySize, TextWidth), TextWidth, after: 240);
        foreach (var line in Addressed(document.AddressedTo))
        {
            yield return line;
        }
    }

    private static IReadOnlyList<OpenXmlElement> LeftHead(OfficialDocument document)
    {
        var issuing = OfficeText.Capitals(document.IssuingBody);
        var parent = OfficeText.Capitals(document.ParentBody);
        OpenXmlElement[] own = [DocxText.Centred(issuing, HeadSize, bold: true), DocxText.Rule(PartOf(issuing, HeadSize, LeftHeadWidth), LeftHeadWidth)];
        return parent.Length == 0 ? own : [DocxText.Centred(parent, HeadSize), .. own];
    }

    // Words longer than their column break into lines as wide as it.
    private static int PartOf(string text, int points, int column) =>
        (int)(Math.Min(text.Split('\n').Max(line => BoldWidth.Of(line, points)), column) * UnderlinePart);

    private static IEnumerable<OpenXmlElement> Addressed(IReadOnlyList<string> bodies)
    {
        if (bodies.Count == 1)
        {
            yield return DocxText.Centred($"Kính gửi: {OfficeText.Line(bodies[0])}", BodySize, after: 240);
        }
        else if (bodies.Count > 1)
        {
            yield return DocxText.Plain(JustificationValues.Left, 0, 0, DocxText.Words("Kính gửi:", BodySize));
            for (var i = 0; i < bodies.Count; i++)
            {
                var last = i == bodies.Count - 1;
                yield return DocxText.Plain(JustificationValues.Left, 0, last ? 240 : 0, DocxText.Words($"- {OfficeText.Line(bodies[i])}{(last ? "." : ";")}", BodySize));
            }
        }
    }
}
