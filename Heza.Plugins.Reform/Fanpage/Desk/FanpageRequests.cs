using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Intents;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Http;

namespace Heza.Plugins.Reform.Fanpage.Desk;

/// <param name="Reason">Why; kept with the post.</param>
public sealed record CancelRequest(string? Reason);

/// <param name="Enabled">False stops all sending on the channel.</param>
public sealed record ChannelRequest(bool? Enabled);

/// <param name="DueAt">ISO 8601; without an offset Vietnam's clock.</param>
/// <param name="Version">The version that the person saw; null: whatever is current.</param>
public sealed record TimeRequest(string? DueAt, string? Version);

/// <param name="Text">1 to 5,000 characters.</param>
/// <param name="Version">The version that the person saw; null: whatever is current.</param>
public sealed record TextRequest(string? Text, string? Version);

/// <param name="Version">The version that the person saw; null: whatever is current.</param>
public sealed record VersionRequest(string? Version);

/// <param name="Id">Chosen by the client, so that a request that was sent twice is one; null: none.</param>
/// <param name="Channel">Code of the channel.</param>
/// <param name="DueAt">ISO 8601; without an offset Vietnam's clock; null: now.</param>
/// <param name="Confirmed">True: the warnings were read.</param>
public sealed record RepeatRequest(Guid? Id, Guid ContentKey, string? Channel, string? DueAt, bool? Confirmed);

/// <param name="Form">Null: the link.</param>
/// <param name="Photos">Addresses of pictures of the article, for <see cref="PostForm.Photos"/>.</param>
/// <param name="Late">Null: as the channel does.</param>
/// <param name="Version">The version that the person saw; null: whatever is current.</param>
public sealed record ShapeRequest(
    [property: JsonConverter(typeof(CamelCaseEnumConverter<PostForm>))] PostForm? Form, IReadOnlyList<string>? Photos, LatePolicy? Late, string? Version);

/// <param name="Done">True: made by hand on the platform; false: the post stays as it is.</param>
public sealed record CloseRequest(bool? Done);

/// <param name="ContentKey">The saved article under what is typed; null: there is none yet.</param>
/// <param name="Values">By alias, in the desk's simple shapes; what is left out is as saved.</param>
public sealed record CardRequest(Guid? ContentKey, string? Name, Dictionary<string, JsonElement>? Values);

/// <summary>Reads what clients send, with an answer in words where it cannot be read.</summary>
internal static class FanpageRequests
{
    private const int LastPage = 100_000;

    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static Result<int> Page(string? page) =>
        string.IsNullOrEmpty(page) ? 1
        : int.TryParse(page, out var number) && number is >= 1 and <= LastPage ? number
        : Problem.Field("page", $"Số trang phải là số từ 1 đến {LastPage}.");

    public static Result<PostState?> State(string? state) =>
        string.IsNullOrEmpty(state) ? (PostState?)null
        : Enum.GetValues<PostState>().Where(known => string.Equals(known.ToString(), state, StringComparison.OrdinalIgnoreCase)).Cast<PostState?>().FirstOrDefault() is { } found ? found
        : Problem.Field("state", $"Tình trạng phải là một trong: {string.Join(", ", Enum.GetNames<PostState>().Select(JsonNamingPolicy.CamelCase.ConvertName))}.");

    public static Result<Guid?> Content(string? content) =>
        string.IsNullOrEmpty(content) ? (Guid?)null
        : Guid.TryParse(content, out var key) ? key
        : Problem.Field("content", "Mã nội dung không đúng dạng GUID.");

    /// <summary>
    /// A UTC moment from ISO 8601 text such as <c>2026-03-01T08:00</c> (then it is Vietnam's clock), <c>…T08:00+07:00</c>
    /// or <c>…T01:00:00Z</c>.
    /// </summary>
    public static Result<DateTime> Moment(string field, string? text) =>
        DateTime.TryParseExact(text?.Trim(), Moments, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var moment) && moment.Year is >= 2000 and < 2200
            ? moment.Kind == DateTimeKind.Utc ? moment : VietnamTime.FromLocal(moment)
            : Problem.Field(field, "Hãy cho biết ngày giờ, viết như 2026-03-01T08:00 (giờ Việt Nam).");

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
