using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>
/// Turns the plan items that an editor linked into proposed fulfilments, in the transaction that publishes. A withdrawal
/// decides nothing: publication periods tell it.
/// </summary>
public sealed partial class ProposeFulfilments(ILogger<ProposeFulfilments> logger) : IPublicationParticipant
{
    public async Task Apply(PublicationChange change, ReformDbContext db, CancellationToken ct)
    {
        if (change.Event != PublicationEvent.Withdrawn)
        {
            await Link(change, db, ct);
        }

        await RefreshIntervals.Of(db, [change.Publication.Key], ct);
    }

    private async Task Link(PublicationChange change, ReformDbContext db, CancellationToken ct)
    {
        var publication = change.Publication;
        var present = await Present(db, publication.Key, ct);
        var linked = await Linked(db, publication, present, ct);
        if (present.Count > 0 && OtherHash(db, publication) is { } before)
        {
            db.Add(new EvidenceChange { EvidenceKey = publication.Key, At = change.At, OldHash = before });
        }

        foreach (var item in linked)
        {
            item.LinkedSince ??= change.At;
            var fulfilment = present.Find(one => one.PlanYear == item.PlanYear && one.ItemCode == item.Code);
            if (fulfilment is null)
            {
                var kind = publication is Article ? EvidenceKind.Article : EvidenceKind.Document;
                db.Add(Fulfilment.Propose(item.PlanYear, item.Code, kind, publication.Key, change.At, Actor.System));
            }
            else if (fulfilment.State == FulfilmentState.Dropped)
            {
                fulfilment.Decide(FulfilmentState.Proposed, change.At, Actor.System, null);
            }
        }

        foreach (var fulfilment in present)
        {
            if (fulfilment.State != FulfilmentState.Dropped && !linked.Exists(item => item.PlanYear == fulfilment.PlanYear && item.Code == fulfilment.ItemCode))
            {
                fulfilment.Decide(FulfilmentState.Dropped, change.At, Actor.System, null);
            }
        }
    }

    /// <summary>What it said before; null when it says the same.</summary>
    private static string? OtherHash(ReformDbContext db, Publication publication)
    {
        var entry = db.Entry(publication);
        return entry.State == EntityState.Modified && entry.OriginalValues.GetValue<string>(nameof(Publication.ContentHash)) is var before
            && before != publication.ContentHash ? before : null;
    }

    /// <summary>The publication's fulfilments, also those that this context has not saved yet.</summary>
    private static async Task<List<Fulfilment>> Present(ReformDbContext db, Guid key, CancellationToken ct)
    {
        await db.Set<Fulfilment>().Where(fulfilment => fulfilment.EvidenceKey == key).LoadAsync(ct);
        return [.. db.Set<Fulfilment>().Local.Where(fulfilment => fulfilment.EvidenceKey == key)];
    }

    private async Task<List<ContentItem>> Linked(ReformDbContext db, Publication publication, List<Fulfilment> present, CancellationToken ct)
    {
        var typed = publication.PlanItems.Select(item => (Typed: item, Reference: PlanItemReference.Parse(item))).ToList();
        var codes = typed.SelectMany(item => item.Reference?.Spellings ?? []).Distinct(StringComparer.Ordinal).ToList();
        var leaves = codes.Count == 0
            ? []
            : await db.Set<ContentItem>().Where(item => item.IsLeaf && codes.Contains(item.Code)).ToListAsync(ct);
        var firstYear = VietnamTime.Day(publication.FirstPublishedAt).Year;

        var linked = new List<ContentItem>();
        foreach (var (item, reference) in typed)
        {
            if (reference is null || Choose(reference, leaves, present, firstYear) is not { } leaf)
            {
                LogUnknown(logger, item, publication.Key);
            }
            else if (!linked.Contains(leaf))
            {
                linked.Add(leaf);
            }
        }

        return linked;
    }

    /// <summary>
    /// Without a year: the plan that it is linked to already (a newer plan must not take it away), else the plan of the
    /// year of first publication, else the newest.
    /// </summary>
    private static ContentItem? Choose(PlanItemReference reference, List<ContentItem> leaves, List<Fulfilment> present, int firstYear) =>
        leaves.Where(leaf => reference.Names(leaf.PlanYear, leaf.Code))
            .OrderByDescending(leaf => present.Exists(one =>
                one.PlanYear == leaf.PlanYear && one.ItemCode == leaf.Code && one.State != FulfilmentState.Dropped))
            .ThenByDescending(leaf => leaf.PlanYear == firstYear)
            .ThenByDescending(leaf => leaf.PlanYear)
            .FirstOrDefault();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Plan item {Item} of publication {Key} is no leaf item of any plan and is left out")]
    private static partial void LogUnknown(ILogger logger, string item, Guid key);
}
