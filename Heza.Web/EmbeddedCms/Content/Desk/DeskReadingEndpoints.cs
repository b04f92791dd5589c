using System.Globalization;
using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Reading;

namespace Heza.Web.EmbeddedCms.Content.Desk;

/// <summary>What the desk shows of documents.</summary>
internal static class DeskReadingEndpoints
{
    public static async Task<IResult> Get(Guid key, DeskAnswers answers, CancellationToken ct) =>
        (await answers.Detail(key, [], ct)).ToHttp();

    public static async Task<IResult> List(
        ListContent list, string[]? type, string? state, string? parent, string? text, string? page, string? pageSize, CancellationToken ct)
    {
        var states = Enum.GetValues<ContentState>().Where(value => string.Equals(value.ToString(), state, StringComparison.OrdinalIgnoreCase)).ToList();
        if (!string.IsNullOrEmpty(state) && states.Count == 0)
        {
            return Problem.Field("state", "Trạng thái phải là draft, scheduled, published hoặc trashed.").ToHttp();
        }

        var parentKey = Guid.Empty;
        if (!string.IsNullOrEmpty(parent) && !Guid.TryParse(parent, out parentKey))
        {
            return Problem.Field("parent", "Khóa của mục chứa không hợp lệ.").ToHttp();
        }

        var filter = new ContentFilter(
            [.. (type ?? []).Where(alias => alias.Length > 0)],
            states.Count == 0 ? null : states[0],
            string.IsNullOrEmpty(parent) ? null : parentKey,
            text,
            Number(page, 1),
            Number(pageSize, 20));
        return (await list.Run(filter, ct)).ToHttp();
    }

    public static async Task<IResult> Versions(Guid key, ListVersions list, string? page, CancellationToken ct) =>
        (await list.Run(key, Number(page, 1), ct)).ToHttp();

    public static async Task<IResult> Version(Guid key, int id, GetVersion get, CancellationToken ct) =>
        (await get.Run(key, id, ct)).ToHttp();

    public static async Task<IResult> Log(Guid key, ListLog list, string? page, CancellationToken ct) =>
        (await list.Run(key, Number(page, 1), ct)).ToHttp();

    /// <summary>0, which no list takes, for what is not a number.</summary>
    private static int Number(string? text, int missing) =>
        string.IsNullOrEmpty(text) ? missing : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
