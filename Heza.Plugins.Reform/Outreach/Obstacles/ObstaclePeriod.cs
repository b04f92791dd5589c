using Heza.Plugins.Reform.Plans.Periods;

namespace Heza.Plugins.Reform.Outreach.Obstacles;

/// <summary>
/// Which quarter's report tells of an obstacle: the one in which it was raised. A period can be closed before its last day
/// (the report of the third quarter is due before 3 September), and nobody may be kept from raising a difficulty by that:
/// then it is told in the next one that is open.
/// </summary>
public sealed class ObstaclePeriod(PeriodLocks locks)
{
    public async Task<ReportPeriod> Of(DateOnly day, CancellationToken ct)
    {
        var quarter = Quarter(day);
        while (await locks.Hindrance(day, ct) is not null)
        {
            day = quarter.To.AddDays(1);
            quarter = Quarter(day);
        }

        return quarter;
    }

    private static ReportPeriod Quarter(DateOnly day) =>
        ReportPeriod.Of(day.Year, $"Q{((day.Month - 1) / 3) + 1}") ?? throw new InvalidOperationException($"{day:yyyy-MM-dd} lies in no year that has plans.");
}
