using System.Text.Json.Serialization;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>Why the Office should look again at what it accepted.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SuspectReason>))]
public enum SuspectReason
{
    /// <summary>The evidence is not public any more; it does not count.</summary>
    [JsonStringEnumMemberName("withdrawn")]
    Withdrawn,

    /// <summary>The evidence says something else than when it was accepted; it still counts.</summary>
    [JsonStringEnumMemberName("changed")]
    Changed,

    /// <summary>The item says something else than when the evidence was accepted; it still counts.</summary>
    [JsonStringEnumMemberName("reworded")]
    Reworded,
}

/// <param name="AcceptedAt">UTC.</param>
/// <param name="Since">UTC; since when there is a reason for doubt.</param>
public sealed record Doubt(DateTime AcceptedAt, DateTime Since, IReadOnlyList<SuspectReason> Reasons);

/// <summary>
/// Accepted evidence that is in doubt at the end of a day: withdrawn, or one of the two texts changed after the
/// acceptance. Accepting it again ends the doubt about texts.
/// </summary>
public static class SuspectRule
{
    /// <param name="end">UTC; the end of the day.</param>
    /// <returns>Null when there is nothing to doubt.</returns>
    public static Doubt? Of(LinkFact link, ItemFact item, DateTime end)
    {
        if (link.LastBefore(end) is not { State: FulfilmentState.Accepted, At: var accepted })
        {
            return null;
        }

        var found = new (SuspectReason Reason, DateTime? Since)[]
        {
            (SuspectReason.Withdrawn, link.Evidence.IsPublic(end) ? null : Withdrawn(link.Evidence, end) ?? accepted),
            (SuspectReason.Changed, FirstBetween(link.Evidence.Changed, accepted, end)),
            (SuspectReason.Reworded, FirstBetween(item.Reworded, accepted, end)),
        }.Where(reason => reason.Since is not null).ToList();
        return found.Count == 0 ? null : new Doubt(accepted, found.Min(reason => reason.Since!.Value), [.. found.Select(reason => reason.Reason)]);
    }

    private static DateTime? Withdrawn(EvidenceFact evidence, DateTime end) => evidence.Periods.Where(period => period.To < end).Max(period => period.To);

    private static DateTime? FirstBetween(IEnumerable<DateTime> moments, DateTime after, DateTime end) =>
        moments.Where(at => at > after && at < end).Select(at => (DateTime?)at).Min();
}
