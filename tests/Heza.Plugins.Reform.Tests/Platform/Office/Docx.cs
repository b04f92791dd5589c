using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Heza.Plugins.Reform.Tests.Platform.Office;

/// <summary>A written DOCX, read back: its paragraphs with what they look like in the end.</summary>
internal sealed class Docx : IDisposable
{
    public Docx(byte[] bytes) => Package = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);

    public WordprocessingDocument Package { get; }

    public Body Body => Package.MainDocumentPart!.Document!.Body!;

    public IReadOnlyList<SectionProperties> Sections => [.. Body.Descendants<SectionProperties>()];

    public Paragraph Line(string text) => Body.Descendants<Paragraph>().Single(one => one.InnerText == text);

    /// <summary>The line drawn right under a paragraph: its length in twips in a column of that width.</summary>
    public int RuleUnder(string text, int column)
    {
        var indent = Line(text).NextSibling<Paragraph>()!.ParagraphProperties!;
        Assert.Equal(BorderValues.Single, indent.ParagraphBorders!.TopBorder!.Val!.Value);
        return column - Number(indent.Indentation!.Left!) - Number(indent.Indentation!.Right!);
    }

    /// <summary>"14 bold italic centre": size in points, face, alignment.</summary>
    public string Look(string text)
    {
        var paragraph = Line(text);
        var run = paragraph.Elements<Run>().First().RunProperties!;
        var alignment = paragraph.ParagraphProperties?.Justification?.Val?.InnerText ?? "default";
        return string.Join(' ', new[]
        {
            (Number(run.FontSize!.Val!) / 2).ToString(CultureInfo.InvariantCulture),
            run.Bold is null ? "" : "bold",
            run.Italic is null ? "" : "italic",
            alignment,
        }.Where(part => part.Length > 0));
    }

    public static double Millimetres(uint twips) => twips / 1440.0 * 25.4;

    public static int Number(string value) => int.Parse(value, CultureInfo.InvariantCulture);

    public void Dispose() => Package.Dispose();
}
