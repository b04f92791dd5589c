using DocumentFormat.OpenXml.Wordprocessing;
using static Heza.Plugins.Reform.Platform.Office.OfficialForm;

namespace Heza.Plugins.Reform.Platform.Office;

/// <summary>Paper and page numbers. The first page bears no number; sections after the first go on counting.</summary>
internal static class DocxSections
{
    public const string NumberHeader = "rId3";
    public const string EmptyHeader = "rId4";

    /// <summary>The paragraph that ends a section.</summary>
    public static Paragraph End(bool landscape, bool first) =>
        new(new ParagraphProperties(
            new SpacingBetweenLines { Before = "0", After = "0", Line = "40", LineRule = LineSpacingRuleValues.Exact },
            landscape ? Landscape() : Portrait(first)));

    public static bool Ends(Paragraph paragraph) => paragraph.ParagraphProperties?.SectionProperties is not null;

    public static SectionProperties Portrait(bool first) => Section(first, new PageSize { Width = PageWidth, Height = PageHeight });

    private static SectionProperties Landscape() =>
        Section(first: false, new PageSize { Width = PageHeight, Height = PageWidth, Orient = PageOrientationValues.Landscape });

    private static SectionProperties Section(bool first, PageSize size)
    {
        var section = new SectionProperties(new HeaderReference { Type = HeaderFooterValues.Default, Id = NumberHeader });
        if (first)
        {
            section.Append(new HeaderReference { Type = HeaderFooterValues.First, Id = EmptyHeader });
        }

        section.Append(new SectionType { Val = SectionMarkValues.NextPage }, size, new PageMargin { Top = Top, Right = Right, Bottom = Bottom, Left = Left, Header = PageNumberDistance, Footer = PageNumberDistance, Gutter = 0 });
        if (first)
        {
            section.Append(new PageNumberType { Start = 1 }, new TitlePage());
        }

        return section;
    }
}
