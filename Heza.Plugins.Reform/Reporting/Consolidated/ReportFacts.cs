using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Outreach.Survey;
using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Reporting.UnitReports;

namespace Heza.Plugins.Reform.Reporting.Consolidated;

/// <summary>All that a consolidated report tells, as it was at the end of a Vietnamese day. Its texts are <see cref="ReportTexts"/>.</summary>
/// <param name="Evidence">What counts on the day and was first published in the period, by item and day.</param>
/// <param name="Posts">Posts that went out in the period and stood there on the day, by time.</param>
/// <param name="Before">Of the period before, as of the day that lies as far from its end; null: there is no such period.</param>
public sealed record ReportFacts(
    ReportPeriod Period, DateOnly AsOf, ReportedPlan Plan, PlanCoverage Coverage, FormMatrix Forms, IReadOnlyList<ReportedEvidence> Evidence,
    IReadOnlyList<ReportedPost> Posts, PeriodFigures Now, PeriodFigures? Before)
{
    /// <summary>Reports of the units; empty where the plan asks for none.</summary>
    public IReadOnlyList<UnitReportAsOf> Units { get; init; } = [];

    /// <summary>Surveys that were answered in the period, or open.</summary>
    public IReadOnlyList<SurveyResults> Surveys { get; init; } = [];

    /// <summary>Publicity outside the site, by day.</summary>
    public IReadOnlyList<ReportedActivity> Activities { get; init; } = [];

    /// <summary>Difficulties raised to the Office, in the order in which they were raised.</summary>
    public IReadOnlyList<ReportedObstacle> Obstacles { get; init; } = [];

    /// <summary>What units' accepted reports say.</summary>
    public IEnumerable<(string Unit, UnitReportContent Content)> Said => Units
        .Where(unit => unit.State == UnitReportState.Accepted && unit.Submission is not null).Select(unit => (unit.UnitName, unit.Submission!.Content));
}

/// <param name="Number">"105/KH-BQL".</param>
public sealed record ReportedPlan(int Year, string Number, string Title, string Issuer, string? ParentIssuer, string? Recipient);

/// <param name="Item">Code of the item that it satisfies; the same piece may satisfy several.</param>
/// <param name="Address">Absolute; of an activity, its place.</param>
/// <param name="Day">Of its first publication.</param>
/// <param name="AcceptedAt">UTC; the acceptance that holds on the day.</param>
/// <param name="AcceptedHash">SHA-256 of the words that were accepted; null: accepted before such were kept.</param>
/// <param name="Posts">How many of its posts stood on a channel on the day.</param>
/// <param name="Views">How often these were seen; null: not known.</param>
public sealed record ReportedEvidence(
    string Item, EvidenceKind Kind, Guid Key, string Title, string Address, DateOnly Day, DateTime AcceptedAt, string? AcceptedHash, int Posts, long? Views);

/// <param name="SentAt">UTC.</param>
/// <param name="Views">As last read by the day; null: not known.</param>
public sealed record ReportedPost(Guid Id, Guid ContentKey, string Title, string Channel, DateTime SentAt, string? Permalink, string Text, long? Views);

/// <summary>What can be counted of a period on a day, so that two periods can be compared.</summary>
/// <param name="Coverage">Of the plan of the period's year; null: there is no plan.</param>
/// <param name="Evidence">Pieces first published in the period that count.</param>
/// <param name="Articles">First published in the period and public on the day.</param>
/// <param name="Documents">Likewise.</param>
/// <param name="Views">Of the posts; null: not known of any.</param>
public sealed record PeriodFigures(ReportPeriod Period, DateOnly AsOf, CoverageTotals? Coverage, int Evidence, int Articles, int Documents, int Posts, long? Views, int Activities);

/// <param name="Form">Title of the plan's form.</param>
/// <param name="LastDay">Null: one day only.</param>
/// <param name="Participants">Null: not counted.</param>
public sealed record ReportedActivity(Guid Key, string Title, string Form, DateOnly Day, DateOnly? LastDay, string Place, string Unit, int? Participants);

/// <param name="State">At the end of the day, in words.</param>
/// <param name="Answer">What the Office or the leadership said last by then; null: nothing.</param>
public sealed record ReportedObstacle(string Unit, string Title, string Description, string? Proposal, string State, string? Answer);
