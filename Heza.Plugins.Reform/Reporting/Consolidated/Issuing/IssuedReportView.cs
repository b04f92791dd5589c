namespace Heza.Plugins.Reform.Reporting.Consolidated.Issuing;

/// <param name="Issue">1 for the period's first report.</param>
/// <param name="IssuedAt">UTC.</param>
public sealed record IssuedReportView(
    int Id, int Year, string Period, string Title, int Issue, DateOnly AsOf, string Number, DateTime IssuedAt, string IssuedBy, IReadOnlyList<IssuedFileView> Files)
{
    internal static IssuedReportView Of(IssuedReport report) => new(
        report.Id, report.Year, report.Period, report.Title, report.Issue, report.AsOf, report.Number, report.IssuedAt, report.IssuedBy,
        [.. report.Files.OrderBy(file => file.Form).Select(file => new IssuedFileView(file.Form, file.Name, file.Size, file.Sha256))]);
}

/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Lower-case hex, as the file was when it was issued.</param>
public sealed record IssuedFileView(ReportForm Form, string Name, long Size, string Sha256);

/// <param name="Now">SHA-256 of the file as it is kept now.</param>
/// <param name="Intact">It is the one that was issued.</param>
public sealed record VerifiedFile(ReportForm Form, string Name, string Sha256, string Now, bool Intact);
