using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Platform;
using Microsoft.Extensions.Logging;

namespace Heza.Plugins.Reform.Fanpage.Facebook;

/// <summary>
/// Reads a post that Facebook has just taken: its address, and for one that was handed over that it really waits, and for
/// when. Facebook has said "yes" already, so nothing that goes wrong here changes the answer; the ledger looks again later.
/// </summary>
internal sealed partial class ConfirmPost(ReadPostList list, LookAtPagePost look, TimeProvider time, ILogger<ConfirmPost> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan SameMoment = TimeSpan.FromMinutes(1);

    public async Task<PostOnChannel> Run(PageAccess page, string id, DateTime? handedOverFor, CancellationToken ct)
    {
        using var timeout = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, timeout.Token);
        var seen = handedOverFor is null ? null : await Try(() => Waiting(page, id, either.Token));
        seen ??= await Try(async () => (await look.Run(page, id, either.Token)).Seen);
        if (handedOverFor is not { } at)
        {
            return (seen ?? new PostOnChannel(id, GraphPost.DefaultPermalink(id), time.UtcNow())) with { ExternalId = id, Waiting = false };
        }

        if (seen is null || (seen.At - at).Duration() > SameMoment)
        {
            LogNotWaiting(seen is null ? "is not seen" : seen.Waiting ? "waits for another time" : "is public already");
        }

        return seen is null ? new PostOnChannel(id, GraphPost.DefaultPermalink(id), at, Waiting: true) : seen with { ExternalId = id };
    }

    private async Task<PostOnChannel?> Waiting(PageAccess page, string id, CancellationToken ct)
    {
        var call = page.Get("page/scheduled_posts", $"{page.PageId}/scheduled_posts", ("fields", GraphPost.ListFields), ("limit", "50"));
        await foreach (var item in list.Run(call, GraphPermissions.Read, ct))
        {
            if (GraphPost.Read(item) is { } post && post.Id == id)
            {
                // What stands in this list waits, also where Facebook leaves the mark out.
                return (post with { Published = false }).OnChannel(time.UtcNow());
            }
        }

        return null;
    }

    private async Task<PostOnChannel?> Try(Func<Task<PostOnChannel?>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception problem)
        {
            LogNotConfirmed(problem.GetType().Name);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A post that was handed over to Facebook {What}")]
    private partial void LogNotWaiting(string what);

    [LoggerMessage(Level = LogLevel.Information, Message = "Facebook took a post that could not be read at once ({Cause})")]
    private partial void LogNotConfirmed(string cause);
}
