using Hangfire;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Sending;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Heza.Plugins.Reform.Fanpage.Figures;

/// <summary>Reads how often a post was seen, once a day while that still changes. A reading of the same day replaces the earlier one.</summary>
[AutomaticRetry(Attempts = 0)]
public sealed partial class ReadPostFigures(
    ReformDbContext db, ChannelCalls calls, ChannelCondition condition, TimeProvider time, ILogger<ReadPostFigures> log) : IJob
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromHours(3);

    public async Task Run(Guid id, CancellationToken ct)
    {
        var now = time.UtcNow();
        var post = await db.Set<FanpagePost>().AsNoTracking().Include(post => post.Channel)
            .SingleOrDefaultAsync(post => post.Id == id && post.State == PostState.Sent && post.FiguresAt <= now, ct);

        // Taken before the call, so that two nodes do not read it both.
        if (post is null || await SetNext(post.Id, post.FiguresAt, now + AfterFailure, ct) == 0)
        {
            return;
        }

        if (await Ask(post, ct) is { } figures)
        {
            await Store(post, figures, VietnamTime.Day(now), ct);
            await SetNext(post.Id, now + AfterFailure, FanpageTiming.NextFigures(post.SentAt!.Value, now), ct);
        }
    }

    private Task<int> SetNext(Guid id, DateTime? seen, DateTime? next, CancellationToken ct) =>
        db.Set<FanpagePost>().Where(row => row.Id == id && row.FiguresAt == seen).ExecuteUpdateAsync(set => set.SetProperty(row => row.FiguresAt, next), ct);

    private async Task Store(FanpagePost post, IReadOnlyDictionary<string, long> figures, DateOnly day, CancellationToken ct)
    {
        var known = await db.Set<PostFigure>().Where(figure => figure.PostId == post.Id && figure.Day == day).ToDictionaryAsync(figure => figure.Metric, ct);
        foreach (var (metric, value) in figures)
        {
            if (known.TryGetValue(metric, out var figure))
            {
                figure.Value = value;
            }
            else
            {
                db.Add(new PostFigure { PostId = post.Id, Metric = metric, Day = day, Value = value });
            }
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private async Task<IReadOnlyDictionary<string, long>?> Ask(FanpagePost post, CancellationToken ct)
    {
        try
        {
            return await calls.Make(post.Channel!.Kind, (channel, token) => channel.ReadFigures(post.Channel, post.ExternalId!, token), ct);
        }
        catch (ChannelBlockedException refusal)
        {
            // A missing right to read figures must not stop the posts.
            if (refusal.Trouble is not ChannelTrouble.Permission)
            {
                await condition.Note(post.ChannelId, refusal, ct);
            }
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            LogNotRead(problem, post.Id);
        }

        return null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Could not read the figures of fanpage post {Id}")]
    private partial void LogNotRead(Exception problem, Guid id);
}
