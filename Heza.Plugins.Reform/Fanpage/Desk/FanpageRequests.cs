using System.Text.Json;
using Heza.Plugins.Reform.Fanpage.Intents;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Http;

namespace Heza.Plugins.Reform.Fanpage.Desk;

/// <param name="Reason">Why; kept with the post.</param>
public sealed record CancelRequest(string? Reason);

/// <param name="Enabled">False stops all sending on the channel.</param>
public sealed record ChannelRequest(bool? Enabled);

/// <summary>Reads what clients send, with an answer in words where it cannot be read.</summary>
internal static class FanpageRequests
{
    private const int LastPage = 100_000;

    public static Result<int> Page(string? page) =>
        string.IsNullOrEmpty(page) ? 1
        : int.TryParse(page, out var number) && number is >= 1 and <= LastPage ? number
        : new Problem(ProblemKind.Malformed, $"Số trang phải là số từ 1 đến {LastPage}.");

    public static Result<PostState?> State(string? state) =>
        string.IsNullOrEmpty(state) ? (PostState?)null
        : Enum.GetValues<PostState>().Where(known => string.Equals(known.ToString(), state, StringComparison.OrdinalIgnoreCase)).Cast<PostState?>().FirstOrDefault() is { } found ? found
        : new Problem(ProblemKind.Malformed, "Tình trạng phải là scheduled, sending, sent, unknown, failed hoặc cancelled.");

    public static Result<Guid?> Content(string? content) =>
        string.IsNullOrEmpty(content) ? (Guid?)null
        : Guid.TryParse(content, out var key) ? key
        : new Problem(ProblemKind.Malformed, "Mã nội dung không đúng dạng GUID.");

    /// <summary>PostgreSQL refuses U+0000 in a parameter; no identifier has control characters.</summary>
    public static string? ExternalId(string? post) => post is null ? null : PostWording.Clean(post);

    public static async Task<Result<T>> Body<T>(HttpRequest request, CancellationToken ct)
        where T : class
    {
        if (!request.HasJsonContentType())
        {
            return new Problem(ProblemKind.UnsupportedType, "Hãy gửi nội dung dạng application/json.");
        }

        try
        {
            if (await request.ReadFromJsonAsync<T>(ct) is { } body)
            {
                return body;
            }
        }
        catch (JsonException)
        {
            // Said below.
        }

        return new Problem(ProblemKind.Malformed, "Nội dung gửi lên không phải JSON đúng dạng.");
    }
}
