using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Coverage;

/// <param name="Id">Of the fulfilment: accepting it again ends the doubt, returning it takes it out.</param>
/// <param name="AcceptedAt">UTC.</param>
/// <param name="AcceptedBy">Name of the person.</param>
/// <param name="Since">UTC; since when there is a reason for doubt.</param>
/// <param name="AcceptedTexts">Both ends as they were accepted.</param>
/// <param name="Texts">Both ends at the end of the day.</param>
/// <param name="AcceptedTitle">The item's title when it was accepted.</param>
public sealed record Suspect(
    int Id, string Item, string ItemTitle, EvidenceKind Kind, Guid EvidenceKey, EvidencePiece? Evidence,
    DateTime AcceptedAt, string AcceptedBy, DateTime Since, IReadOnlyList<SuspectReason> Reasons,
    Fingerprint AcceptedTexts, Fingerprint Texts, string AcceptedTitle);

/// <summary>What was accepted and should be looked at again, on any day; the newest doubt first.</summary>
public sealed class ReadSuspects(ReformDbContext db)
{
    public async Task<Result<PageOf<Suspect>>> AsOf(int year, DateOnly day, Paging paging, CancellationToken ct)
    {
        if (!AsOfDay.IsFit(day))
        {
            return AsOfDay.Unfit;
        }

        if (!await db.Set<Plan>().AnyAsync(plan => plan.Year == year, ct))
        {
            return ReadPlans.NoPlan(year);
        }

        var end = VietnamTime.EndUtc(day);
        var candidates = Candidates(year, day);
        var fulfilments = await db.Set<Fulfilment>().AsNoTracking().AsSplitQuery().Include(fulfilment => fulfilment.Decisions)
            .Where(fulfilment => candidates.Contains(fulfilment.Id)).OrderBy(fulfilment => fulfilment.Id).ToListAsync(ct);
        var facts = await LinkFacts.Load(db, fulfilments, ct);
        var found = facts.Links.Select(one => (one.Fulfilment, one.Link, Doubt: SuspectRule.Of(one.Link, facts.Words(one.Link), end)))
            .Where(one => one.Doubt is not null)
            .OrderByDescending(one => one.Doubt!.Since).ThenBy(one => one.Fulfilment.Id).ToList();
        var page = found.Skip(paging.Skip).Take(paging.Size).ToList();
        var titles = await ItemTitles.Load(db, year, [.. page.Select(one => one.Fulfilment.ItemCode).Distinct()], ct);
        return paging.Of([.. page.Select(one => View(one.Fulfilment, one.Link, facts.Words(one.Link), one.Doubt!, facts.Piece(one.Fulfilment), titles[one.Fulfilment.ItemCode], end))], found.Count);
    }

    /// <summary>Few of all that is accepted: what its intervals call doubtful, and all of items that were ever reworded.</summary>
    private IQueryable<int> Candidates(int year, DateOnly day)
    {
        var accepted = TallyQuery.OfPlan(db, year).On(day).Where(interval => interval.Standing != Standing.Waiting);
        return accepted.Where(interval => interval.Changed || interval.Standing == Standing.Withdrawn
                || db.Set<ItemRewording>().Any(rewording => rewording.PlanYear == year && rewording.ItemCode == interval.ItemCode))
            .Select(interval => interval.FulfilmentId)
            .Union(TallyQuery.WithVanishedPost(db, accepted, day).Select(interval => interval.FulfilmentId));
    }

    private static Suspect View(
        Fulfilment fulfilment, LinkFact link, TextHistory words, Doubt doubt, EvidencePiece? piece, ItemTitles titles, DateTime end)
    {
        var decision = link.LastBefore(end)!;
        var (texts, revision) = (link.Evidence.Texts, decision.ItemRevision(words));
        return new Suspect(
            fulfilment.Id, fulfilment.ItemCode, titles.At(words.RevisionAt(end)), fulfilment.EvidenceKind, fulfilment.EvidenceKey, piece,
            doubt.AcceptedAt, fulfilment.Decisions.Last(one => one.At == decision.At && one.State == FulfilmentState.Accepted).ActorName, doubt.Since, doubt.Reasons,
            decision.Accepted ?? new Fingerprint(revision, words.HashOf(revision), decision.EvidenceHash(texts)),
            new Fingerprint(words.RevisionAt(end), words.HashAt(end), texts.HashAt(end)), titles.At(revision));
    }
}

/// <summary>The titles that an item had, revision by revision.</summary>
internal sealed record ItemTitles(IReadOnlyList<string> Old, string Current)
{
    public string At(int revision) => revision > Old.Count ? Current : Old[Math.Max(revision, 1) - 1];

    public static async Task<IReadOnlyDictionary<string, ItemTitles>> Load(ReformDbContext db, int year, IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        var old = (await db.Set<ItemRewording>().Where(rewording => rewording.PlanYear == year && codes.Contains(rewording.ItemCode))
            .OrderBy(rewording => rewording.At).ThenBy(rewording => rewording.Id).Select(rewording => new { rewording.ItemCode, rewording.OldTitle }).ToListAsync(ct))
            .ToLookup(rewording => rewording.ItemCode, rewording => rewording.OldTitle, StringComparer.Ordinal);
        return (await db.Set<ContentItem>().Where(item => item.PlanYear == year && codes.Contains(item.Code)).Select(item => new { item.Code, item.Title }).ToListAsync(ct))
            .ToDictionary(item => item.Code, item => new ItemTitles([.. old[item.Code]], item.Title), StringComparer.Ordinal);
    }
}
