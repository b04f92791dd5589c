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

    /// <summary>A post of it went from a channel without our doing, and no other stands there; it still counts, the post does not.</summary>
    [JsonStringEnumMemberName("vanished")]
    Vanished,
}

/// <param name="AcceptedAt">UTC.</param>
/// <param name="Since">UTC; since when there is a reason for doubt.</param>
public sealed record Doubt(DateTime AcceptedAt, DateTime Since, IReadOnlyList<SuspectReason> Reasons);

/// <summary>
/// Accepted evidence that is in doubt at the end of a day: withdrawn, one of the two texts is another than the accepted one,
/// or a post vanished since. Accepting it again ends the doubt, except about what is withdrawn; so does the accepted text
/// when it comes back.
/// </summary>
public static class SuspectRule
{
    /// <param name="end">UTC; the end of the day.</param>
    /// <returns>Null when there is nothing to doubt.</returns>
    public static Doubt? Of(LinkFact link, TextHistory words, DateTime end)
    {
        if (link.LastBefore(end) is not { State: FulfilmentState.Accepted, At: var accepted } decision)
        {
            return null;
        }

        var (evidence, texts) = (link.Evidence, link.Evidence.Texts);
        var found = new (SuspectReason Reason, DateTime? Since)[]
        {
            (SuspectReason.Withdrawn, evidence.IsPublic(end) ? null : Withdrawn(evidence, end) ?? accepted),
            (SuspectReason.Changed, texts.DiffersSince(decision.EvidenceHash(texts), accepted, end)),
            (SuspectReason.Reworded, words.DiffersSince(words.HashOf(decision.ItemRevision(words)), accepted, end)),
            (SuspectReason.Vanished, Vanished(evidence.Posts, accepted, end)),
        }.Where(reason => reason.Since is not null).ToList();
        return found.Count == 0 ? null : new Doubt(accepted, found.Min(reason => reason.Since!.Value), [.. found.Select(reason => reason.Reason)]);
    }

    private static DateTime? Withdrawn(EvidenceFact evidence, DateTime end) => evidence.Periods.Where(period => period.To < end).Max(period => period.To);

    private static DateTime? Vanished(IReadOnlyList<PostFact> posts, DateTime accepted, DateTime end) =>
        posts.Where(post => post.Vanished && post.GoneAt > accepted && post.GoneAt < end && !posts.Any(other => other.Channel == post.Channel && other.Stands(end)))
            .Min(post => post.GoneAt);
}
