using System.Text.Json;
using System.Text.Json.Serialization;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;

namespace Heza.Plugins.Reform.Fanpage.Desk;

internal sealed class CamelCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase)
    where T : struct, Enum;

/// <summary>A post as the desk shows it. Times are UTC.</summary>
/// <param name="Title">The article's title now; null when the article is not in the read model.</param>
/// <param name="Channel">Code of the channel.</param>
/// <param name="SendBefore">After that moment it is not sent by itself any more.</param>
/// <param name="FailureMessage">Vietnamese: why it failed and what to mend.</param>
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
    DateTime DueAt,
    DateTime SendBefore,
    DateTime CreatedAt,
    DateTime? SentAt,
    string? ExternalId,
    string? Permalink,
    string? FailureMessage,
    string? CancelReason,
    string? CancelledBy,
    DateTime? CancelledAt)
{
    internal static IQueryable<PostView> Of(ReformDbContext db, IOrderedQueryable<FanpagePost> posts) =>
        posts.Select(post => new PostView(
            post.Id, post.ContentKey, db.Set<Publication>().Where(row => row.Key == post.ContentKey).Select(row => row.Title).FirstOrDefault(),
            post.Channel!.Code, post.Channel.Name, post.Channel.Enabled, post.Occurrence, post.State, post.Text, post.Link, post.DueAt,
            post.SendBefore, post.CreatedAt, post.SentAt, post.ExternalId, post.Permalink, post.FailureMessage, post.CancelReason,
            post.CancelledBy, post.CancelledAt));
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
