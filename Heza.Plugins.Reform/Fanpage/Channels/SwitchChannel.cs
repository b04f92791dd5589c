using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Sending;
using Heza.Plugins.Reform.Fanpage.Work;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Heza.Plugins.Reform.Fanpage.Channels;

/// <summary>The kill switch. Off: nothing more is sent, a call under way ends by itself. On: what is due goes out.</summary>
public sealed partial class SwitchChannel(ReformDbContext db, EnqueueDuePosts enqueue, EnqueueWork work, TimeProvider time, ILogger<SwitchChannel> log)
{
    public async Task<Result<bool>> Run(string code, bool? enabled, Actor actor, CancellationToken ct)
    {
        if (enabled is not { } on)
        {
            return Problem.Field("enabled", "Hãy cho biết bật (true) hay tắt (false) kênh.");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var changed = await db.Set<Channel>().Where(channel => channel.Code == code)
            .ExecuteUpdateAsync(set => set.SetProperty(channel => channel.Enabled, on), ct);
        if (changed == 0)
        {
            return Problem.NotFound("Không có kênh này.");
        }

        var name = await db.Set<Channel>().Where(channel => channel.Code == code).Select(channel => channel.Name).SingleAsync(ct);
        db.Record(
            actor, on ? AuditAction.ChannelSwitchedOn : AuditAction.ChannelSwitchedOff,
            new AuditSubject(AuditSubjectKind.Channel, code, name), time.UtcNow());
        await db.SaveChangesAsync(ct);
        if (!on)
        {
            // What the platform holds would go out all the same.
            await db.Set<FanpagePost>().Where(post => post.Channel!.Code == code && post.State == PostState.HandedOver)
                .ExecuteUpdateAsync(set => set.SetProperty(post => post.State, PostState.TakingBack), ct);
        }

        await transaction.CommitAsync(ct);
        LogSwitched(code, on, actor.Name);
        if (on)
        {
            await enqueue.Run(ct);
        }

        await work.Run(ct);
        return on;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Channel {Code} switched to enabled={Enabled} by {Actor}")]
    private partial void LogSwitched(string code, bool enabled, string actor);
}
