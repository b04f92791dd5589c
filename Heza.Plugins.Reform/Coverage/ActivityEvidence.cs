using Heza.Plugins.Reform.Outreach.Activities;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>Activities as evidence: from the day on which they took place until they are withdrawn.</summary>
internal static class ActivityEvidence
{
    public static async Task<IEnumerable<Evidence>> Load(ReformDbContext db, IReadOnlyCollection<Guid> keys, CancellationToken ct)
    {
        // Without descriptions, which may be long; rows that this context has changed say what will be saved.
        var rows = (await db.Set<Activity>().Where(activity => keys.Contains(activity.Key))
            .Select(activity => new Row(activity.Key, activity.Title, activity.Form, activity.ContentHash, activity.Day, activity.WithdrawnAt))
            .ToListAsync(ct)).ToDictionary(row => row.Key);
        foreach (var activity in db.Set<Activity>().Local.Where(activity => keys.Contains(activity.Key)))
        {
            rows[activity.Key] = new Row(activity.Key, activity.Title, activity.Form, activity.ContentHash, activity.Day, activity.WithdrawnAt);
        }

        return rows.Values.Select(row => new Evidence(
            EvidenceKind.Activity, row.Key, row.Title, $"/desk/hoat-dong/{row.Key}", row.Form, row.ContentHash,
            [new PeriodFact(VietnamTime.StartUtc(row.Day), row.WithdrawnAt)]));
    }

    private sealed record Row(Guid Key, string Title, string Form, string ContentHash, DateOnly Day, DateTime? WithdrawnAt);
}
