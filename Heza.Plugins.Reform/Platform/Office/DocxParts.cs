using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static Heza.Plugins.Reform.Platform.Office.DocxText;

namespace Heza.Plugins.Reform.Platform.Office;

/// <summary>The parts around a document's text: styles, settings, headers with and without page number.</summary>
internal static class DocxParts
{
    public static string Document(Body body) => new Document(body).OuterXml;

    /// <summary>The default paragraph is the body's: Times New Roman 14, black, justified, first line indented.</summary>
    public static string Styles()
    {
        var styles = new Styles(new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = OfficialForm.Face, HighAnsi = OfficialForm.Face, EastAsia = OfficialForm.Face, ComplexScript = OfficialForm.Face },
                new Color { Val = "000000" },
                new FontSize { Val = HalfPoints(OfficialForm.BodySize) },
                new FontSizeComplexScript { Val = HalfPoints(OfficialForm.BodySize) },
                new Languages { Val = "vi-VN", EastAsia = "vi-VN" })),
            new ParagraphPropertiesDefault()));
        styles.Append(new Style(
            new StyleName { Val = "Normal" },
            new PrimaryStyle(),
            new StyleParagraphProperties(
                new SpacingBetweenLines { Before = "0", After = Twips(OfficialForm.ParagraphSpacing), Line = Twips(OfficialForm.LineSpacing), LineRule = LineSpacingRuleValues.Auto },
                new Indentation { FirstLine = Twips(OfficialForm.FirstLine) },
                new Justification { Val = JustificationValues.Both }))
        { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true });
        styles.Append(Enumerable.Range(1, 3).Select(Heading));
        return styles.OuterXml;
    }

    /// <summary>Files are opened as Word 2013 and later write them, not in compatibility mode.</summary>
    public static string Settings() => new Settings(
        new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" })).OuterXml;

    public static string PageNumber() => new Header(Plain(
        JustificationValues.Center, 0, 0,
        Field(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        Field(new FieldCode(" PAGE ") { Space = SpaceProcessingModeValues.Preserve }),
        Field(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        Words("2", OfficialForm.BodySize),
        Field(new FieldChar { FieldCharType = FieldCharValues.End }))).OuterXml;

    public static string NoPageNumber() => new Header(Plain(JustificationValues.Center, 0, 0)).OuterXml;

    private static Run Field(OpenXmlElement part) => new(new RunProperties(new FontSize { Val = HalfPoints(OfficialForm.BodySize) }), part);

    private static Style Heading(int level) => new(
        new StyleName { Val = $"heading {level}" },
        new BasedOn { Val = "Normal" },
        new NextParagraphStyle { Val = "Normal" },
        new PrimaryStyle(),
        new StyleParagraphProperties(new KeepNext(), new OutlineLevel { Val = level - 1 }),
        new StyleRunProperties(new Bold()))
    { Type = StyleValues.Paragraph, StyleId = $"Heading{level}" };
}
