using System.Text.Json;

namespace Heza.Web.Tests.EndToEnd;

/// <summary>An article or a document as the public API lists it.</summary>
/// <param name="Title">Of a document: what it is about.</param>
/// <param name="Path">Of its page.</param>
/// <param name="Number">Null for an article.</param>
public sealed record Published(string Slug, string Title, string Path, string? Number)
{
    /// <summary>By path: the address that a site gives itself may be another one than it is asked at.</summary>
    internal static Published Of(JsonElement item) => new(
        item.GetProperty("slug").GetString()!,
        item.GetProperty(item.TryGetProperty("title", out _) ? "title" : "abstract").GetString()!,
        new Uri(item.GetProperty("url").GetString()!).AbsolutePath,
        item.TryGetProperty("number", out var number) ? number.GetString() : null);
}
