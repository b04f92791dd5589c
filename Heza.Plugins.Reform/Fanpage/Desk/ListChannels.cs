using System.Text.Json.Serialization;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Desk;

/// <summary>A channel as the desk shows it; times are UTC. Tokens are not among it.</summary>
/// <param name="Enabled">The kill switch; false: nothing is sent, posts wait.</param>
/// <param name="Connected">It has what it needs to send.</param>
/// <param name="Trouble">Null: works.</param>
/// <param name="TroubleMessage">Vietnamese: what happened and what to do.</param>
/// <param name="RestUntil">The platform wants no calls before; null or past: none.</param>
/// <param name="UsagePercent">Of the platform's call budget, as last told.</param>
/// <param name="Scopes">Permissions of the token.</param>
/// <param name="Waiting">Posts scheduled on it.</param>
/// <param name="Attention">Posts and changes on it that a person has to see to.</param>
public sealed record ChannelView(
    string Code,
    string Name,
    [property: JsonConverter(typeof(CamelCaseEnumConverter<ChannelKind>))] ChannelKind Kind,
    bool Enabled,
    bool Connected,
    string? PageUrl,
    DateTime? ConnectedAt,
    string? ConnectedBy,
    DateTime? TokenExpiresAt,
    DateTime? DataAccessExpiresAt,
    IReadOnlyList<string> Scopes,
    DateTime? CheckedAt,
    [property: JsonConverter(typeof(CamelCaseEnumConverter<ChannelTrouble>))] ChannelTrouble? Trouble,
    string? TroubleMessage,
    DateTime? TroubleSince,
    DateTime? RestUntil,
    int? UsagePercent,
    DateTime? UsageAt,
    ChannelPolicy Policy,
    bool CanHandOver,
    int Waiting,
    int Attention);

public sealed class ListChannels(ReformDbContext db)
{
    private static readonly PostState[] ForPerson = [PostState.Failed, PostState.Vanished];

    public async Task<IReadOnlyList<ChannelView>> Run(CancellationToken ct)
    {
        var channels = await db.Set<Channel>().AsNoTracking().OrderBy(channel => channel.Code)
            .Select(channel => new
            {
                Channel = channel,
                Waiting = db.Set<FanpagePost>().Count(post => post.ChannelId == channel.Id && post.State == PostState.Scheduled),
                Attention = db.Set<FanpagePost>().Count(post => post.ChannelId == channel.Id && ForPerson.Contains(post.State))
                    + db.Set<PostWork>().Count(work => work.Post!.ChannelId == channel.Id && work.State == WorkState.ForPerson),
            })
            .ToListAsync(ct);
        return [.. channels.Select(row => View(row.Channel, row.Waiting, row.Attention))];
    }

    private static ChannelView View(Channel channel, int waiting, int attention) => new(
        channel.Code, channel.Name, channel.Kind, channel.Enabled, channel.Kind == ChannelKind.Sandbox || channel.Credentials is not null,
        channel.PageUrl, channel.ConnectedAt, channel.ConnectedBy, channel.TokenExpiresAt, channel.DataAccessExpiresAt,
        channel.Scopes?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [], channel.CheckedAt,
        channel.Trouble, channel.TroubleMessage, channel.TroubleSince, channel.RestUntil, channel.UsagePercent, channel.UsageAt,
        channel.Policy, ChannelKinds.Abilities(channel.Kind).HasFlag(ChannelAbilities.HandOver), waiting, attention);
}
