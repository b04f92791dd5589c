using System.Text.Json.Nodes;

namespace Heza.Testing.Fakes;

/// <summary>An article of the Official Account.</summary>
public sealed class FakeArticle
{
    public required string Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What the client sent, last.</summary>
    public required JsonObject Content { get; set; }

    /// <summary>Until then Zalo still works on it: verify says −214 and no list shows it.</summary>
    public DateTimeOffset ReadyAt { get; internal set; }

    public DateTimeOffset? RemovedAt { get; internal set; }

    public bool Vanished { get; internal set; }

    public int Edits { get; internal set; }

    public string Title => Content["title"]?.ToString() ?? "";

    public string CoverUrl => Content["cover"]?["photo_url"]?.ToString() ?? "";

    /// <summary>Everything readable of the body, a line each.</summary>
    public string Text => string.Join('\n', (Content["body"] as JsonArray ?? []).Select(part => part?["content"]?.ToString() ?? part?["caption"]?.ToString() ?? ""));

    /// <summary>Readers may see it (<c>status: show</c>), as soon as Zalo has made it.</summary>
    public bool Show => Content["status"]?.ToString() == "show";

    internal int Number { get; init; }
}
