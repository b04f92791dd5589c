namespace Heza.Plugins.Reform.Reporting.UnitReports;

/// <summary>
/// A unit's report for a period of a year's plan (báo cáo của đơn vị): one row for each, made when somebody first writes.
/// Once its period is closed the database refuses every change of it (<see cref="UnitReportSql"/>).
/// </summary>
public sealed class UnitReport
{
    public const string Table = "UnitReports";

    public int Id { get; private set; }

    public required int PlanYear { get; init; }

    /// <summary>One of <see cref="Plans.ReportDeadline.Periods"/>.</summary>
    public required string Period { get; init; }

    /// <summary>Code of the unit, which a later plan may no longer have.</summary>
    public required string Unit { get; init; }

    /// <summary>The unit's name when the report was begun.</summary>
    public required string UnitName { get; init; }

    public UnitReportState State { get; private set; } = UnitReportState.Draft;

    /// <summary>Goes up with every change; who changes says which one they saw.</summary>
    public int Revision { get; private set; }

    public UnitReportContent Content { get; private set; } = UnitReportContent.Empty;

    /// <summary>As they stood when it was handed in last; null before that.</summary>
    public UnitReportFacts? Facts { get; private set; }

    /// <summary>UTC; the first time that it was handed in: what is on time goes by it, for mending what the Office returns is not lateness.</summary>
    public DateTime? FirstSubmittedAt { get; private set; }

    /// <summary>The first day that was too late, when it was first handed in: a later plan does not make it late.</summary>
    public DateOnly? DueBefore { get; private set; }

    /// <summary>Why it came late; mandatory when it did.</summary>
    public string? LateReason { get; private set; }

    /// <summary>UTC; the last time that its words were saved.</summary>
    public DateTime SavedAt { get; private set; }

    public string SavedById { get; private set; } = "";

    public string SavedBy { get; private set; } = "";

    /// <summary>What was done to it, in order; only ever added to.</summary>
    public List<UnitReportAct> Acts { get; } = [];

    public void Write(UnitReportContent content, Reporter reporter, DateTime at)
    {
        Revision++;
        if (SavedById != reporter.Actor.Id)
        {
            Add(SavedById.Length == 0 ? UnitReportDeed.Begun : UnitReportDeed.Edited, reporter, at, null);
        }

        Content = content;
        (SavedAt, SavedById, SavedBy) = (at, reporter.Actor.Id, reporter.Actor.Name);
    }

    /// <param name="lateReason">Null when it is on time, or said before.</param>
    public void Submit(UnitReportFacts facts, DateOnly before, string? lateReason, Reporter reporter, DateTime at)
    {
        Revision++;
        State = UnitReportState.Submitted;
        Facts = facts;
        FirstSubmittedAt ??= at;
        DueBefore ??= before;
        LateReason = lateReason ?? LateReason;
        Add(UnitReportDeed.Submitted, reporter, at, LateReason, Content, facts);
    }

    /// <param name="comment">What is to be mended.</param>
    public void Return(string comment, Reporter office, DateTime at)
    {
        Revision++;
        State = UnitReportState.Returned;
        Add(UnitReportDeed.Returned, office, at, comment);
    }

    public void Accept(string? comment, Reporter office, DateTime at)
    {
        Revision++;
        State = UnitReportState.Accepted;
        Add(UnitReportDeed.Accepted, office, at, comment);
    }

    // A clock that lags behind the last act's does not change the order of acts.
    private void Add(UnitReportDeed deed, Reporter reporter, DateTime at, string? comment, UnitReportContent? content = null, UnitReportFacts? facts = null) =>
        Acts.Add(new UnitReportAct
        {
            Deed = deed,
            At = Acts.Count > 0 && Acts[^1].At > at ? Acts[^1].At : at,
            ActorId = reporter.Actor.Id,
            ActorName = reporter.Actor.Name,
            ForUnit = deed is not (UnitReportDeed.Returned or UnitReportDeed.Accepted) && reporter.ActsFor(Unit),
            Comment = comment,
            Revision = Revision,
            Content = content,
            Facts = facts,
        });
}

/// <summary>One act on a <see cref="UnitReport"/>; never changed, never deleted.</summary>
public sealed class UnitReportAct
{
    public int Id { get; private set; }

    public int ReportId { get; private set; }

    public required UnitReportDeed Deed { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public required string ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>Done by the Office on behalf of the unit.</summary>
    public required bool ForUnit { get; init; }

    /// <summary>Why it was returned, why it came late, or what the Office said when accepting.</summary>
    public required string? Comment { get; init; }

    public required int Revision { get; init; }

    /// <summary>What was handed in; null for other deeds.</summary>
    public UnitReportContent? Content { get; init; }

    public UnitReportFacts? Facts { get; init; }
}
