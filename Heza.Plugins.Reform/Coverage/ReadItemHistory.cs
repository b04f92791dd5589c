using System.Text.Json.Serialization;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>What happened to an item.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ItemEvent>))]
public enum ItemEvent
{
    [JsonStringEnumMemberName("proposed")]
    Proposed,
    [JsonStringEnumMemberName("accepted")]
    Accepted,
    [JsonStringEnumMemberName("returned")]
    Returned,

    /// <summary>The editor took the link away.</summary>
    [JsonStringEnumMemberName("dropped")]
    Dropped,

    /// <summary>Linked evidence was taken away from readers.</summary>
    [JsonStringEnumMemberName("withdrawn")]
    Withdrawn,

    /// <summary>Linked evidence came back to readers.</summary>
    [JsonStringEnumMemberName("republished")]
    Republished,

    /// <summary>Linked evidence got another text.</summary>
    [JsonStringEnumMemberName("changed")]
    Changed,

    /// <summary>The item got other words.</summary>
    [JsonStringEnumMemberName("reworded")]
    Reworded,
}

/// <param name="At">UTC.</param>
/// <param name="By">Null where only the content's own log knows it.</param>
/// <param name="Comment">Of a return: why. Of a rewording: the words before it.</param>
/// <param name="EvidenceKey">Null when it happened to the item itself.</param>
/// <param name="Accepted">Of an acceptance: what exactly was accepted; null for one from before there were fingerprints.</param>
public sealed record ItemHistoryRow(DateTime At, ItemEvent Event, string? By, string? Comment, Guid? EvidenceKey, EvidencePiece? Evidence, Fingerprint? Accepted);

/// <summary>The history of one leaf item through a day, the newest first.</summary>
public sealed class ReadItemHistory(ReformDbContext db)
{
    public async Task<Result<PageOf<ItemHistoryRow>>> AsOf(int year, string code, DateOnly day, Paging paging, CancellationToken ct)
    {
        if (!AsOfDay.IsFit(day))
        {
            return AsOfDay.Unfit;
        }

        if (code.Contains('\0') || !await db.Set<ContentItem>().AnyAsync(item => item.PlanYear == year && item.Code == code && item.IsLeaf, ct))
        {
            return ReadItemEvidence.NoLeaf(year);
        }

        var moments = Moments(year, code, VietnamTime.EndUtc(day));
        var total = await moments.CountAsync(ct);
        var page = await moments.OrderByDescending(moment => moment.At).ThenByDescending(moment => moment.Source).ThenByDescending(moment => moment.Id)
            .Skip(paging.Skip).Take(paging.Size).ToListAsync(ct);
        return paging.Of(await Rows(page, ct), total);
    }

    /// <summary>All that happened, as places in the tables that know it: one query over all of them pages it.</summary>
    private IQueryable<Moment> Moments(int year, string code, DateTime end)
    {
        var linked = db.Set<Fulfilment>().Where(fulfilment => fulfilment.PlanYear == year && fulfilment.ItemCode == code);
        var decisions = linked.SelectMany(fulfilment => fulfilment.Decisions, (_, decision) => new Moment { At = decision.At, Source = Source.Decision, Id = decision.Id });
        var withdrawals = db.Set<PublicationPeriod>()
            .Where(period => period.To != null && linked.Any(fulfilment => fulfilment.EvidenceKey == period.Key && fulfilment.ProposedAt < period.To))
            .Select(period => new Moment { At = period.To!.Value, Source = Source.Withdrawal, Id = period.Id });
        var republications = db.Set<PublicationPeriod>()
            .Where(period => linked.Any(fulfilment => fulfilment.EvidenceKey == period.Key && fulfilment.ProposedAt < period.From))
            .Select(period => new Moment { At = period.From, Source = Source.Republication, Id = period.Id });
        var changes = db.Set<EvidenceChange>()
            .Where(change => linked.Any(fulfilment => fulfilment.EvidenceKey == change.EvidenceKey && fulfilment.ProposedAt < change.At))
            .Select(change => new Moment { At = change.At, Source = Source.Change, Id = change.Id });
        var rewordings = db.Set<ItemRewording>().Where(rewording => rewording.PlanYear == year && rewording.ItemCode == code)
            .Select(rewording => new Moment { At = rewording.At, Source = Source.Rewording, Id = rewording.Id });
        return decisions.Concat(withdrawals).Concat(republications).Concat(changes).Concat(rewordings).Where(moment => moment.At < end);
    }

    private async Task<IReadOnlyList<ItemHistoryRow>> Rows(List<Moment> page, CancellationToken ct)
    {
        List<int> Ids(int source) => page.FindAll(moment => moment.Source == source).ConvertAll(moment => moment.Id);
        var (decided, changed, reworded) = (Ids(Source.Decision), Ids(Source.Change), Ids(Source.Rewording));
        var ended = Ids(Source.Withdrawal).Union(Ids(Source.Republication)).ToList();

        var decisions = await db.Set<FulfilmentDecision>().Where(decision => decided.Contains(decision.Id))
            .Join(db.Set<Fulfilment>(), decision => decision.FulfilmentId, fulfilment => fulfilment.Id, (decision, fulfilment) => new { Decision = decision, fulfilment.EvidenceKey })
            .AsNoTracking().ToDictionaryAsync(found => found.Decision.Id, ct);
        var periods = await db.Set<PublicationPeriod>().Where(period => ended.Contains(period.Id)).ToDictionaryAsync(period => period.Id, period => period.Key, ct);
        var changes = await db.Set<EvidenceChange>().Where(change => changed.Contains(change.Id)).ToDictionaryAsync(change => change.Id, change => change.EvidenceKey, ct);
        var rewordings = await db.Set<ItemRewording>().AsNoTracking().Where(rewording => reworded.Contains(rewording.Id)).ToDictionaryAsync(rewording => rewording.Id, ct);
        var keys = decisions.Values.Select(found => found.EvidenceKey).Union(periods.Values).Union(changes.Values).ToList();
        var pieces = await EvidenceSources.Pieces(db, keys, ct);

        ItemHistoryRow About(Moment moment, ItemEvent happened, Guid key, FulfilmentDecision? decision = null) =>
            new(moment.At, happened, decision?.ActorName, decision?.Comment, key, pieces.GetValueOrDefault(key), decision?.Accepted);
        return
        [
            .. page.Select(moment => moment.Source switch
            {
                Source.Decision when decisions[moment.Id] is var found =>
                    About(moment, Event(found.Decision.State), found.EvidenceKey, found.Decision),
                Source.Withdrawal => About(moment, ItemEvent.Withdrawn, periods[moment.Id]),
                Source.Republication => About(moment, ItemEvent.Republished, periods[moment.Id]),
                Source.Change => About(moment, ItemEvent.Changed, changes[moment.Id]),
                _ => new ItemHistoryRow(moment.At, ItemEvent.Reworded, rewordings[moment.Id].By, rewordings[moment.Id].OldTitle, null, null, null),
            }),
        ];
    }

    private static ItemEvent Event(FulfilmentState state) => state switch
    {
        FulfilmentState.Proposed => ItemEvent.Proposed,
        FulfilmentState.Accepted => ItemEvent.Accepted,
        FulfilmentState.Returned => ItemEvent.Returned,
        FulfilmentState.Dropped => ItemEvent.Dropped,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>Which table knows a moment; numbers, so that the tables can be united in one query.</summary>
    private static class Source
    {
        public const int Rewording = 0, Decision = 1, Change = 2, Withdrawal = 3, Republication = 4;
    }

    private sealed class Moment
    {
        public DateTime At { get; init; }

        public int Source { get; init; }

        public int Id { get; init; }
    }
}
