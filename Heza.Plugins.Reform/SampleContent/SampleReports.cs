using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Reporting;
using Heza.Plugins.Reform.Reporting.UnitReports;
using Microsoft.Extensions.DependencyInjection;

namespace Heza.Plugins.Reform.SampleContent;

/// <summary>A unit's sample report; times are Vietnam's wall clock. It is accepted or returned, never both.</summary>
public sealed record SampleUnitReport(
    string Period, string Unit, DateTime SubmittedAt, string? LateReason, IReadOnlyDictionary<string, string> Items, string Difficulties, string Proposals,
    int? Participants, int? Inspections, DateTime? AcceptedAt, DateTime? ReturnedAt, string? ReturnComment);

/// <summary>What units reported in the sample year and what the Office said of it.</summary>
public sealed class SampleReports(IServiceProvider services)
{
    private const int Year = 2023;

    private static readonly Actor Unit = new("mau-don-vi", "Cán bộ đơn vị (mẫu)");
    private static readonly Reporter Office = new(new Actor("mau", "Văn phòng (mẫu)"), UnitScope.All, null);

    public IEnumerable<ReplayStep> Steps(IReadOnlyList<SampleUnitReport> reports) => reports.SelectMany(report => new[]
    {
        new ReplayStep(VietnamTime.FromLocal(report.SubmittedAt), ct => Submit(report, ct)),
        new ReplayStep(VietnamTime.FromLocal(report.AcceptedAt ?? report.ReturnedAt!.Value), ct => Decide(report, ct)),
    });

    private async Task Submit(SampleUnitReport report, CancellationToken ct)
    {
        var key = new UnitReportKey(Year, report.Period, report.Unit);
        var reporter = new Reporter(Unit, new UnitScope(report.Unit), report.Unit);
        var typed = new UnitReportTyped(
            [.. report.Items.Select(item => new ItemTyped(item.Key, item.Value))], report.Difficulties, report.Proposals, report.Participants, report.Inspections);
        var saved = Check(await services.GetRequiredService<SaveUnitReport>().Run(key, 0, typed, reporter, ct));
        Check(await services.GetRequiredService<SubmitUnitReport>().Run(key, saved.Revision, report.LateReason, reporter, ct));
    }

    // Begun and handed in: the second revision is the one that the Office sees.
    private async Task Decide(SampleUnitReport report, CancellationToken ct) => Check(await services.GetRequiredService<DecideUnitReport>()
        .Run(new UnitReportKey(Year, report.Period, report.Unit), 2, report.AcceptedAt is not null, report.ReturnComment, Office, ct));

    // The sample content is ours: a refusal is a bug in it.
    private static T Check<T>(Result<T> result) =>
        result.Ok ? result.Value : throw new InvalidDataException($"Sample report: {result.Problem.Title}");
}
