using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Heza.Web.Tests.BadInput;

/// <summary>What every refusal owes to the person who reads it.</summary>
internal static partial class Answers
{
    private static readonly string[] Inside = ["   at ", "Exception", "StackTrace", "Microsoft.", "System.", ".cs:line", "SQLite"];

    public static async Task<HttpResponseMessage> Raw(this HttpClient client, HttpMethod method, string path, string? body, string? contentType = "application/json", string? accept = null)
    {
        var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            if (contentType is not null)
            {
                request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
            }
        }

        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Problem details with a sentence in Vietnamese, and nothing of the inside.</summary>
    public static async Task<JsonElement> IsProblem(this HttpResponseMessage response, int status)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == (int)response.StatusCode, $"{(int)response.StatusCode}, not {status}: {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        TellsNothingOfTheInside(text);
        var problem = JsonSerializer.Deserialize<JsonElement>(text);
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.Matches(Vietnamese(), problem.GetProperty("title").GetString());
        return problem;
    }

    /// <summary>A page in Vietnamese, and nothing of the inside.</summary>
    public static async Task<string> IsPage(this HttpResponseMessage response, HttpStatusCode status)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == response.StatusCode, $"{response.StatusCode}, not {status}: {text}");
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("<h1", text, StringComparison.Ordinal);
        TellsNothingOfTheInside(text);
        return WebUtility.HtmlDecode(text);
    }

    public static void TellsNothingOfTheInside(string text) =>
        Assert.DoesNotContain(Inside, part => text.Contains(part, StringComparison.Ordinal));

    [GeneratedRegex("[àáảãạăâđèéẻẽẹêìíỉĩịòóỏõọôơùúủũụưỳýỷỹỵ]|[ấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]", RegexOptions.IgnoreCase)]
    private static partial Regex Vietnamese();
}
