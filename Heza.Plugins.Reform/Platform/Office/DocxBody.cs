using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Heza.Plugins.Reform.Platform.Office;

/// <summary>Headings, paragraphs, lines of lists and tables; wide tables in landscape sections of their own.</summary>
internal static class DocxBody
{
    public static IReadOnlyList<OpenXmlElement> Of(IReadOnlyList<OfficialBlock> blocks)
    {
        List<OpenXmlElement> result = [];
        var wide = false;
        foreach (var block in blocks)
        {
            var turned = block is OfficialTable { Wide: true };
            if (turned != wide)
            {
                // A section's properties stand in its last paragraph.
                result.Add(DocxSections.End(wide, first: !result.OfType<Paragraph>().Any(DocxSections.Ends)));
                wide = turned;
            }

            result.AddRange(Of(block));
        }

        if (wide)
        {
            result.Add(DocxSections.End(landscape: true, first: false));
        }
        else if (result.LastOrDefault() is Paragraph last)
        {
            // The signature does not stand on a page alone.
            last.ParagraphProperties!.KeepNext = new KeepNext();
        }

        return result;
    }

    private static IEnumerable<OpenXmlElement> Of(OfficialBlock block) => block switch
    {
        OfficialHeading heading => [Heading(heading)],
        OfficialParagraph paragraph => [Words("", paragraph.Runs)],
        OfficialLine line => [Words(OfficeText.Line(line.Marker) + " ", line.Runs)],
        // A paragraph after each table: two tables must not grow together, and the text goes on at a distance.
        OfficialTable table => [DocxTable.Of(table), DocxText.Plain(JustificationValues.Left, 0, 0)],
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, null),
    };

    private static Paragraph Heading(OfficialHeading heading) => new(
        new ParagraphProperties(new ParagraphStyleId { Val = $"Heading{Math.Clamp(heading.Level, 1, 3)}" }),
        DocxText.Words(OfficeText.Line(heading.Text), OfficialForm.BodySize, bold: true, italic: heading.Level >= 3));

    // Face, first line, spacing and justification come from the default paragraph (DocxParts.Styles).
    private static Paragraph Words(string before, IReadOnlyList<OfficialRun> runs)
    {
        var paragraph = new Paragraph(new ParagraphProperties());
        if (before.Length > 0)
        {
            paragraph.Append(DocxText.Words(before, OfficialForm.BodySize));
        }

        paragraph.Append(runs.Select(run => DocxText.Words(run.Text, OfficialForm.BodySize, run.Bold, run.Italic)));
        return paragraph;
    }
}
