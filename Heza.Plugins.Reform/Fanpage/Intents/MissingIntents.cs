using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Intents;

/// <summary>
/// Articles of the last day that want a post and have none: intents are written with the read model, so there is none to find
/// unless a row was lost (a backup put back, a hand in the database). Part 6 of the protocol.
/// </summary>
public sealed class MissingIntents(ReformDbContext db, WriteIntent write, TimeProvider time)
{
    private const int Most = 50;
    private static readonly TimeSpan Back = TimeSpan.FromHours(24);

    public async Task Run(CancellationToken ct)
    {
        var since = time.UtcNow() - Back;
        var keys = await Lacking(since).OrderBy(article => article.PublishedAt).Select(article => article.Key).Take(Most).ToListAsync(ct);
        foreach (var key in keys)
        {
            await using var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct);
            if (await Lacking(since).AsNoTracking().SingleOrDefaultAsync(article => article.Key == key, ct) is { } article)
            {
                await write.Apply(new PublicationChange(article, PublicationEvent.Published, article.PublishedAt), db, ct);
                await db.SaveChangesAsync(ct);
                await transaction.CommitAsync(ct);
            }

            db.ChangeTracker.Clear();
        }
    }

    private IQueryable<Article> Lacking(DateTime since) => db.Set<Article>().Where(article =>
        article.FanpageMode != FanpageMode.None && article.WithdrawnAt == null && article.PublishedAt >= since
        && db.Set<Channel>().Any(channel => channel.Policy.AutoPost && channel.Trouble != ChannelTrouble.NotConnected && channel.CreatedAt <= article.FirstPublishedAt
            && !db.Set<FanpagePost>().Any(post => post.ContentKey == article.Key && post.ChannelId == channel.Id)));
}
