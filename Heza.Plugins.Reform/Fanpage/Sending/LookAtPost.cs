using Hangfire;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Telling;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Heza.Plugins.Reform.Fanpage.Sending;

/// <summary>
/// Looks how a post stands on its channel: a minute and an hour after it was sent, and what was handed over until it is public.
/// Gone in several looks in a row: vanished, and people are told. Other words than ours: people are told, once.
/// </summary>
[AutomaticRetry(Attempts = 0)]
public sealed partial class LookAtPost(
    ReformDbContext db, ChannelCalls calls, ChannelCondition condition, TellOfPost tell, TimeProvider time, ILogger<LookAtPost> log) : IJob
{
    internal const string NotPublishedMessage = "Đã giao bài cho nền tảng hẹn giờ, nhưng quá giờ bài vẫn chưa hiện ra.";

    private static readonly TimeSpan NextTry = TimeSpan.FromMinutes(2);

    public async Task Run(Guid id, CancellationToken ct)
    {
        var now = time.UtcNow();
        var post = await db.Set<FanpagePost>().AsNoTracking().Include(post => post.Channel).SingleOrDefaultAsync(
            post => post.Id == id && post.LookAt <= now && post.Channel!.Trouble == null && (post.State == PostState.Sent || post.State == PostState.HandedOver), ct);
        if (post is null || await Ask(post, ct) is not { } standing)
        {
            return;
        }

        var same = db.Set<FanpagePost>().Where(row =>
            row.Id == id && row.State == post.State && row.Looks == post.Looks && row.MissedLooks == post.MissedLooks && row.ExternalId == post.ExternalId);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await Write(post, same, standing, now, ct);
        await transaction.CommitAsync(ct);
    }

    private Task Write(FanpagePost post, IQueryable<FanpagePost> same, Standing standing, DateTime now, CancellationToken ct) => (post.State, standing) switch
    {
        (_, { Seen: null }) => Missed(post, same, now, ct),
        (PostState.Sent, { Hidden: true }) => Missed(post, same, now, ct),
        (PostState.Sent, _) => Stands(post, same, standing, ct),
        (_, { Seen: { Waiting: true } }) => StillWaits(post, same, now, ct),
        _ => same.BecomeSent(standing.Seen!, calls.FirstFigures(post.Channel!.Kind, standing.Seen!.At), ct),
    };

    private async Task Stands(FanpagePost post, IQueryable<FanpagePost> same, Standing standing, CancellationToken ct)
    {
        var looks = post.Looks + 1;
        var next = FanpageTiming.NextLook(post.SentAt!.Value, looks);
        var sent = post.Form == PostForm.Photos ? PhotoText.Of(post.Text, post.Link) : post.Text;
        var altered = standing.Text is { } text && post.AlteredAt is null && !SameWords.Are(text, sent);
        var alteredAt = altered ? time.UtcNow() : post.AlteredAt;
        var written = await same.ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Looks, looks).SetProperty(row => row.MissedLooks, 0).SetProperty(row => row.LookAt, next)
                .SetProperty(row => row.AlteredAt, alteredAt),
            ct);
        await tell.Run(altered && written == 1 ? post.Id : null, PostNews.Altered, ct);
    }

    private async Task StillWaits(FanpagePost post, IQueryable<FanpagePost> same, DateTime now, CancellationToken ct)
    {
        if (now > post.HandedOverFor!.Value + FanpageTiming.HandOverPatience)
        {
            // It may still appear: a person is asked, and nothing is sent beside it. See Desk/PostWords.
            if (post.AlteredAt is null)
            {
                await tell.Run(post.Id, PostNews.ForPerson, ct, NotPublishedMessage + " Hãy mở trang quản lý của kênh, xem bài trong mục đã lên lịch và đăng tay nếu cần.");
            }

            await Again(same, post.MissedLooks, now.AddHours(1), alteredAt: now, ct);
            return;
        }

        // At its time, and daily before it.
        var atTime = post.HandedOverFor.Value.AddMinutes(1);
        await Again(same, 0, now < atTime ? (atTime < now.AddDays(1) ? atTime : now.AddDays(1)) : now + NextTry, post.AlteredAt, ct);
    }

    private async Task Missed(FanpagePost post, IQueryable<FanpagePost> same, DateTime now, CancellationToken ct)
    {
        if (post.MissedLooks + 1 < FanpageTiming.LooksUntilGone)
        {
            await Again(same, post.MissedLooks + 1, now + NextTry, post.AlteredAt, ct);
            return;
        }

        var vanished = await same.BecomeVanished(now, ct);
        if (vanished == 1)
        {
            LogVanished(post.Id);
            await tell.Run(post.Id, PostNews.Vanished, ct);
        }
    }

    private static Task Again(IQueryable<FanpagePost> same, int missed, DateTime next, DateTime? alteredAt, CancellationToken ct) =>
        same.ExecuteUpdateAsync(
            set => set.SetProperty(row => row.MissedLooks, missed).SetProperty(row => row.LookAt, next).SetProperty(row => row.AlteredAt, alteredAt), ct);

    private async Task<Standing?> Ask(FanpagePost post, CancellationToken ct)
    {
        try
        {
            return await calls.Make(post.Channel!.Kind, (channel, token) => channel.Look(post.Channel, post.ExternalId!, token), ct);
        }
        catch (ChannelBlockedException refusal)
        {
            await condition.Note(post.ChannelId, refusal, ct);
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            LogNotSeen(problem, post.Id);
        }

        // A look that failed proves nothing: the same one again, later.
        var again = time.UtcNow() + NextTry;
        await db.Set<FanpagePost>().Where(row => row.Id == post.Id && row.LookAt == post.LookAt)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LookAt, again), ct);
        return null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Fanpage post {Id} is gone from its channel")]
    private partial void LogVanished(Guid id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Could not look at fanpage post {Id}")]
    private partial void LogNotSeen(Exception problem, Guid id);
}
