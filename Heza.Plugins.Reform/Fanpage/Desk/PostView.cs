using System.Text.Json;
using System.Text.Json.Serialization;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;

namespace Heza.Plugins.Reform.Fanpage.Desk;

internal sealed class CamelCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase)
    where T : struct, Enum;

/// <summary>A post as the desk shows it. Times are UTC.</summary>
/// <param name="Title">The article's title now; null when the article is not in the read model.</param>
/// <param name="Channel">Code of the channel.</param>
/// <param name="PlannedAt">The time that the article asks for; null: when published. Another <paramref name="DueAt"/> was set by hand.</param>
/// <param name="SendBefore">After that moment it is not sent by itself any more.</param>
/// <param name="FailureMessage">Vietnamese: why it failed.</param>
/// <param name="ByHand">Its words were written for this post and are not the article's.</param>
/// <param name="ChangedBy">Who last changed its time or words by hand.</param>
/// <param name="ContentHash">Not shown: see <see cref="Version"/>.</param>
public sealed record PostView(
    Guid Id,
    Guid ContentKey,
    string? Title,
    string Channel,
    string ChannelName,
    bool ChannelEnabled,
    int Occurrence,
    [property: JsonConverter(typeof(CamelCaseEnumConverter<PostState>))] PostState State,
    string Text,
    string Link,
    DateTime? PlannedAt,
    DateTime DueAt,
    DateTime SendBefore,
    DateTime CreatedAt,
    DateTime? SentAt,
    string? ExternalId,
    string? Permalink,
    [property: JsonConverter(typeof(CamelCaseEnumConverter<FailureCause>))] FailureCause? FailureCause,
    string? FailureMessage,
    string? CancelReason,
    string? CancelledBy,
    DateTime? CancelledAt,
    bool ByHand,
    string? ChangedBy,
    DateTime? ChangedAt,
    [property: JsonIgnore] string ContentHash)
{
    /// <summary>The state in Vietnamese words.</summary>
    public string StateText => PostWords.State(Facts);

    /// <summary>Vietnamese: why it stands where it stands; null where there is nothing to say.</summary>
    public string? Why => PostWords.Why(Facts);

    /// <summary>Vietnamese: what a person has to do; null: nothing.</summary>
    public string? ToDo => PostWords.ToDo(Facts);

    /// <summary>What who may approve can do with it.</summary>
    public IReadOnlyList<PostAction> Actions => PostFacts.Actions(State);

    /// <summary>Send it back with a change: 409 when the post is not any more as it was read.</summary>
    public string Version => PostFacts.Version(State, DueAt, ContentHash);

    private PostFacts Facts => new(State, ChannelEnabled, FailureCause, FailureMessage, CancelReason);

    internal AuditSubject AuditSubject => AuditSubject.Of(AuditSubjectKind.Post, Id, $"{Title ?? Text} – {ChannelName}");

    internal static IQueryable<PostView> Of(ReformDbContext db, IOrderedQueryable<FanpagePost> posts) =>
        posts.Select(post => new PostView(
            post.Id, post.ContentKey, db.Set<Publication>().Where(row => row.Key == post.ContentKey).Select(row => row.Title).FirstOrDefault(),
            post.Channel!.Code, post.Channel.Name, post.Channel.Enabled, post.Occurrence, post.State, post.Text, post.Link, post.PlannedAt, post.DueAt,
            post.SendBefore, post.CreatedAt, post.SentAt, post.ExternalId, post.Permalink, post.FailureCause, post.FailureMessage, post.CancelReason,
            post.CancelledBy, post.CancelledAt, post.OwnText != null, post.ChangedBy, post.ChangedAt, post.ContentHash));
}

/// <summary>A call to the channel. Times are UTC.</summary>
/// <param name="Outcome">Null while it is under way.</param>
public sealed record AttemptView(
    int Number,
    DateTime StartedAt,
    DateTime? FinishedAt,
    [property: JsonConverter(typeof(CamelCaseEnumConverter<AttemptOutcome>))] AttemptOutcome? Outcome,
    string? Detail);

/// <param name="Attempts">Oldest first.</param>
public sealed record PostDetails(PostView Post, IReadOnlyList<AttemptView> Attempts);
