using System.Text;
using Microsoft.AspNetCore.Http;

namespace Heza.Testing.Fakes;

/// <summary>Makes a record of what came in.</summary>
internal static class CallReader
{
    public static RecordedRequest Head(HttpRequest http, int number, DateTimeOffset at, Func<string, bool> isPage) => new()
    {
        Number = number,
        At = at,
        Method = http.Method,
        Path = http.Path.Value ?? "/",
        Query = http.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal),
        Headers = http.Headers.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase),
        Route = CallRoute.Of(http.Method, http.Path.Value ?? "/", isPage),
    };

    public static async Task ReadBody(RecordedRequest request, HttpRequest http, Func<string, bool> isPage, CancellationToken ct)
    {
        if (http.HasFormContentType && http.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            var form = await http.ReadFormAsync(ct);
            request.Form = Fields(form);
            request.Files = await Files(form, ct);
        }
        else
        {
            using var reader = new StreamReader(http.Body, Encoding.UTF8);
            request.Body = await reader.ReadToEndAsync(ct);
            if (http.HasFormContentType)
            {
                request.Form = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(request.Body)
                    .ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
            }
        }

        // POST with a form field “method” stands for that method: the way to keep parameters out of the URL.
        if (request.Method == "POST" && request.Form.TryGetValue("method", out var method))
        {
            request.Route = CallRoute.Of(method.ToUpperInvariant(), request.Path, isPage);
        }
    }

    private static Dictionary<string, string> Fields(IFormCollection form) =>
        form.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);

    private static async Task<List<RecordedFile>> Files(IFormCollection form, CancellationToken ct)
    {
        var files = new List<RecordedFile>();
        foreach (var file in form.Files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, ct);
            files.Add(new(file.Name, file.FileName, file.ContentType, content.ToArray()));
        }

        return files;
    }
}
