namespace Heza.Plugins.Reform.Fanpage.Ledger;

public enum WorkKind
{
    /// <summary>Change the text of a post that stands there to <see cref="PostWork.Text"/>.</summary>
    Edit,
    Hide,
    Show,
    Delete,

    /// <summary>Take a handed over post back.</summary>
    TakeBack,

    /// <summary>Have the platform read the article's page anew.</summary>
    Rescrape,
}

public enum WorkState
{
    Waiting,

    /// <summary>A claim holds it; the call may be under way.</summary>
    Doing,
    Done,

    /// <summary>The platform does not let us: a person has to do it there.</summary>
    ForPerson,

    /// <summary>Not wanted any more.</summary>
    Dropped,
}

/// <summary>
/// A change of a post that stands on its channel. Every kind bears being repeated, so a call without an answer is simply made
/// again; like a post's own call it holds the channel.
/// </summary>
public sealed class PostWork
{
    public required Guid Id { get; init; }

    public required Guid PostId { get; init; }

    /// <summary>For queries; not loaded by itself.</summary>
    public FanpagePost? Post { get; private set; }

    public required WorkKind Kind { get; init; }

    public required WorkState State { get; set; }

    /// <summary>The new text, for <see cref="WorkKind.Edit"/>.</summary>
    public string? Text { get; init; }

    /// <summary>UTC; not done before.</summary>
    public required DateTime DueAt { get; set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>Name of who asked for it.</summary>
    public required string AskedBy { get; init; }

    /// <summary>Calls made.</summary>
    public int Attempts { get; set; }

    /// <summary>Names the last claim.</summary>
    public Guid? ClaimedBy { get; set; }

    public DateTime? LeaseUntil { get; set; }

    public DateTime? DoneAt { get; set; }

    /// <summary>Vietnamese: why it is for a person, or what hinders it now.</summary>
    public string? Message { get; set; }
}

/// <summary>A figure of a post as the platform told it on a day, e.g. views.</summary>
public sealed class PostFigure
{
    public required Guid PostId { get; init; }

    /// <summary>The platform's name of it.</summary>
    public required string Metric { get; init; }

    /// <summary>Vietnamese day on which it was read; a later reading of the day replaces it.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Count since the post appeared.</summary>
    public required long Value { get; set; }
}
