using Heza.Plugins.Reform.Outreach.Activities;
using Heza.Plugins.Reform.Outreach.Obstacles;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Reporting.Consolidated;

/// <summary>Activities of a period and obstacles that its report tells of, as they stood at the end of a day.</summary>
public sealed class ReadOutreach(ReformDbContext db)
{
    public async Task<IReadOnlyList<ReportedActivity>> Activities(ReportPeriod period, DateOnly day, CancellationToken ct)
    {
        var end = VietnamTime.EndUtc(day);
        var last = period.To < day ? period.To : day;
        var activities = await db.Set<Activity>().AsNoTracking()
            .Where(activity => activity.Day >= period.From && activity.Day <= last && activity.RecordedAt < end && (activity.WithdrawnAt == null || activity.WithdrawnAt >= end))
            .OrderBy(activity => activity.Day).ThenBy(activity => activity.Key)
            .Select(activity => new { activity.Key, activity.Title, activity.Form, activity.Day, activity.LastDay, activity.Place, activity.Unit, activity.Participants }).ToListAsync(ct);
        var forms = await db.Set<PublicityForm>().Where(form => form.PlanYear == period.Year).ToDictionaryAsync(form => form.Code, form => form.Title, ct);
        var units = await Units(period.Year, ct);
        return
        [
            .. activities.Select(activity => new ReportedActivity(
                activity.Key, activity.Title, forms.GetValueOrDefault(activity.Form, activity.Form), activity.Day, activity.LastDay, activity.Place,
                units.GetValueOrDefault(activity.Unit, activity.Unit), activity.Participants)),
        ];
    }

    public async Task<IReadOnlyList<ReportedObstacle>> Obstacles(ReportPeriod period, DateOnly day, CancellationToken ct)
    {
        var end = VietnamTime.EndUtc(day);
        // Each belongs to a quarter; longer periods tell of those of their quarters.
        var quarters = ReportDeadline.Periods.Where(code => code[0] == 'Q' && ReportPeriod.Of(period.Year, code) is { } quarter && quarter.From >= period.From && quarter.To <= period.To).ToList();
        var obstacles = await db.Set<Obstacle>().AsNoTracking().Include(obstacle => obstacle.Entries.Where(entry => entry.At < end).OrderBy(entry => entry.Id))
            .Where(obstacle => obstacle.Year == period.Year && quarters.Contains(obstacle.Period) && obstacle.RaisedAt < end)
            .OrderBy(obstacle => obstacle.RaisedAt).ThenBy(obstacle => obstacle.Key).ToListAsync(ct);
        var units = await Units(period.Year, ct);
        return
        [
            .. obstacles.Where(obstacle => obstacle.Entries.Count > 0).Select(obstacle => new ReportedObstacle(
                units.GetValueOrDefault(obstacle.Unit, obstacle.Unit), obstacle.Title, obstacle.Description, obstacle.Proposal, State(obstacle.Entries[^1].State),
                obstacle.Entries.FindLast(entry => entry.Act is ObstacleAct.Answer or ObstacleAct.Direct)?.Text)),
        ];
    }

    private Task<Dictionary<string, string>> Units(int year, CancellationToken ct) =>
        db.Set<Unit>().Where(unit => unit.PlanYear == year).ToDictionaryAsync(unit => unit.Code, unit => unit.Name, ct);

    private static string State(ObstacleState state) => state switch
    {
        ObstacleState.Raised => "Chờ Văn phòng",
        ObstacleState.Answered => "Đã trả lời",
        ObstacleState.Escalated => "Đã trình lãnh đạo",
        ObstacleState.Directed => "Có chỉ đạo",
        ObstacleState.Closed => "Đã xong",
        _ => state.ToString(),
    };
}
