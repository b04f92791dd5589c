using Hangfire;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform.Jobs;
using Microsoft.Extensions.Logging;

namespace Heza.Plugins.Reform.Fanpage.Sending;

/// <summary>
/// Sends one post, effectively once: claim, call, settle. May be run at any time, any number of times, and may die at any
/// point; the row tells what to do next.
/// </summary>
[AutomaticRetry(Attempts = 0)]
public sealed partial class SendFanpagePost(
    ClaimPost claim, IEnumerable<IChannel> channels, SettlePost settle, TimeProvider time, ILogger<SendFanpagePost> log) : IJob
{
    public async Task Run(Guid id, CancellationToken ct)
    {
        if (await claim.Run(id, ct) is not { } claimed)
        {
            return;
        }

        // From here on the token counts no more: a call that may have been applied is let finish and is written down,
        // also while the site stops.
        var result = await Call(claimed);
        await settle.Run(claimed, result, CancellationToken.None);
    }

    private async Task<CallResult> Call(ClaimedPost claimed)
    {
        using var timeout = new CancellationTokenSource(FanpageTiming.CallTimeout, time);
        try
        {
            // A channel that does not listen to its token must not outlive the lease.
            var channel = channels.Single(channel => channel.Kind == claimed.Kind);
            return new CallResult(await channel.Publish(claimed.Post, timeout.Token).WaitAsync(timeout.Token), null);
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
