namespace Heza.Plugins.Reform.Plans;

/// <summary>
/// The publicity plan of a year (kế hoạch tuyên truyền cải cách hành chính). It is data: another one comes each year, and
/// names of bodies change with it.
/// </summary>
public sealed class Plan
{
    /// <summary>The earliest and the latest year that a plan can be for: what a typing error falls outside of.</summary>
    public const int MinYear = 2000, MaxYear = 2100;

    public required int Year { get; init; }

    /// <summary>Number and symbol as issued, e.g. <c>105/KH-BQL</c>.</summary>
    public required string Number { get; set; }

    public required string Title { get; set; }

    /// <summary>As known: <c>2023-01-17</c>, <c>2023-01</c> or <c>2023</c>. Partial dates stay partial.</summary>
    public string? IssuedOn { get; set; }

    public required string Issuer { get; set; }

    public string? ParentIssuer { get; set; }

    /// <summary>The city's theme of the year, which the plan quotes.</summary>
    public string? Theme { get; set; }

    /// <summary>The body that the Office's reports go to.</summary>
    public string? ReportRecipient { get; set; }

    /// <summary>Counts the times that it was saved, from 1: who saves says which one they changed.</summary>
    public int Revision { get; set; } = 1;

    /// <summary>UTC; when it was imported or saved last.</summary>
    public DateTime ImportedAt { get; set; }

    /// <summary>Name of the person who imported or saved it last.</summary>
    public string ImportedBy { get; set; } = "";

    public List<ContentItem> Items { get; } = [];

    public List<PublicityForm> Forms { get; } = [];

    public List<Unit> Units { get; } = [];

    public List<Audience> Audiences { get; } = [];

    public List<ReportDeadline> Deadlines { get; } = [];

    public List<Obligation> Obligations { get; } = [];
}
