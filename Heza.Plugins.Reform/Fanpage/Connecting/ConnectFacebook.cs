using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Fanpage.Connecting;

/// <summary>Connects a page by a token: a page's own, or that of a person who manages pages.</summary>
internal sealed class ConnectFacebook(PagesOfToken pages, ListPageChoices choices, CheckFoundPage check, StoreConnection store)
{
    internal const string NotAmongThem = "Mã này không mở được trang đã chọn. Hãy chọn một trang trong danh sách.";

    /// <param name="pageId">Null: the only one; where there are several, they are answered to choose from.</param>
    public async Task<Result<ConnectAnswer>> Run(string? token, string? pageId, Actor actor, CancellationToken ct)
    {
        var found = await pages.Run(token, ct);
        if (!found.Ok)
        {
            return found.Problem;
        }

        if (string.IsNullOrEmpty(pageId) && found.Value.Count > 1)
        {
            return new ConnectAnswer(null, await choices.Run(found.Value, ct));
        }

        if (found.Value.FirstOrDefault(page => string.IsNullOrEmpty(pageId) || page.Id == pageId) is not { } page)
        {
            return Problem.Field("pageId", NotAmongThem);
        }

        var facts = await check.Run(page, ct);
        return facts.Ok ? new ConnectAnswer(await store.Run(page.Connection(facts.Value), actor, ct), []) : facts.Problem;
    }
}
