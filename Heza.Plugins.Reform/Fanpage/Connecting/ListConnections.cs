using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Facebook;
using Heza.Plugins.Reform.Fanpage.Zalo;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Fanpage.Connecting;

/// <param name="FacebookReady">Whether the server knows a Facebook app; without one no page can be connected.</param>
/// <param name="ZaloReady">The same for Zalo and its Official Accounts.</param>
/// <param name="Channels">All but the sandbox, which needs no connection.</param>
public sealed record ConnectionsView(bool FacebookReady, bool ZaloReady, IReadOnlyList<ConnectionView> Channels);

internal sealed class ListConnections(ReformDbContext db, IOptions<FacebookOptions> facebook, IOptions<ZaloOptions> zalo)
{
    public async Task<ConnectionsView> Run(CancellationToken ct)
    {
        var channels = await db.Set<Channel>().AsNoTracking().Where(channel => channel.Kind != ChannelKind.Sandbox).OrderBy(channel => channel.Code).ToListAsync(ct);
        return new ConnectionsView(facebook.Value.Ready, zalo.Value.Ready, [.. channels.Select(channel => ConnectionView.Of(channel))]);
    }
}
