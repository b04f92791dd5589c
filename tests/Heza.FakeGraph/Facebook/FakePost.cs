namespace Heza.Testing.Fakes;

/// <summary>A post of a page, from the moment that Facebook accepted it.</summary>
public sealed class FakePost
{
    /// <summary><c>{page}_{number}</c>.</summary>
    public required string Id { get; init; }

    public required string PageId { get; init; }

    public required string AppId { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }

    public string Text { get; internal set; } = "";

    public string Link { get; internal set; } = "";

    public IReadOnlyList<FakePhoto> Photos { get; internal set; } = [];

    /// <summary>When a scheduled post goes out; null for any other.</summary>
    public DateTimeOffset? ScheduledAt { get; internal set; }

    /// <summary>When readers could see it first; null before.</summary>
    public DateTimeOffset? PublishedAt { get; internal set; }

    public bool Hidden { get; internal set; }

    /// <summary>When it was deleted or vanished; null while it is there.</summary>
    public DateTimeOffset? RemovedAt { get; internal set; }

    public bool Deleted { get; internal set; }

    /// <summary>Facebook lost it, or took it down, without a word.</summary>
    public bool Vanished { get; internal set; }

    public int Edits { get; internal set; }

    /// <summary>Values of metrics by name; a known metric without a value reads as 0.</summary>
    public Dictionary<string, long> Insights { get; } = [];

    /// <summary>A reader of the page sees it now.</summary>
    public bool Shown => PublishedAt is not null && RemovedAt is null && !Hidden;

    internal int Number { get; init; }
}

/// <summary>A photo that was uploaded.</summary>
/// <param name="Url">Where Facebook was told to fetch it; empty when the bytes were sent.</param>
/// <param name="Hash">Hex SHA-256 of the bytes that were sent; empty for a URL.</param>
public sealed record FakePhoto(string Id, string Url, string Hash);
