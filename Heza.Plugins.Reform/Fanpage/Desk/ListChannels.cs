using System.Text.Json.Serialization;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Desk;

/// <param name="Waiting">Posts scheduled on it.</param>
/// <param name="Enabled">False: nothing is sent, posts wait.</param>
public sealed record ChannelView(
    string Code,
    string Name,
    [property: JsonConverter(typeof(CamelCaseEnumConverter<ChannelKind>))] ChannelKind Kind,
    bool Enabled,
    int Waiting);

public sealed class ListChannels(ReformDbContext db)
{
    public async Task<IReadOnlyList<ChannelView>> Run(CancellationToken ct) =>
        await db.Set<Channel>().AsNoTracking().OrderBy(channel => channel.Code)
            .Select(channel => new ChannelView(
                channel.Code, channel.Name, channel.Kind, channel.Enabled,
                db.Set<FanpagePost>().Count(post => post.ChannelId == channel.Id && post.State == PostState.Scheduled)))
            .ToListAsync(ct);
}
