using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Heza.Plugins.Reform.Fanpage.Facebook;

/// <summary>
/// Follows a list of the Graph API from page to page. Of the address that leads on only the parameters are taken, without a
/// token: the call itself is made as every other. A page may be empty and still lead on.
/// </summary>
internal sealed class ReadPostList(GraphClient graph)
{
    /// <summary>Far more than a page of an office posts between a call and its reading back.</summary>
    public const int MostPages = 10;

    /// <param name="first">A GET.</param>
    /// <exception cref="GraphUnclearException">Not to be read, or longer than <see cref="MostPages"/>: what was not seen may be there.</exception>
    public async IAsyncEnumerable<JsonElement> Run(GraphCall first, string permission, [EnumeratorCancellation] CancellationToken ct)
    {
        var call = first;
        for (var number = 1; ; number++)
        {
            var body = (await graph.Send(call, ct)).Body(permission);
            if (!body.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Array)
            {
                throw new GraphUnclearException($"Facebook's answer to {call.Kind} is not a list.");
            }

            foreach (var item in data.EnumerateArray())
            {
                yield return item;
            }

            if (Next(body) is not { } next)
            {
                yield break;
            }

            if (number == MostPages)
            {
                throw new GraphUnclearException($"Facebook's list {call.Kind} has more than {MostPages} pages.");
            }

            call = first with { Fields = next };
        }
    }

    private static List<KeyValuePair<string, string>>? Next(JsonElement body) =>
        body.TryGetProperty("paging", out var paging) && paging.ValueKind == JsonValueKind.Object && GraphPost.Text(paging, "next") is { } next
        && Uri.TryCreate(next, UriKind.Absolute, out var address)
            ? QueryHelpers.ParseQuery(address.Query)
                .Where(pair => pair.Key is not ("access_token" or "appsecret_proof"))
                .Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString())).ToList()
            : null;
}
