using Hangfire;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Jobs;
using Microsoft.Extensions.Logging;

namespace Heza.Plugins.Reform.Fanpage.Sending;

/// <summary>
/// Sends one post, effectively once: claim, call, settle; then the channel's next due one, so that a full page does not wait
/// for the alarm clock between posts. May be run at any time, any number of times, and may die at any point; the row tells
/// what to do next.
/// </summary>
[AutomaticRetry(Attempts = 0)]
public sealed partial class SendFanpagePost(
    ClaimPost claim, ChannelCalls calls, KeepHandle keep, SettlePost settle, EnqueueDuePosts due, TimeProvider time, ILogger<SendFanpagePost> log) : IJob
{
    /// <summary>Posts of one run: a job that runs for long is hard to stop.</summary>
    private const int Most = 50;

    public async Task Run(Guid id, CancellationToken ct)
    {
        Guid? next = id;
        var called = false;
        for (var sent = 0; sent < Most && next is { } post && !ct.IsCancellationRequested; sent++)
        {
            var channel = await Send(post, ct);
            called |= channel is not null;
            next = channel is { } free ? await due.Next(free, CancellationToken.None) : null;
        }

        // Whoever waits has its turn: once for the whole run, since after each post it would ask for the same alarms again.
        if (called)
        {
            await due.Run(CancellationToken.None);
        }
    }

    /// <summary>The channel that the call was made on; null: no call was made.</summary>
    private async Task<Guid?> Send(Guid id, CancellationToken ct)
    {
        if (await claim.Run(id, ct) is not { } claimed)
        {
            return null;
        }

        // From here on the token counts no more: a call that may have been applied is let finish and is written down,
        // also while the site stops.
        var result = claimed.Channel.Policy.DryRun ? CallResult.DryRun : await Call(claimed);
        await settle.Run(claimed, result, CancellationToken.None);
        return claimed.Channel.Id;
    }

    private async Task<CallResult> Call(ClaimedPost claimed)
    {
        // The machine slept: by now somebody else may hold the post.
        if (time.UtcNow() - claimed.At >= FanpageTiming.CallTimeout)
        {
            return CallResult.NotMade;
        }

        try
        {
            return new CallResult(await calls.Make(
                claimed.Channel.Kind,
                (channel, ct) => channel.Publish(claimed.Channel, claimed.Post, handle => keep.Run(claimed, handle), ct),
                CancellationToken.None));
        }
        catch (Exception problem)
        {
            LogUnclear(problem, claimed.Id);
            return new CallResult(null, problem.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The channel gave no clear answer to fanpage post {Id}; it will be read back")]
    private partial void LogUnclear(Exception problem, Guid id);
}
