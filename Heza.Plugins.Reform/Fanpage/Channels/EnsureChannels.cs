using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Channels;

/// <summary>Creates the channels that the site cannot do without. Bears being run twice, and on several nodes at once.</summary>
public sealed class EnsureChannels(ReformDbContext db, TimeProvider time)
{
    public const string SandboxCode = "sandbox";

    public async Task Run(CancellationToken ct)
    {
        await using var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct);
        if (!await db.Set<Channel>().AnyAsync(channel => channel.Code == SandboxCode, ct))
        {
            db.Add(new Channel
            {
                Id = Guid.CreateVersion7(),
                Code = SandboxCode,
                Name = "Fanpage thử nghiệm",
                Kind = ChannelKind.Sandbox,
                Enabled = true,
                CreatedAt = time.UtcNow(),
            });
            await db.SaveChangesAsync(ct);
        }

        await transaction.CommitAsync(ct);
    }
}
