using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Heza.Plugins.Reform.Platform.Office;

/// <summary>Words and paragraphs of a DOCX.</summary>
internal static class DocxText
{
    /// <summary>Words in one face; line ends become breaks.</summary>
    public static Run Words(string text, int points, bool bold = false, bool italic = false)
    {
        var face = new RunProperties();
        if (bold)
        {
            face.Append(new Bold());
        }

        if (italic)
        {
            face.Append(new Italic());
        }

        face.Append(new FontSize { Val = HalfPoints(points) }, new FontSizeComplexScript { Val = HalfPoints(points) });
        var run = new Run(face);
        var lines = OfficeText.Clean(text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                run.Append(new Break());
            }

            run.Append(new WordText(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    /// <summary>A paragraph of the head, the end or a table: single spaced, without first line indent.</summary>
    public static Paragraph Plain(JustificationValues alignment, int before, int after, params Run[] runs)
    {
        var paragraph = new Paragraph(new ParagraphProperties(
            new SpacingBetweenLines { Before = Twips(before), After = Twips(after), Line = "240", LineRule = LineSpacingRuleValues.Auto },
            new Indentation { FirstLine = "0" },
            new Justification { Val = alignment }));
        paragraph.Append(runs);
        return paragraph;
    }

    public static Paragraph Centred(string text, int points, bool bold = false, bool italic = false, int before = 0, int after = 0) =>
        Plain(JustificationValues.Center, before, after, Words(text, points, bold, italic));

    /// <summary>A line in the middle of a column, drawn as the upper border of an all but empty paragraph.</summary>
    /// <param name="length">Twips.</param>
    /// <param name="within">Width of the column, twips.</param>
    public static Paragraph Rule(int length, int within, int after = 0)
    {
        var side = Twips(Math.Max(0, (within - length) / 2));
        return new Paragraph(new ParagraphProperties(
            new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 1, Color = "000000" }),
            new SpacingBetweenLines { Before = "20", After = Twips(after), Line = "40", LineRule = LineSpacingRuleValues.Exact },
            new Indentation { Left = side, Right = side, FirstLine = "0" },
            new Justification { Val = JustificationValues.Center },
            new ParagraphMarkRunProperties(new FontSize { Val = HalfPoints(OfficialForm.RuleSize) })));
    }

    public static string Twips(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string HalfPoints(int points) => Twips(points * 2);
}
