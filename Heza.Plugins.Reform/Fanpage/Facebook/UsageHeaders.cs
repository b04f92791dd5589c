using System.Text.Json;

namespace Heza.Plugins.Reform.Fanpage.Facebook;

/// <summary>How much of the call budget is used up.</summary>
/// <param name="Percent">Highest of all that is told.</param>
/// <param name="Regain">Time until access comes back; null: not told, or there is access.</param>
internal sealed record Usage(int Percent, TimeSpan? Regain);

/// <summary>
/// Reads what Facebook's answers tell of the budget (facebook.md, "Limits"): <c>X-Business-Use-Case-Usage</c> per page,
/// <c>X-Page-Usage</c> and <c>X-App-Usage</c>. Percentages; minutes. What cannot be read is left out.
/// </summary>
internal static class UsageHeaders
{
    public static readonly IReadOnlyList<string> Names = ["X-Business-Use-Case-Usage", "X-Page-Usage", "X-App-Usage"];

    private static readonly string[] Percentages = ["call_count", "total_cputime", "total_time"];
    private const string Minutes = "estimated_time_to_regain_access";

    /// <param name="values">Values of the headers, in any order. Null: none of them tells anything.</param>
    public static Usage? Read(IEnumerable<string> values)
    {
        var counters = values.SelectMany(Counters).ToList();
        if (counters.Count == 0)
        {
            return null;
        }

        var minutes = counters.Max(counter => counter.Minutes);
        return new Usage(counters.Max(counter => counter.Percent), minutes > 0 ? TimeSpan.FromMinutes(minutes) : null);
    }

    private static IEnumerable<(int Percent, int Minutes)> Counters(string value)
    {
        try
        {
            using var json = JsonDocument.Parse(value);
            return [.. Objects(json.RootElement).Select(Counter).Where(counter => counter is not null).Select(counter => counter!.Value)];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    // {"call_count":…} of the app and page headers, {"<page>":[{"call_count":…}]} of the business one.
    private static IEnumerable<JsonElement> Objects(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => Objects(property.Value)).Prepend(json),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Objects),
        _ => [],
    };

    private static (int Percent, int Minutes)? Counter(JsonElement json)
    {
        var percentages = Percentages.Select(name => Number(json, name)).Where(number => number is not null).ToList();
        return percentages.Count == 0 ? null : (percentages.Max()!.Value, Number(json, Minutes) ?? 0);
    }

    private static int? Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number)
            ? (int)Math.Clamp(number, 0, 1_000_000) : null;
}
