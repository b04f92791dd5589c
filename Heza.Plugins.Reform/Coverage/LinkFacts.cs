using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>Fulfilments with all that the rules ask of both their ends.</summary>
internal sealed record LinkFacts(
    IReadOnlyList<(Fulfilment Fulfilment, LinkFact Link)> Links, IReadOnlyDictionary<(int Year, string Code), TextHistory> Items, IReadOnlyDictionary<Guid, Evidence> Evidence)
{
    public EvidencePiece? Piece(Fulfilment fulfilment) =>
        Evidence.TryGetValue(fulfilment.EvidenceKey, out var evidence) && evidence.Periods.Count > 0 ? EvidencePiece.Of(evidence) : null;


    public TextHistory Words(LinkFact link) => Items.GetValueOrDefault((link.PlanYear, link.ItemCode), TextHistory.Never);

    /// <summary>Of fulfilments with their decisions loaded; also as changed in this context and not saved yet.</summary>
    public static async Task<LinkFacts> Load(ReformDbContext db, IReadOnlyList<Fulfilment> fulfilments, CancellationToken ct)
    {
        var keys = fulfilments.Select(fulfilment => fulfilment.EvidenceKey).ToHashSet();
        var evidence = await EvidenceSources.Load(db, keys, ct);
        await db.Set<EvidenceChange>().Where(change => keys.Contains(change.EvidenceKey)).LoadAsync(ct);
        var changes = db.Set<EvidenceChange>().Local.ToLookup(change => change.EvidenceKey);
        // What vanished or was taken away counted until then.
        var posts = (await db.Set<FanpagePost>()
            .Where(post => keys.Contains(post.ContentKey) && post.SentAt != null && (post.State == PostState.Sent || post.VanishedAt != null || post.RemovedAt != null))
            .Select(post => new { post.ContentKey, Post = new PostFact(post.Channel!.Code, post.SentAt!.Value, post.State == PostState.Sent ? null : post.VanishedAt ?? post.RemovedAt, post.VanishedAt != null && post.State != PostState.Sent) })
            .ToListAsync(ct)).ToLookup(post => post.ContentKey, post => post.Post);
        var facts = keys.ToDictionary(key => key, key => evidence.GetValueOrDefault(key) is var piece && piece is null ? new EvidenceFact(key, []) : new EvidenceFact(key, piece.Periods)
        {
            Kind = piece.Kind,
            Form = piece.Form,
            Texts = new TextHistory([.. changes[key].OrderBy(change => change.At).ThenBy(change => change.Id == 0).ThenBy(change => change.Id).Select(change => new TextChange(change.At, change.OldHash))], piece.ContentHash),
            Posts = [.. posts[key]],
        });
        return new LinkFacts(
            [.. fulfilments.Select(fulfilment => (fulfilment, Link(fulfilment, facts[fulfilment.EvidenceKey])))],
            await ItemTexts.Load(db, [.. fulfilments.Select(fulfilment => (fulfilment.PlanYear, fulfilment.ItemCode)).Distinct()], ct),
            evidence);
    }

    private static LinkFact Link(Fulfilment fulfilment, EvidenceFact evidence) => new(
        fulfilment.PlanYear, fulfilment.ItemCode, evidence,
        [.. fulfilment.Decisions.OrderBy(decision => decision.At).ThenBy(decision => decision.Id == 0).ThenBy(decision => decision.Id)
            .Select(decision => new DecisionFact(decision.State, decision.At) { Accepted = decision.Accepted })])
    {
        Id = fulfilment.Id,
    };
}
