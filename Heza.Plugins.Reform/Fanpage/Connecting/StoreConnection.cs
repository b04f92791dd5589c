using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Sending;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Connecting;

/// <summary>A page or account that was opened and is to be a channel.</summary>
/// <param name="Credentials">In the open: encrypted before it is stored.</param>
/// <param name="TokenExpiresAt">UTC; null: never, or not told.</param>
/// <param name="Warning">Vietnamese; null: nothing to say.</param>
internal sealed record NewConnection(
    ChannelKind Kind,
    string ExternalId,
    string Name,
    string PageUrl,
    string Credentials,
    DateTime? TokenExpiresAt,
    DateTime? DataAccessExpiresAt,
    IReadOnlyList<string> Scopes,
    string? Warning)
{
    /// <summary>A record would print its tokens.</summary>
    public override string ToString() => $"{Kind} {ExternalId}";
}

/// <summary>Makes a page or account a channel, or brings the channel that it is already back to life: its waiting posts go on by themselves.</summary>
internal sealed class StoreConnection(ReformDbContext db, ChannelCredentials credentials, EnqueueDuePosts enqueue, TimeProvider time)
{
    private const int LongestSlug = 28;

    public async Task<ConnectionView> Run(NewConnection connection, Actor actor, CancellationToken ct)
    {
        var now = time.UtcNow();
        Channel channel;
        await using (var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct))
        {
            channel = await db.Set<Channel>().SingleOrDefaultAsync(known => known.Kind == connection.Kind && known.ExternalId == connection.ExternalId, ct)
                ?? db.Add(await New(connection, now, ct)).Entity;
            channel.Name = connection.Name;
            channel.PageUrl = connection.PageUrl;
            channel.Credentials = credentials.Protect(connection.Credentials);
            (channel.ConnectedAt, channel.ConnectedBy, channel.CheckedAt) = (now, actor.Name, now);
            (channel.TokenExpiresAt, channel.DataAccessExpiresAt) = (connection.TokenExpiresAt, connection.DataAccessExpiresAt);
            channel.Scopes = string.Join(' ', connection.Scopes);
            (channel.Trouble, channel.TroubleSince, channel.TroubleMessage) = (null, null, connection.Warning);
            db.Record(actor, AuditAction.ChannelConnected, new AuditSubject(AuditSubjectKind.Channel, channel.Code, channel.Name), now);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }

        await enqueue.Run(ct);
        return ConnectionView.Of(channel);
    }

    private async Task<Channel> New(NewConnection connection, DateTime now, CancellationToken ct)
    {
        var slug = VietnameseText.Slug(connection.Name, LongestSlug);
        var wanted = $"{connection.Kind.ToString().ToLowerInvariant()}-{(slug.Length > 0 ? slug : connection.ExternalId)}";
        var taken = await db.Set<Channel>().Where(channel => channel.Code.StartsWith(wanted)).Select(channel => channel.Code).ToListAsync(ct);
        return new Channel
        {
            Id = Guid.CreateVersion7(),
            Code = Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? wanted : $"{wanted}-{number}").First(code => !taken.Contains(code)),
            Name = connection.Name,
            Kind = connection.Kind,
            Enabled = true,
            CreatedAt = now,
            ExternalId = connection.ExternalId,
        };
    }
}
