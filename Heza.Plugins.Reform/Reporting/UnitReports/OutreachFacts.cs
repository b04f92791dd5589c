using Heza.Plugins.Reform.Outreach.Activities;
using Heza.Plugins.Reform.Outreach.Obstacles;
using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Reporting.UnitReports;

/// <summary>What a unit did outside the site in a period, and the obstacles that it raised: the one place where reports look at Outreach.</summary>
internal static class OutreachFacts
{
    public static async Task<UnitReportFacts> WithOutreach(this UnitReportFacts facts, ReformDbContext db, UnitReportKey key, ReportPeriod period, CancellationToken ct)
    {
        var activities = await db.Set<Activity>().AsNoTracking().AsSplitQuery()
            .Where(one => one.Unit == key.Unit && one.Day >= period.From && one.Day <= period.To && one.WithdrawnAt == null)
            .OrderBy(one => one.Day).ThenBy(one => one.Key).Include(one => one.Items).ToListAsync(ct);
        var obstacles = await db.Set<Obstacle>().Where(one => one.Unit == key.Unit && one.Year == key.Year && one.Period == key.Period)
            .OrderBy(one => one.RaisedAt).ThenBy(one => one.Key).Select(one => new FactObstacle(one.Key, one.Title, one.State)).ToListAsync(ct);
        return facts with
        {
            Activities = [.. activities.Select(one => new FactActivity(
                one.Key, one.Title, one.Day, one.LastDay, one.Place, one.Participants, [.. one.Items.Select(item => item.ItemCode).Order(StringComparer.Ordinal)]))],
            Obstacles = obstacles,
        };
    }
}
