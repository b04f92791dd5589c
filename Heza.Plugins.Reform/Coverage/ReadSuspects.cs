using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;

namespace Heza.Plugins.Reform.Coverage;

/// <param name="Id">Of the fulfilment: accepting it again ends the doubt, returning it takes it out.</param>
/// <param name="AcceptedAt">UTC.</param>
/// <param name="Since">UTC; since when there is a reason for doubt.</param>
public sealed record Suspect(
    int Id, string Item, string ItemTitle, EvidenceKind Kind, Guid EvidenceKey, EvidencePiece? Evidence,
    DateTime AcceptedAt, DateTime Since, IReadOnlyList<SuspectReason> Reasons);

/// <summary>What was accepted and should be looked at again, on any day; the newest doubt first.</summary>
public sealed class ReadSuspects(ReformDbContext db)
{
    public async Task<Result<PageOf<Suspect>>> AsOf(int year, DateOnly day, Paging paging, CancellationToken ct)
    {
        if (!AsOfDay.IsFit(day))
        {
            return AsOfDay.Unfit;
        }

        if (await CoverageFactsQuery.Load(db, year, ct) is not { } facts)
        {
            return ReadPlans.NoPlan(year);
        }

        var end = VietnamTime.EndUtc(day);
        var items = facts.Items.ToDictionary(item => item.Code, StringComparer.Ordinal);
        var found = facts.Links.Where(link => link.PlanYear == year && items.ContainsKey(link.ItemCode))
            .Select(link => (Link: link, Doubt: SuspectRule.Of(link, items[link.ItemCode], end)))
            .Where(one => one.Doubt is not null)
            .OrderByDescending(one => one.Doubt!.Since).ThenBy(one => one.Link.Id).ToList();
        var page = found.Skip(paging.Skip).Take(paging.Size).ToList();
        var keys = page.ConvertAll(one => one.Link.Evidence.Key);
        var pieces = await EvidencePieces.Load(db.Set<Publication>().Where(publication => keys.Contains(publication.Key)), ct);
        return paging.Of([.. page.Select(one => new Suspect(
            one.Link.Id, one.Link.ItemCode, items[one.Link.ItemCode].Title, one.Link.Kind, one.Link.Evidence.Key, pieces.GetValueOrDefault(one.Link.Evidence.Key),
            one.Doubt!.AcceptedAt, one.Doubt.Since, one.Doubt.Reasons))], found.Count);
    }
}
