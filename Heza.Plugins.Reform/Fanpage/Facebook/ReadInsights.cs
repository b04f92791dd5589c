using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Fanpage.Facebook;

/// <summary>
/// Reads a post's insights. Facebook refuses the whole call for one name that it does not know (any more), and names it in
/// words only: then each is asked for by itself. Pages below 100 likes have no figures.
/// </summary>
internal sealed partial class ReadInsights(GraphClient graph, IOptions<FacebookOptions> options, ILogger<ReadInsights> log)
{
    public async Task<IReadOnlyDictionary<string, long>> Run(PageAccess page, string externalId, CancellationToken ct)
    {
        var metrics = options.Value.Metrics;
        if (metrics.Count == 0)
        {
            return new Dictionary<string, long>();
        }

        if (await Read(page, externalId, metrics, ct) is { } all)
        {
            return all;
        }

        var figures = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var metric in metrics)
        {
            var one = metrics.Count == 1 ? null : await Read(page, externalId, [metric], ct);
            if (one is null)
            {
                LogUnknown(metric);
            }

            foreach (var (name, value) in one ?? [])
            {
                figures[name] = value;
            }
        }

        return figures;
    }

    /// <summary>Null: one of the names is not known.</summary>
    private async Task<Dictionary<string, long>?> Read(PageAccess page, string externalId, IReadOnlyList<string> metrics, CancellationToken ct)
    {
        var reply = await graph.Send(page.Get("post/insights", $"{GraphId.Checked(externalId)}/insights", ("metric", string.Join(',', metrics))), ct);
        switch (reply is GraphReply.Failed { Error: var error } ? GraphErrors.Classify(error) : (GraphClass?)null)
        {
            case GraphClass.Content:
                return null;
            case GraphClass.Permission or GraphClass.Missing:
                // The channel posts without this permission too, and a post may be gone: neither is a reason to close the channel.
                LogNoFigures();
                return [];
            default:
                return Figures(reply.Body(GraphPermissions.Figures));
        }
    }

    private static Dictionary<string, long> Figures(JsonElement body)
    {
        var figures = new Dictionary<string, long>(StringComparer.Ordinal);
        if (!body.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Array)
        {
            return figures;
        }

        foreach (var one in data.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object))
        {
            // The same figure may come for a day and for the post's whole life: the latter is meant.
            if (GraphPost.Text(one, "name") is { } name && Latest(one) is { } value && (!figures.ContainsKey(name) || GraphPost.Text(one, "period") == "lifetime"))
            {
                figures[name] = value;
            }
        }

        return figures;
    }

    private static long? Latest(JsonElement figure) =>
        figure.TryGetProperty("values", out var values) && values.ValueKind == JsonValueKind.Array && values.GetArrayLength() > 0
        && values[values.GetArrayLength() - 1] is { ValueKind: JsonValueKind.Object } last && last.TryGetProperty("value", out var value)
            ? Number(value) : null;

    // A figure by kind ({"like":3,"love":1}) counts as their sum.
    private static long? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt64(out var number) => number,
        JsonValueKind.Object => value.EnumerateObject().Sum(kind => kind.Value.ValueKind == JsonValueKind.Number && kind.Value.TryGetInt64(out var number) ? number : 0),
        _ => null,
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Facebook does not know the figure {Metric}; see Reform:Facebook:Figures")]
    private partial void LogUnknown(string metric);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Facebook tells no figures of a post: it is gone, or read_insights was not granted")]
    private partial void LogNoFigures();
}
