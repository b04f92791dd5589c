using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Heza.Testing.Fakes;

/// <summary>A page of a list, with cursors as Facebook has them.</summary>
/// <param name="After">Number of the last row of the page before; 0 for the beginning.</param>
internal sealed record GraphList(RecordedRequest Request, int Limit, int After)
{
    public static GraphList Ask(RecordedRequest request, int otherwise) => new(
        request,
        int.TryParse(request.Parameter("limit"), NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit : otherwise,
        Cursor(request.Parameter("after")));

    /// <param name="rows">All rows in the order of the list.</param>
    /// <param name="number">What a cursor remembers of a row.</param>
    /// <param name="show">Null leaves the row out <em>after</em> the page was cut, as Facebook does: a page may be short, or empty, and still have a next one.</param>
    public Answer Answer<T>(List<T> rows, Func<T, int> number, Func<T, JsonNode?> show)
    {
        var start = After == 0 ? 0 : rows.FindIndex(row => number(row) == After) + 1;
        var page = rows.Skip(start).Take(Limit).ToList();
        var answer = new JsonObject { ["data"] = new JsonArray([.. page.Select(show).Where(row => row is not null)]) };
        if (page.Count > 0)
        {
            var paging = new JsonObject { ["cursors"] = new JsonObject { ["before"] = Cursor(number(page[0])), ["after"] = Cursor(number(page[^1])) } };
            if (start + page.Count < rows.Count)
            {
                paging["next"] = Next(number(page[^1]));
            }

            answer["paging"] = paging;
        }

        return Fakes.Answer.Ok(answer);
    }

    /// <summary>Nothing yet, and a next page that begins where this one should have begun.</summary>
    public Answer Empty() => Fakes.Answer.Ok(new JsonObject
    {
        ["data"] = new JsonArray(),
        ["paging"] = new JsonObject { ["cursors"] = new JsonObject { ["after"] = Cursor(After) }, ["next"] = Next(After) },
    });

    private static string Cursor(int number) => Convert.ToBase64String(Encoding.ASCII.GetBytes(number.ToString("D10", CultureInfo.InvariantCulture)));

    private static int Cursor(string? text)
    {
        var bytes = new byte[64];
        return text is not null && Convert.TryFromBase64String(text, bytes, out var length)
            && int.TryParse(Encoding.ASCII.GetString(bytes, 0, length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
    }

    // The real address carries the token in its query: a client that follows it as it stands leaks the token.
    private string Next(int after)
    {
        var token = Request.Headers.GetValueOrDefault("Authorization")?.Split(' ')[^1];
        var query = Request.Query.Where(pair => pair.Key is not ("after" or "access_token"))
            .Append(KeyValuePair.Create("access_token", token ?? ""))
            .Append(KeyValuePair.Create("after", Cursor(after)));
        return $"https://{Request.Headers.GetValueOrDefault("Host")}{Request.Path}?{string.Join('&', query.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"))}";
    }
}
