using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Reading;

namespace Heza.Web.EmbeddedCms.Content.Desk;

/// <summary>What the desk shows of documents.</summary>
internal static class DeskReadingEndpoints
{
    public static async Task<IResult> Get(Guid key, DeskAnswers answers, CancellationToken ct) =>
        (await answers.Detail(key, [], ct)).ToHttp();

    public static async Task<IResult> List(
        ListContent list, string[]? type, string? state, string? parent, string? text, string? sort, bool? mine, HttpRequest request, CancellationToken ct)
    {
        var filter = Filter(type, state, parent, text);
        var order = ContentSort.Read(sort);
        var asked = PageAsked.Read(request);
        if ((filter.Problem ?? order.Problem ?? asked.Problem) is { } problem)
        {
            return problem.ToHttp();
        }

        var wanted = mine == true ? filter.Value! with { Writer = Actor.Of(request.HttpContext.User).Id } : filter.Value!;
        return (await list.Run(wanted, asked.Value, ct, order.Value)).ToHttp();
    }

    public static async Task<IResult> Counts(CountContent count, string[]? type, string? parent, string? text, HttpContext http, CancellationToken ct)
    {
        var filter = Filter(type, null, parent, text);
        return filter.Ok ? (await count.Run(filter.Value, Actor.Of(http.User).Id, ct)).ToHttp() : filter.Problem.ToHttp();
    }

    private static Result<ContentFilter> Filter(string[]? type, string? state, string? parent, string? text)
    {
        var states = Enum.GetValues<ContentState>().Where(value => string.Equals(value.ToString(), state, StringComparison.OrdinalIgnoreCase)).ToList();
        if (!string.IsNullOrEmpty(state) && states.Count == 0)
        {
            return Problem.Field("state", $"Trạng thái phải là một trong: {string.Join(", ", Enum.GetNames<ContentState>()).ToLowerInvariant()}.");
        }

        var parentKey = Guid.Empty;
        if (!string.IsNullOrEmpty(parent) && !Guid.TryParse(parent, out parentKey))
        {
            return Problem.Field("parent", "Khóa của mục chứa không hợp lệ.");
        }

        return new ContentFilter(
            [.. (type ?? []).Where(alias => alias.Length > 0)],
            states.Count == 0 ? null : states[0],
            string.IsNullOrEmpty(parent) ? null : parentKey,
            text);
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
