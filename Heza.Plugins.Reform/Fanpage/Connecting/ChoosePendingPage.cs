using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Connecting;

/// <summary>What can be chosen after Facebook's dialog.</summary>
internal sealed class ShowPendingPages(FindPending find, PagesOfToken pages, ListPageChoices choices)
{
    public async Task<Result<PendingView>> Run(Guid id, Actor actor, CancellationToken ct)
    {
        var pending = await find.Run(id, actor, ct);
        if (!pending.Ok)
        {
            return pending.Problem;
        }

        var found = await pages.Run(pending.Value.Token, ct);
        return found.Ok ? new PendingView(id, pending.Value.ExpiresAt, await choices.Run(found.Value, ct)) : found.Problem;
    }
}

/// <summary>Connects the page that was chosen after Facebook's dialog.</summary>
internal sealed class ChoosePendingPage(ReformDbContext db, FindPending find, ConnectFacebook connect)
{
    public async Task<Result<ConnectAnswer>> Run(Guid id, string? pageId, Actor actor, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(pageId))
        {
            return Problem.Field("pageId", "Hãy chọn một trang.");
        }

        var pending = await find.Run(id, actor, ct);
        if (!pending.Ok)
        {
            return pending.Problem;
        }

        var answer = await connect.Run(pending.Value.Token, pageId, actor, ct);
        if (answer.Ok)
        {
            await db.Set<PendingConnection>().Where(done => done.Id == id).ExecuteDeleteAsync(ct);
        }

        return answer;
    }
}

/// <param name="Token">Never leaves the server.</param>
internal sealed record OpenedPending(string Token, DateTime ExpiresAt);

/// <summary>Opens a pending connection for its owner.</summary>
internal sealed class FindPending(ReformDbContext db, PendingSecrets secrets, TimeProvider time)
{
    internal const string Gone = "Lượt kết nối này đã hết hạn. Hãy kết nối lại từ đầu.";

    public async Task<Result<OpenedPending>> Run(Guid id, Actor actor, CancellationToken ct)
    {
        var now = time.UtcNow();
        var row = await db.Set<PendingConnection>().AsNoTracking()
            .SingleOrDefaultAsync(pending => pending.Id == id && pending.AccountId == actor.Id && pending.ExpiresAt > now, ct);
        return secrets.OpenToken(row?.Secret) is { } token ? new OpenedPending(token, row!.ExpiresAt) : Problem.NotFound(Gone);
    }
}
