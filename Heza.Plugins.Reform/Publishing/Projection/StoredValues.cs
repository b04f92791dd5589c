using System.Globalization;
using System.Text.Json;
using Heza.Plugins.Reform.Platform;
using Umbraco.Cms.Core.Models;

namespace Heza.Plugins.Reform.Publishing.Projection;

/// <summary>
/// Property values in the shapes in which Umbraco's built-in editors store them. A shape that cannot be read counts as empty:
/// the checks before publishing tell the editor, the projection never fails on one.
/// </summary>
/// <param name="content">The content.</param>
/// <param name="published">Read the published values, else the edited ones.</param>
public sealed class StoredValues(IContent content, bool published)
{
    public string Text(string alias) => (Raw(alias) as string ?? "").Trim();

    public string? OptionalText(string alias) => Text(alias) is { Length: > 0 } text ? text : null;

    public bool Flag(string alias) => Raw(alias) switch
    {
        int number => number != 0,
        long number => number != 0,
        bool flag => flag,
        string text => text is "1" or "true",
        _ => false,
    };

    /// <summary>Rich text: <c>{"markup":"…"}</c>, or raw HTML in old data.</summary>
    public string Markup(string alias)
    {
        var stored = Text(alias);
        return stored.StartsWith('{') && Json(stored) is { } json && json.TryGetProperty("markup", out var markup) && markup.ValueKind == JsonValueKind.String
            ? markup.GetString()!
            : stored.StartsWith('{') ? "" : stored;
    }

    /// <summary>A JSON array of strings, or one bare string.</summary>
    public List<string> Strings(string alias)
    {
        var stored = Text(alias);
        if (!stored.StartsWith('['))
        {
            return stored.Length == 0 ? [] : [stored];
        }

        return Elements(stored).Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!).ToList();
    }

    public string Choice(string alias) => Strings(alias).FirstOrDefault() ?? "";

    public IEnumerable<JsonElement> Objects(string alias) => Elements(Text(alias)).Where(item => item.ValueKind == JsonValueKind.Object);

    /// <summary>Keys from <c>["guid"]</c>; anything else is left out.</summary>
    public List<Guid> Keys(string alias) =>
        Strings(alias).Select(text => Guid.TryParse(text, out var key) ? key : Guid.Empty).Where(key => key != Guid.Empty).ToList();

    /// <summary>Media picker: <c>[{"key":…,"mediaKey":guid}]</c>.</summary>
    public List<Guid> Media(string alias) =>
        Objects(alias).Select(item => item.TryGetProperty("mediaKey", out var media) && media.TryGetGuid(out var key) ? key : Guid.Empty).Where(key => key != Guid.Empty).ToList();

    /// <summary>A moment: <c>{"date":"2023-02-09T01:00:00Z","timeZone":…}</c>. Without an offset it is Vietnam's wall clock.</summary>
    public DateTime? Moment(string alias)
    {
        var stored = Raw(alias);
        if (stored is DateTime legacy)
        {
            return DateTime.SpecifyKind(legacy, DateTimeKind.Utc);
        }

        if (DateText(stored as string) is not { } text ||
            !DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var parsed))
        {
            return null;
        }

        return parsed.Kind == DateTimeKind.Unspecified ? VietnamTime.FromLocal(parsed) : parsed.ToUniversalTime();
    }

    /// <summary>A calendar day; the stored time of day does not count.</summary>
    public DateOnly? Day(string alias)
    {
        if (Raw(alias) is DateTime legacy)
        {
            return DateOnly.FromDateTime(legacy);
        }

        return DateText(Raw(alias) as string) is { Length: >= 10 } text && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", out var day) ? day : null;
    }

    private static string? DateText(string? stored) =>
        stored?.Trim() is not { Length: > 0 } text ? null
        : !text.StartsWith('{') ? text
        : Json(text) is { } json && json.TryGetProperty("date", out var date) && date.ValueKind == JsonValueKind.String ? date.GetString()
        : null;

    private static IEnumerable<JsonElement> Elements(string stored) =>
        stored.StartsWith('[') && Json(stored) is { ValueKind: JsonValueKind.Array } json ? json.EnumerateArray() : [];

    private static JsonElement? Json(string stored)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(stored);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private object? Raw(string alias) => content.HasProperty(alias) ? content.GetValue(alias, published: published) : null;
}
