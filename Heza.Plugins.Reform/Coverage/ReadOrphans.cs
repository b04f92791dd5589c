using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>Articles of a plan's year that satisfy nothing on a day, by first publication.</summary>
public sealed class ReadOrphans(ReformDbContext db)
{
    public async Task<Result<PageOf<EvidencePiece>>> AsOf(int year, DateOnly day, Paging paging, CancellationToken ct)
    {
        if (!AsOfDay.IsFit(day))
        {
            return AsOfDay.Unfit;
        }

        if (!await db.Set<Plan>().AnyAsync(plan => plan.Year == year, ct))
        {
            return ReadPlans.NoPlan(year);
        }

        var orphans = TallyQuery.Orphans(db, year, day);
        var total = await orphans.CountAsync(ct);
        var keys = await orphans.OrderBy(article => article.FirstPublishedAt).ThenBy(article => article.Key)
            .Skip(paging.Skip).Take(paging.Size).Select(article => article.Key).ToListAsync(ct);
        var pieces = await EvidenceSources.Pieces(db, keys, ct);
        return paging.Of([.. keys.Where(pieces.ContainsKey).Select(key => pieces[key])], total);
    }
}
