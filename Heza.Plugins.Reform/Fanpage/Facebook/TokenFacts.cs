using System.Text.Json;

namespace Heza.Plugins.Reform.Fanpage.Facebook;

/// <summary>What <c>debug_token</c> tells of a token. Times are UTC.</summary>
/// <param name="Type"><c>PAGE</c>, <c>USER</c>, <c>SYSTEM_USER</c>, <c>APP</c>.</param>
/// <param name="ExpiresAt">Null: never.</param>
/// <param name="DataAccessExpiresAt">Null: never, or not told.</param>
/// <param name="Targets">Pages that a permission was granted for; a permission that is not in it holds for all.</param>
/// <param name="PageId">Of a page's token.</param>
/// <param name="Subcode">Why it is not valid (facebook.md, error 190); 0: not told.</param>
internal sealed record TokenFacts(
    bool Valid,
    string Type,
    string AppId,
    DateTime? ExpiresAt,
    DateTime? DataAccessExpiresAt,
    IReadOnlyList<string> Scopes,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Targets,
    string? PageId,
    int Subcode)
{
    public bool OfPage => Type == "PAGE";

    public bool OfPerson => Type is "USER" or "SYSTEM_USER";

    /// <summary>Null: the answer is not one of <c>debug_token</c>.</summary>
    public static TokenFacts? Read(JsonElement body)
    {
        if (!body.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var error = data.TryGetProperty("error", out var told) && told.ValueKind == JsonValueKind.Object ? told : default;
        return new TokenFacts(
            data.TryGetProperty("is_valid", out var valid) && valid.ValueKind == JsonValueKind.True,
            GraphPost.Text(data, "type") ?? "",
            TextOrNumber(data, "app_id") ?? "",
            GraphPost.Moment(data, "expires_at"),
            GraphPost.Moment(data, "data_access_expires_at"),
            [.. Texts(data, "scopes")],
            Granular(data),
            TextOrNumber(data, "profile_id"),
            error.ValueKind == JsonValueKind.Object && error.TryGetProperty("subcode", out var subcode) && subcode.ValueKind == JsonValueKind.Number
                && subcode.TryGetInt32(out var number) ? number : 0);
    }

    private static string? TextOrNumber(JsonElement data, string name) =>
        data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetRawText() : GraphPost.Text(data, name);

    private static Dictionary<string, IReadOnlyList<string>> Granular(JsonElement data)
    {
        var targets = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (data.TryGetProperty("granular_scopes", out var list) && list.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object && one.TryGetProperty("target_ids", out _)))
            {
                targets[GraphPost.Text(one, "scope") ?? ""] = [.. Texts(one, "target_ids")];
            }
        }

        return targets;
    }

    private static IEnumerable<string> Texts(JsonElement data, string name) =>
        data.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(one => one.ValueKind == JsonValueKind.String ? one.GetString()! : one.GetRawText())
            : [];
}
