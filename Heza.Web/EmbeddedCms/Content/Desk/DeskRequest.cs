using System.Text.Json;
using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Storage;

namespace Heza.Web.EmbeddedCms.Content.Desk;

/// <summary>Reads what the desk sends, with an answer in Vietnamese for whatever cannot be read.</summary>
public static class DeskRequest
{
    /// <summary>Held here and not by the server's own limit, which would cut the connection before the person could read why.</summary>
    public const int MaxBytes = 5 * 1024 * 1024;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { MaxDepth = 40, AllowDuplicateProperties = false };

    /// <param name="empty">What an empty body means; null: it is refused.</param>
    public static async Task<Result<T>> Read<T>(HttpRequest request, CancellationToken ct, T? empty = null)
        where T : class
    {
        var bytes = await ReadBytes(request, ct);
        if (!bytes.Ok)
        {
            return bytes.Problem;
        }

        if (bytes.Value.Length == 0 && empty is not null)
        {
            return empty;
        }

        if (!request.HasJsonContentType())
        {
            return new Problem(ProblemKind.UnsupportedType, "Hãy gửi nội dung dạng JSON (Content-Type: application/json).");
        }

        try
        {
            return JsonSerializer.Deserialize<T>(bytes.Value.Span, Options) is { } body
                ? body
                : new Problem(ProblemKind.Malformed, "Nội dung gửi lên là null; hãy gửi một đối tượng JSON.");
        }
        catch (JsonException exception)
        {
            return new Problem(ProblemKind.Malformed, $"Không đọc được JSON gửi lên{Place(exception)}; hãy kiểm tra cú pháp và kiểu dữ liệu.");
        }
    }

    /// <summary>Messages per alias for values with characters that cannot be kept, at any depth.</summary>
    public static Dictionary<string, string[]> Refused(IReadOnlyDictionary<string, JsonElement> values) => values
        .Where(value => !IsStorable(value.Value))
        .ToDictionary(value => value.Key, _ => new[] { StorableText.Refusal }, StringComparer.Ordinal);

    private static async Task<Result<ReadOnlyMemory<byte>>> ReadBytes(HttpRequest request, CancellationToken ct)
    {
        var tooLarge = new Problem(ProblemKind.TooLarge, $"Nội dung gửi lên vượt quá {MaxBytes / 1024 / 1024} MB; hãy đưa ảnh và tệp vào kho tệp thay vì dán vào bài.");
        if (request.ContentLength > MaxBytes)
        {
            return tooLarge;
        }

        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, ct)) > 0)
        {
            if (body.Length + read > MaxBytes)
            {
                return tooLarge;
            }

            body.Write(buffer, 0, read);
        }

        return (ReadOnlyMemory<byte>)body.ToArray();
    }

    private static string Place(JsonException exception) =>
        exception.Path is { Length: > 1 and < 100 } path ? $" (ở {path})" : exception.LineNumber is { } line ? $" (dòng {line + 1})" : "";

    private static bool IsStorable(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => IsStorable(json.GetString),
        JsonValueKind.Array => json.EnumerateArray().All(IsStorable),
        JsonValueKind.Object => json.EnumerateObject().All(property => IsStorable(() => property.Name) && IsStorable(property.Value)),
        _ => true,
    };

    private static bool IsStorable(Func<string?> text)
    {
        try
        {
            return StorableText.Is(text() ?? "");
        }
        catch (InvalidOperationException)
        {
            // An escape that is half of a surrogate pair.
            return false;
        }
    }
}
