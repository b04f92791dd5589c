using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;

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

        if (await CoverageFactsQuery.Load(db, year, ct) is not { } facts)
        {
            return ReadPlans.NoPlan(year);
        }

        var orphans = CoverageRule.Orphans(facts, day);
        var keys = orphans.Skip(paging.Skip).Take(paging.Size).Select(orphan => orphan.Key).ToList();
        var pieces = await EvidencePieces.Load(db.Set<Publication>().Where(publication => keys.Contains(publication.Key)), ct);
        return paging.Of([.. keys.Where(pieces.ContainsKey).Select(key => pieces[key])], orphans.Count);
    }
}
