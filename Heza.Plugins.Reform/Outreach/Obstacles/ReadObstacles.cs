using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Outreach.Obstacles;

/// <summary>Obstacles, those in which something happened last first.</summary>
public sealed class ReadObstacles(ReformDbContext db)
{
    public async Task<PageOf<ObstacleRow>> Page(ObstacleFilter filter, UnitScope scope, Paging paging, CancellationToken ct)
    {
        var found = filter.Of(Visible(scope));
        var total = await found.CountAsync(ct);
        var page = await found.OrderByDescending(obstacle => obstacle.LastAt).ThenByDescending(obstacle => obstacle.Key)
            .Skip(paging.Skip).Take(paging.Size).ToListAsync(ct);
        return paging.Of(await Rows(page, ct), total);
    }

    public async Task<Result<ObstacleView>> One(Guid key, ObstacleReader reader, CancellationToken ct)
    {
        if (await Visible(reader.Scope).Include(obstacle => obstacle.Entries).SingleOrDefaultAsync(obstacle => obstacle.Key == key, ct) is not { } obstacle)
        {
            return ObstacleProblems.Unknown;
        }

        var title = await db.Set<ContentItem>().Where(item => item.PlanYear == obstacle.PlanYear && item.Code == obstacle.ItemCode)
            .Select(item => item.Title).SingleOrDefaultAsync(ct);
        return new ObstacleView(
            (await Rows([obstacle], ct))[0], obstacle.Description, obstacle.Proposal, title, obstacle.Revision, reader.Open(obstacle),
            [.. obstacle.Entries.OrderBy(entry => entry.Id).Select(entry => new ObstacleEntryView(entry.Act, entry.State, entry.At, entry.ActorName, entry.Text))]);
    }

    private IQueryable<Obstacle> Visible(UnitScope scope) =>
        scope.Unit is { } unit ? db.Set<Obstacle>().AsNoTracking().Where(obstacle => obstacle.Unit == unit) : db.Set<Obstacle>().AsNoTracking();

    private async Task<IReadOnlyList<ObstacleRow>> Rows(List<Obstacle> obstacles, CancellationToken ct)
    {
        var codes = obstacles.Select(obstacle => obstacle.Unit).Distinct(StringComparer.Ordinal).ToList();
        // A unit may stand in several plans; the newest has the name that it goes by.
        var names = (await db.Set<Unit>().Where(unit => codes.Contains(unit.Code)).OrderBy(unit => unit.PlanYear)
            .Select(unit => new { unit.Code, unit.Name }).ToListAsync(ct)).ToLookup(unit => unit.Code, unit => unit.Name, StringComparer.Ordinal);
        return [.. obstacles.Select(obstacle => new ObstacleRow(
            obstacle.Key, obstacle.Unit, names[obstacle.Unit].LastOrDefault(), obstacle.Title,
            obstacle.ItemCode is null ? null : $"{obstacle.PlanYear}/{obstacle.ItemCode}",
            ReportPeriod.Of(obstacle.Year, obstacle.Period)?.Title ?? obstacle.Period, obstacle.State, obstacle.RaisedAt, obstacle.LastAt))];
    }
}
