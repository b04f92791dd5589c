namespace Heza.Testing.Fakes;

public enum FakeTokenType
{
    User,
    Page,
    App,
}

/// <summary>A token that the fake Facebook gave out. Every value begins with <see cref="Mark"/>, so that a log can be searched for it.</summary>
public sealed class FakeToken
{
    public const string Mark = "EAAFake";

    public required string Value { get; init; }

    public required FakeTokenType Type { get; init; }

    public required string AppId { get; init; }

    public string UserId { get; init; } = "";

    /// <summary>The page of a page token; empty otherwise.</summary>
    public string PageId { get; init; } = "";

    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>Null: never.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    public DateTimeOffset? DataAccessExpiresAt { get; set; }

    public List<string> Scopes { get; } = [.. AllScopes];

    /// <summary>Why it is dead: the subcode of error 190 (0 for none); null while it lives.</summary>
    public int? DeadBecause { get; set; }

    public static IReadOnlyList<string> AllScopes { get; } = ["pages_show_list", "pages_read_engagement", "pages_manage_posts", "pages_read_user_content", "read_insights", "public_profile"];

    internal ApiError? Trouble(DateTimeOffset now) =>
        DeadBecause is { } reason ? GraphErrors.TokenDead(reason == 0 ? null : reason)
        : ExpiresAt <= now ? GraphErrors.TokenDead(463)
        : null;
}
