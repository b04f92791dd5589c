using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Reading;

namespace Heza.Web.EmbeddedCms.Content.Desk;

/// <summary>What the desk shows of documents.</summary>
internal static class DeskReadingEndpoints
{
    public static async Task<IResult> Get(Guid key, DeskAnswers answers, CancellationToken ct) =>
        (await answers.Detail(key, [], ct)).ToHttp();

    public static async Task<IResult> List(
        ListContent list, string[]? type, string? state, string? parent, string? text, HttpRequest request, CancellationToken ct)
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
            text);
        var asked = PageAsked.Read(request);
        return asked.Ok ? (await list.Run(filter, asked.Value, ct)).ToHttp() : asked.Problem.ToHttp();
    }

    public static async Task<IResult> Versions(Guid key, ListVersions list, HttpRequest request, CancellationToken ct)
    {
        var asked = PageAsked.Read(request);
        return asked.Ok ? (await list.Run(key, asked.Value, ct)).ToHttp() : asked.Problem.ToHttp();
    }

    public static async Task<IResult> Version(Guid key, int id, GetVersion get, CancellationToken ct) =>
        (await get.Run(key, id, ct)).ToHttp();

    public static async Task<IResult> Log(Guid key, ListLog list, HttpRequest request, CancellationToken ct)
    {
        var asked = PageAsked.Read(request);
        return asked.Ok ? (await list.Run(key, asked.Value, ct)).ToHttp() : asked.Problem.ToHttp();
    }
}
