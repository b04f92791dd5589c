using System.Text.Json;

namespace Heza.Plugins.Reform.Fanpage.Facebook;

/// <summary>
/// An error as Facebook tells it. Its text is not kept: it changes with language and version, is not to be matched, and
/// quotes tokens ("Malformed access token …").
/// </summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Subcode">0: none.</param>
/// <param name="Transient"><c>is_transient</c>.</param>
/// <param name="Trace"><c>fbtrace_id</c>, by which Facebook finds the call.</param>
/// <param name="Rest">How long the answer's headers want no further call; null: not told.</param>
internal sealed record GraphError(int Status, int Code, int Subcode, bool Transient = false, string? Trace = null, TimeSpan? Rest = null)
{
    private const int LongestTrace = 64;

    /// <summary>For administrators.</summary>
    public string Detail => $"HTTP {Status}, code {Code}/{Subcode}, fbtrace_id {Trace ?? "–"}";

    /// <summary>Null: the body is not one of Facebook's errors.</summary>
    public static GraphError? Read(int status, JsonElement body, TimeSpan? rest)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("error", out var error) || error.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return new GraphError(
            status, Number(error, "code"), Number(error, "error_subcode"),
            error.TryGetProperty("is_transient", out var transient) && transient.ValueKind == JsonValueKind.True,
            ReadTrace(error), rest);
    }

    private static int Number(JsonElement error, string name) =>
        error.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : 0;

    private static string? ReadTrace(JsonElement error) =>
        error.TryGetProperty("fbtrace_id", out var value) && value.ValueKind == JsonValueKind.String
        && value.GetString() is { Length: > 0 and <= LongestTrace } trace && trace.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
            ? trace : null;
}
