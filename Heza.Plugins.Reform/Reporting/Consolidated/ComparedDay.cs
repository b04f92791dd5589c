using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Plans.Periods;

namespace Heza.Plugins.Reform.Reporting.Consolidated;

/// <summary>Which day of the period before a report is compared with.</summary>
public static class ComparedDay
{
    /// <summary>
    /// As many days before (or after) the end of the earlier period as the report's day lies before (or after) the end of
    /// its own: reports are asked for before their period ends, and evidence is accepted after it was published.
    /// </summary>
    /// <returns>Null when there is no period before.</returns>
    public static (ReportPeriod Period, DateOnly Day)? Of(ReportPeriod period, DateOnly day) =>
        period.Previous is { } previous && previous.Year >= Plan.MinYear
            ? (previous, previous.To.AddDays(day.DayNumber - period.To.DayNumber))
            : null;
}
