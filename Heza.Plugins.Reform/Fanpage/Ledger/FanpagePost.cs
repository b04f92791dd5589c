using Heza.Plugins.Reform.Fanpage.Channels;

namespace Heza.Plugins.Reform.Fanpage.Ledger;

public enum PostState
{
    /// <summary>Waits for its time, its turn or its channel.</summary>
    Scheduled,

    /// <summary>A claim holds it; the call may be under way.</summary>
    Sending,

    /// <summary>It stands on the page.</summary>
    Sent,

    /// <summary>Nobody knows whether the call was applied: read back, never sent blindly.</summary>
    Unknown,

    /// <summary>Surely not on the page, and a person has to mend something.</summary>
    Failed,

    Cancelled,

    /// <summary>The platform has it and will publish it at <see cref="FanpagePost.HandedOverFor"/>, also with this server off.</summary>
    HandedOver,

    /// <summary>Handed over, and wanted back: it was changed, moved or cancelled meanwhile.</summary>
    TakingBack,

    /// <summary>It stood there, or waited there, and is gone without our doing.</summary>
    Vanished,

    /// <summary>We have hidden or deleted it: <see cref="FanpagePost.RemovedHow"/>.</summary>
    Removed,

    /// <summary>The channel was on dry run: everything was done but the call.</summary>
    Rehearsed,
}

/// <summary>What a post shows with its text.</summary>
public enum PostForm
{
    /// <summary>The article's link with its card.</summary>
    Link,

    /// <summary>Pictures; the link stands in the text.</summary>
    Photos,
}

/// <summary>Why a post that is due does not go out yet: the channel's policy.</summary>
public enum HoldCause
{
    QuietHours,
    Distance,
    DailyMost,
}

public enum RemovedHow
{
    Hidden,
    Deleted,
}

public enum FailureCause
{
    /// <summary>The channel refused it: mend the words.</summary>
    Refused,

    /// <summary>Its time passed by more than the late policy allows.</summary>
    Late,

    /// <summary>Every call stayed without an answer and without an effect.</summary>
    GaveUp,
}

/// <summary>Why a post was cancelled: what the site cancelled by itself comes back with its article, what a person cancelled does not.</summary>
public enum CancelCause
{
    /// <summary>The article was withdrawn.</summary>
    Withdrawn,

    /// <summary>The article no longer asks for a post.</summary>
    NotWanted,

    /// <summary>Somebody cancelled it.</summary>
    Person,

    /// <summary>Its time passed, and its policy is to drop it then.</summary>
    Late,
}

/// <summary>
/// The intent to post one article on one channel, and all that is known about it. This row is the truth; jobs carry its id.
/// Rows change by compare-and-set on <see cref="State"/>, and a sender writes only while <see cref="ClaimedBy"/> is its own.
/// </summary>
public sealed class FanpagePost
{
    public required Guid Id { get; init; }

    public required Guid ContentKey { get; init; }

    public required Guid ChannelId { get; init; }

    /// <summary>For queries; not loaded by itself.</summary>
    public Channel? Channel { get; private set; }

    /// <summary>1 for the post that comes with the article, more for repeats that a person chose; unique together with content and channel.</summary>
    public required int Occurrence { get; init; }

    public required PostState State { get; set; }

    /// <summary>NFC, line feeds only, at most <see cref="Intents.PostWording.MaxLength"/> characters; frozen once claimed.</summary>
    public required string Text { get; set; }

    /// <summary>Canonical address of the article; frozen once claimed.</summary>
    public required string Link { get; set; }

    /// <summary>SHA-256 (lower-case hex) of text and link.</summary>
    public required string ContentHash { get; set; }

    public PostForm Form { get; set; }

    /// <summary>Addresses on this site of the pictures of <see cref="PostForm.Photos"/>, at most <see cref="Intents.PostPhotos.Most"/>.</summary>
    public List<string> Photos { get; set; } = [];

    /// <summary>The link card as it was sent.</summary>
    public string? CardTitle { get; set; }

    public string? CardDescription { get; set; }

    public string? CardImageUrl { get; set; }

    /// <summary>UTC; the time that the editor asked for; null for "when published".</summary>
    public DateTime? PlannedAt { get; set; }

    /// <summary>
    /// UTC; not sent before. A person may move it away from <see cref="PlannedAt"/>: it then stands until the article asks for
    /// another time than <see cref="PlannedAt"/>.
    /// </summary>
    public required DateTime DueAt { get; set; }

    /// <summary>Its own late policy; null: the channel's.</summary>
    public LatePolicy? LatePolicy { get; set; }

    /// <summary>UTC; the late policy: after that moment it is not sent by itself any more.</summary>
    public required DateTime SendBefore { get; set; }

    /// <summary>Not sent before somebody approved it.</summary>
    public bool NeedsApproval { get; set; }

    /// <summary>UTC; null: not approved, or not needed.</summary>
    public DateTime? ApprovedAt { get; set; }

    /// <summary>Name of who approved it.</summary>
    public string? ApprovedBy { get; set; }

    /// <summary>UTC; when approvers were told that these words wait for them.</summary>
    public DateTime? ApprovalAskedAt { get; set; }

    /// <summary>UTC; the channel's policy wants it not before.</summary>
    public DateTime? HoldUntil { get; set; }

    public HoldCause? HoldCause { get; set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>Claims left before the site gives up and asks a person.</summary>
    public required int AttemptsLeft { get; set; }

    /// <summary>Names the last claim; fences off a sender that wakes up after its lease.</summary>
    public Guid? ClaimedBy { get; set; }

    /// <summary>UTC; a claim that has not ended by then is taken for dead.</summary>
    public DateTime? LeaseUntil { get; set; }

    /// <summary>UTC; since when the outcome is unknown.</summary>
    public DateTime? UnknownSince { get; set; }

    /// <summary>UTC; when the channel is asked next.</summary>
    public DateTime? NextReadAt { get; set; }

    /// <summary>Times that the channel answered "not here" since <see cref="UnknownSince"/>.</summary>
    public int AbsentReads { get; set; }

    /// <summary>What the channel gave at a first step and needs at the next: see <see cref="Channels.IChannel.Publish"/>.</summary>
    public string? Handle { get; set; }

    /// <summary>UTC; when the platform is to publish it by itself; set by the claim that hands it over.</summary>
    public DateTime? HandedOverFor { get; set; }

    /// <summary>UTC; when its standing on the page is looked at next.</summary>
    public DateTime? LookAt { get; set; }

    /// <summary>Looks since it was sent or handed over.</summary>
    public int Looks { get; set; }

    /// <summary>Looks in a row that did not find it.</summary>
    public int MissedLooks { get; set; }

    /// <summary>UTC; when somebody was told that its text was changed on the page.</summary>
    public DateTime? AlteredAt { get; set; }

    /// <summary>UTC; when it was found gone.</summary>
    public DateTime? VanishedAt { get; set; }

    public RemovedHow? RemovedHow { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? RemovedAt { get; set; }

    /// <summary>UTC; when its figures are read next; null: they do not change any more, or the channel has none.</summary>
    public DateTime? FiguresAt { get; set; }

    public DateTime? SentAt { get; set; }

    /// <summary>The channel's identifier of the post.</summary>
    public string? ExternalId { get; set; }

    public string? Permalink { get; set; }

    public FailureCause? FailureCause { get; set; }

    /// <summary>Vietnamese: why it failed. What to do is told by Desk/PostWords.</summary>
    public string? FailureMessage { get; set; }

    public CancelCause? CancelCause { get; set; }

    public string? CancelReason { get; set; }

    /// <summary>Name of who cancelled it.</summary>
    public string? CancelledBy { get; set; }

    public DateTime? CancelledAt { get; set; }

    /// <summary>Name of who chose this post (another channel, a repeat); null: it came with its article, and goes with its wish.</summary>
    public string? AskedBy { get; init; }

    /// <summary>Words that somebody wrote for the waiting post; null: the article's. See <see cref="Intents.PostWording.Of"/>.</summary>
    public string? OwnText { get; set; }

    /// <summary>SHA-256 (lower-case hex) of the words that the article asked for when <see cref="OwnText"/> was written.</summary>
    public string? OwnTextOver { get; set; }

    /// <summary>Name of who last changed its time or words by hand.</summary>
    public string? ChangedBy { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? ChangedAt { get; set; }
}

public enum AttemptOutcome
{
    Accepted,
    Refused,

    /// <summary>No clear answer came.</summary>
    Unclear,

    /// <summary>The sender died or froze: its lease ended.</summary>
    Lapsed,

    /// <summary>The channel says that it has it already.</summary>
    Repeated,

    /// <summary>Surely not applied: no connection, rate limit, closed channel.</summary>
    Postponed,

    /// <summary>Dry run: no call was made.</summary>
    Rehearsed,
}

/// <summary>One call to the channel. The row is committed before the call, so that no call is without a trace.</summary>
public sealed class FanpageAttempt
{
    public required Guid PostId { get; init; }

    /// <summary>1, 2, …</summary>
    public required int Number { get; init; }

    public required DateTime StartedAt { get; init; }

    public DateTime? FinishedAt { get; set; }

    public AttemptOutcome? Outcome { get; set; }

    /// <summary>For administrators: the external id, the refusal, the error.</summary>
    public string? Detail { get; set; }
}
