using System.Text.Json;
using System.Text.Json.Serialization;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Work;
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
/// <param name="Photos">Addresses on this site of the pictures that it shows; empty for a link.</param>
/// <param name="LatePolicy">Its own; null: the channel's.</param>
/// <param name="AskedBy">Who chose it; null: it came with the article.</param>
/// <param name="HoldUntil">The channel's policy lets it out from then.</param>
/// <param name="HandedOverFor">The platform publishes it then by itself.</param>
/// <param name="ContentHash">Not shown: see <see cref="Version"/>.</param>
/// <param name="Facts">Not shown: what its words depend on.</param>
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
    [property: JsonConverter(typeof(CamelCaseEnumConverter<PostForm>))] PostForm Form,
    IReadOnlyList<string> Photos,
    LatePolicy? LatePolicy,
    string? AskedBy,
    string? ApprovedBy,
    DateTime? ApprovedAt,
    DateTime? HoldUntil,
    DateTime? HandedOverFor,
    DateTime? VanishedAt,
    DateTime? RemovedAt,
    [property: JsonIgnore] string ContentHash,
    [property: JsonIgnore] PostFacts Facts)
{
    /// <summary>The state in Vietnamese words.</summary>
    public string StateText => PostWords.State(Facts);

    /// <summary>Vietnamese: why it stands where it stands; null where there is nothing to say.</summary>
    public string? Why => PostWords.Why(Facts);

    /// <summary>Vietnamese: what a person has to do; null: nothing.</summary>
    public string? ToDo => PostWords.ToDo(Facts);

    /// <summary>Its channel is paused by trouble of its own.</summary>
    public bool ChannelStopped => Facts.Trouble is not null;

    /// <summary>What who may approve can do with it.</summary>
    public IReadOnlyList<PostAction> Actions => Facts.Actions;

    /// <summary>Send it back with a change: 409 when the post is not any more as it was read.</summary>
    public string Version => PostFacts.Version(State, DueAt, ContentHash);

    internal AuditSubject AuditSubject => AuditSubject.Of(AuditSubjectKind.Post, Id, $"{Title ?? Text} – {ChannelName}");

    internal static IQueryable<PostView> Of(ReformDbContext db, IOrderedQueryable<FanpagePost> posts) =>
        posts.Select(post => new PostView(
            post.Id, post.ContentKey, db.Set<Publication>().Where(row => row.Key == post.ContentKey).Select(row => row.Title).FirstOrDefault(),
            post.Channel!.Code, post.Channel.Name, post.Channel.Enabled, post.Occurrence, post.State, post.Text, post.Link, post.PlannedAt, post.DueAt,
            post.SendBefore, post.CreatedAt, post.SentAt, post.ExternalId, post.Permalink, post.FailureCause, post.FailureMessage, post.CancelReason,
            post.CancelledBy, post.CancelledAt, post.OwnText != null, post.ChangedBy, post.ChangedAt, post.Form, post.Photos, post.LatePolicy, post.AskedBy,
            post.ApprovedBy, post.ApprovedAt, post.HoldUntil, post.HandedOverFor, post.VanishedAt, post.RemovedAt, post.ContentHash,
            new PostFacts(
                post.State, post.Channel.Kind, post.Channel.Enabled, post.Channel.Trouble, post.NeedsApproval && post.ApprovedAt == null, post.HoldCause,
                post.HoldUntil, post.FailureCause, post.FailureMessage, post.CancelReason, post.RemovedHow, post.SentAt != null)));
}

/// <summary>A call to the channel. Times are UTC.</summary>
/// <param name="Outcome">Null while it is under way.</param>
public sealed record AttemptView(
    int Number,
    DateTime StartedAt,
    DateTime? FinishedAt,
    [property: JsonConverter(typeof(CamelCaseEnumConverter<AttemptOutcome>))] AttemptOutcome? Outcome,
    string? Detail);

/// <summary>A change of a post that stands on its channel. Times are UTC.</summary>
/// <param name="Name">Vietnamese.</param>
/// <param name="Message">Vietnamese: what hinders it.</param>
/// <param name="ToDo">Vietnamese: what a person has to do; null: nothing.</param>
public sealed record WorkView(
    Guid Id,
    [property: JsonConverter(typeof(CamelCaseEnumConverter<WorkKind>))] WorkKind Kind,
    [property: JsonConverter(typeof(CamelCaseEnumConverter<WorkState>))] WorkState State,
    string Name, string AskedBy, DateTime CreatedAt, DateTime? DoneAt, string? Message, string? ToDo)
{
    internal static WorkView Of(PostWork work) => new(
        work.Id, work.Kind, work.State, WorkWords.Name(work.Kind), work.AskedBy, work.CreatedAt, work.DoneAt, work.Message,
        work.State == WorkState.ForPerson ? WorkWords.ToDo(work.Kind) : null);
}

/// <summary>A figure of a post as last read.</summary>
/// <param name="Metric">The platform's name.</param>
/// <param name="Day">Vietnamese day of the reading.</param>
public sealed record FigureView(string Metric, string Label, long Value, DateOnly Day);

/// <param name="Attempts">Oldest first.</param>
/// <param name="Work">Oldest first.</param>
/// <param name="Figures">As last read; empty: none.</param>
public sealed record PostDetails(PostView Post, IReadOnlyList<AttemptView> Attempts, IReadOnlyList<WorkView> Work, IReadOnlyList<FigureView> Figures);
