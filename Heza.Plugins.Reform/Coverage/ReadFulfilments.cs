using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>Null means any.</summary>
public sealed record FulfilmentFilter(int? Year, string? Item, FulfilmentState? State, Guid? Evidence);

/// <summary>Fulfilments as they stand now, the newest first: the Office's worklist, and what an editor's piece is linked to.</summary>
public sealed class ReadFulfilments(ReformDbContext db)
{
    public async Task<PageOf<FulfilmentRow>> Page(FulfilmentFilter filter, Paging paging, CancellationToken ct)
    {
        var chosen = Chosen(filter);
        var total = await chosen.CountAsync(ct);
        var page = await chosen.OrderByDescending(fulfilment => fulfilment.Id).Skip(paging.Skip).Take(paging.Size)
            .Select(fulfilment => new
            {
                Fulfilment = fulfilment,
                ItemTitle = db.Set<ContentItem>()
                    .Where(item => item.PlanYear == fulfilment.PlanYear && item.Code == fulfilment.ItemCode).Select(item => item.Title).First(),
                Last = fulfilment.Decisions.OrderByDescending(decision => decision.At).ThenByDescending(decision => decision.Id).First(),
            })
            .AsNoTracking().ToListAsync(ct);
        var keys = page.ConvertAll(row => row.Fulfilment.EvidenceKey);
        var pieces = await EvidenceSources.Pieces(db, keys, ct);
        return paging.Of([.. page.Select(row => new FulfilmentRow(
            row.Fulfilment.Id, row.Fulfilment.PlanYear, row.Fulfilment.ItemCode, row.ItemTitle, row.Fulfilment.EvidenceKind,
            row.Fulfilment.EvidenceKey, pieces.GetValueOrDefault(row.Fulfilment.EvidenceKey), row.Fulfilment.State,
            row.Fulfilment.ProposedAt, row.Fulfilment.ProposedBy, DecisionView.Of(row.Last)))], total);
    }

    private IQueryable<Fulfilment> Chosen(FulfilmentFilter filter)
    {
        IQueryable<Fulfilment> chosen = db.Set<Fulfilment>();
        if (filter.Year is { } year)
        {
            chosen = chosen.Where(fulfilment => fulfilment.PlanYear == year);
        }

        if (filter.Item is { Length: > 0 } item)
        {
            chosen = chosen.Where(fulfilment => fulfilment.ItemCode == item);
        }

        if (filter.State is { } state)
        {
            chosen = chosen.Where(fulfilment => fulfilment.State == state);
        }

        return filter.Evidence is { } evidence ? chosen.Where(fulfilment => fulfilment.EvidenceKey == evidence) : chosen;
    }
}
