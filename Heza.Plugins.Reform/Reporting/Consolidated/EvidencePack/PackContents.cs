namespace Heza.Plugins.Reform.Reporting.Consolidated.EvidencePack;

/// <param name="Files">The report's own: composed now, or as they were issued.</param>
public sealed record PackContents(ConsolidatedReport Report, IReadOnlyList<ReportFile> Files)
{
    public static PackContents Of(ConsolidatedReport report) => new(report, ReportFiles.All(report));
}

/// <summary>Hears how far a pack is, after each piece and post.</summary>
/// <param name="done">Pieces and posts that are in it.</param>
/// <param name="total">Of so many.</param>
public delegate Task PackProgress(int done, int total);
