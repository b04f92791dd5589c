using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Connecting;

/// <summary>Forgets a channel's tokens. Its posts wait until it is connected again.</summary>
internal sealed class DisconnectChannel(ReformDbContext db, TimeProvider time)
{
    internal const string Message = "Kênh đã được ngắt kết nối. Hãy kết nối lại khi cần đăng tiếp.";

    public async Task<Result<ConnectionView>> Run(string code, Actor actor, CancellationToken ct)
    {
        var now = time.UtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Set<Channel>().SingleOrDefaultAsync(channel => channel.Code == code, ct) is not { } channel)
        {
            return Problem.NotFound("Không có kênh này.");
        }

        if (channel.Credentials is null)
        {
            return Problem.Conflict("Kênh này không có kết nối nào để ngắt.");
        }

        (channel.Credentials, channel.ConnectedAt, channel.ConnectedBy, channel.Scopes) = (null, null, null, null);
        (channel.TokenExpiresAt, channel.DataAccessExpiresAt, channel.CheckedAt) = (null, null, null);
        (channel.Trouble, channel.TroubleMessage, channel.TroubleSince) = (ChannelTrouble.NotConnected, Message, now);
        db.Record(actor, AuditAction.ChannelDisconnected, new AuditSubject(AuditSubjectKind.Channel, code, channel.Name), now);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return ConnectionView.Of(channel);
    }
}
