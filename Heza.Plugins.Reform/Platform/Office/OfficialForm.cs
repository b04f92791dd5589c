namespace Heza.Plugins.Reform.Platform.Office;

/// <summary>
/// Measures of Nghị định 30/2020/NĐ-CP, appendix I, and which of the allowed ones is taken. Lengths in twentieths of a
/// point (twips: 56.7 a millimetre), sizes in points.
/// </summary>
internal static class OfficialForm
{
    public const string Face = "Times New Roman";

    /// <summary>A4: 210 × 297 mm.</summary>
    public const int PageWidth = 11906;

    public const int PageHeight = 16838;

    /// <summary>20 mm of 20–25.</summary>
    public const int Top = 1134;

    /// <summary>20 mm of 20–25.</summary>
    public const int Bottom = 1134;

    /// <summary>30 mm of 30–35.</summary>
    public const int Left = 1701;

    /// <summary>15 mm of 15–20.</summary>
    public const int Right = 851;

    /// <summary>10 mm: the page number stands in the top margin.</summary>
    public const int PageNumberDistance = 567;

    public const int TextWidth = PageWidth - Left - Right;

    public const int LandscapeTextWidth = PageHeight - Left - Right;

    /// <summary>Parts of the text's width for the left and the right head: the national name must fit on one line.</summary>
    public const int LeftHeadWidth = 3850;

    public const int RightHeadWidth = TextWidth - LeftHeadWidth;

    /// <summary>National name, parent body, issuing body: 12 of 12–13.</summary>
    public const int HeadSize = 12;

    /// <summary>Motto, number and symbol, place and date: 13 (motto and date: of 13–14).</summary>
    public const int SecondSize = 13;

    /// <summary>Name of the document, abstract, body, signature, page number: 14 of 13–14.</summary>
    public const int BodySize = 14;

    public const int TableSize = 12;

    public const int RecipientsHeadSize = 12;

    public const int RecipientsSize = 11;

    /// <summary>1.27 cm.</summary>
    public const int FirstLine = 720;

    /// <summary>In 240ths of a line: 1.15 of 1–1.5.</summary>
    public const int LineSpacing = 276;

    /// <summary>6 points between paragraphs: the least that is allowed.</summary>
    public const int ParagraphSpacing = 120;

    /// <summary>Part of the words' length for the line under the issuing body and the abstract: between a third and a half.</summary>
    public const double UnderlinePart = 0.42;

    /// <summary>Points of the paragraph that carries a line.</summary>
    public const int RuleSize = 2;
}
