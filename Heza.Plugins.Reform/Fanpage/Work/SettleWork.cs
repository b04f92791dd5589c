using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Sending;
using Heza.Plugins.Reform.Fanpage.Telling;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Work;

/// <summary>Writes down what a change came to, in its own row and in the post's.</summary>
public sealed class SettleWork(
    ReformDbContext db, ChannelCalls calls, ChannelCondition condition, TellOfPost tell, EnqueueDuePosts enqueue, EnqueueWork work, TimeProvider time)
{
    private const string NoAnswer = "Đã thử nhiều lần mà kênh không trả lời.";

    /// <param name="answer">Null: no clear answer.</param>
    public async Task Run(ClaimedWork claimed, ChangeAnswer? answer, CancellationToken ct)
    {
        await using (var transaction = await db.Database.BeginTransactionAsync(ct))
        {
            await condition.Release(claimed.Channel.Id, claimed.Claim, ct);
            await Write(claimed, answer, ct);
            await transaction.CommitAsync(ct);
        }

        await enqueue.Run(ct);
        await work.Run(ct);
    }

    private async Task Write(ClaimedWork claimed, ChangeAnswer? answer, CancellationToken ct)
    {
        var now = time.UtcNow();
        var post = db.Set<FanpagePost>().Where(row => row.Id == claimed.Work.PostId);
        switch (answer)
        {
            case ChangeAnswer.Done or ChangeAnswer.Gone:
                if (await End(claimed, WorkState.Done, null, now, ct) == 1)
                {
                    await Apply(claimed.Work, post, answer is ChangeAnswer.Gone, now, ct);
                }

                break;
            case ChangeAnswer.Published published:
                await WentOut(claimed, post, published.Post, now, ct);
                break;
            case ChangeAnswer.NotAllowed refusal:
                await HandToPerson(claimed, refusal.Message, now, ct);
                break;
            case ChangeAnswer.Postponed postponed:
                await Again(claimed, now + FanpageTiming.WorkWait(1), postponed.Message, counts: false, ct);
                await condition.Rest(claimed.Channel.Id, postponed.Rest, ct);
                break;
            case ChangeAnswer.Blocked blocked:
                await Again(claimed, now, blocked.Message, counts: false, ct);
                await condition.Close(claimed.Channel.Id, blocked.Trouble, blocked.Message, ct);
                break;
            case null when claimed.Work.Attempts >= FanpageTiming.MaxWorkAttempts:
                await HandToPerson(claimed, NoAnswer, now, ct);
                break;
            default:
                await Again(claimed, now + FanpageTiming.WorkWait(claimed.Work.Attempts), null, counts: true, ct);
                break;
        }
    }

    private Task Apply(PostWork work, IQueryable<FanpagePost> post, bool gone, DateTime now, CancellationToken ct) => work.Kind switch
    {
        WorkKind.Hide when !gone => post.Where(row => row.State == PostState.Sent).BecomeRemoved(RemovedHow.Hidden, now, ct),
        WorkKind.Hide or WorkKind.Delete =>
            post.Where(row => row.State == PostState.Sent || row.State == PostState.Removed).BecomeRemoved(RemovedHow.Deleted, now, ct),
        WorkKind.TakeBack => post.EndTakeBack(ct),
        WorkKind.Show when !gone => post.Where(row => row.State == PostState.Removed).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, PostState.Sent).SetProperty(row => row.RemovedHow, (RemovedHow?)null).SetProperty(row => row.RemovedAt, (DateTime?)null)
                .SetProperty(row => row.LookAt, now).SetProperty(row => row.MissedLooks, 0), ct),
        WorkKind.Edit when !gone => post.ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Text, work.Text).SetProperty(row => row.AlteredAt, (DateTime?)null), ct),
        // Its own look finds out about a post that is gone.
        _ => post.Where(row => row.State == PostState.Sent).ExecuteUpdateAsync(set => set.SetProperty(row => row.LookAt, gone ? now : null), ct),
    };

    /// <summary>It was published before it could be taken back.</summary>
    private async Task WentOut(ClaimedWork claimed, IQueryable<FanpagePost> post, PostOnChannel stands, DateTime now, CancellationToken ct)
    {
        await End(claimed, WorkState.Dropped, "Bài đã lên kênh trước khi kịp lấy lại.", now, ct);
        await post.Where(row => row.State == PostState.TakingBack).BecomeSent(stands, calls.FirstFigures(claimed.Channel.Kind, stands.At), ct);
    }

    /// <summary>What cannot be deleted is hidden; what cannot be hidden is a person's task.</summary>
    private async Task HandToPerson(ClaimedWork claimed, string why, DateTime now, CancellationToken ct)
    {
        if (claimed.Work.Kind == WorkKind.Delete && claimed.Work.Post!.State == PostState.Sent && calls.Can(claimed.Channel.Kind, ChannelAbilities.Hide))
        {
            await End(claimed, WorkState.Dropped, why, now, ct);
            await db.Ask(claimed.Work.PostId, WorkKind.Hide, null, claimed.Work.AskedBy, now, ct);
            return;
        }

        if (claimed.Work.Kind == WorkKind.Rescrape)
        {
            await End(claimed, WorkState.Dropped, why, now, ct);
            return;
        }

        // What was not taken back goes out at its time all the same: asked for again and again, a person told once.
        var written = claimed.Work.Kind == WorkKind.TakeBack
            ? await Again(claimed, now.AddHours(1), why, counts: false, ct)
            : await End(claimed, WorkState.ForPerson, why, now, ct);
        if (written == 1 && claimed.Work.Message != why)
        {
            await tell.Run(claimed.Work.PostId, PostNews.ForPerson, ct, $"{why} {WorkWords.ToDo(claimed.Work.Kind)}");
        }
    }

    private Task<int> End(ClaimedWork claimed, WorkState state, string? message, DateTime now, CancellationToken ct)
    {
        var done = state is WorkState.ForPerson ? (DateTime?)null : now;
        return Mine(claimed).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, state).SetProperty(row => row.Message, message).SetProperty(row => row.DoneAt, done)
                .SetProperty(row => row.LeaseUntil, (DateTime?)null),
            ct);
    }

    private Task<int> Again(ClaimedWork claimed, DateTime due, string? message, bool counts, CancellationToken ct)
    {
        var attempts = claimed.Work.Attempts - (counts ? 0 : 1);
        return Mine(claimed).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, WorkState.Waiting).SetProperty(row => row.DueAt, due).SetProperty(row => row.Attempts, attempts)
                .SetProperty(row => row.Message, message).SetProperty(row => row.LeaseUntil, (DateTime?)null),
            ct);
    }

    private IQueryable<PostWork> Mine(ClaimedWork claimed) =>
        db.Set<PostWork>().Where(row => row.Id == claimed.Work.Id && row.ClaimedBy == claimed.Claim && row.State == WorkState.Doing);
}
