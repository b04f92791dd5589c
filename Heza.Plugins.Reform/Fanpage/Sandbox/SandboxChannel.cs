using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Fanpage.Sandbox;

/// <summary>
/// The trial fanpage: takes posts as Facebook does (no idempotency key, a connection of its own) and shows them on a page of this site.
/// </summary>
public sealed class SandboxChannel(IServiceScopeFactory scopes, IOptions<SiteOptions> site, TimeProvider time) : IChannel
{
    public const string PagePath = "/umbraco/reform/fanpage";

    /// <summary>A text with this mark is refused: for training, and so that sample content can show a failed post.</summary>
    public const string FaultMark = "[thử-lỗi]";

    internal const string FaultMessage =
        $"Fanpage thử nghiệm từ chối lời đăng có chữ {FaultMark}.";

    public ChannelKind Kind => ChannelKind.Sandbox;

    public async Task<PublishAnswer> Publish(Channel channel, OutgoingPost post, Func<string, Task> keep, CancellationToken ct)
    {
        if (post.Text.Contains(FaultMark, StringComparison.OrdinalIgnoreCase))
        {
            return new PublishAnswer.Refused(FaultMessage);
        }

        var published = new SandboxPost
        {
            ExternalId = $"{Guid.CreateVersion7(time.GetUtcNow()):n}",
            Text = post.Text,
            Link = post.Card.Url,
            CardTitle = post.Card.Title,
            CardDescription = post.Card.Description,
            CardImageUrl = post.Form == PostForm.Photos && post.Photos.Count > 0 ? post.Photos[0] : post.Card.ImageUrl,
            SiteName = post.Card.SiteName,
            PublishedAt = time.UtcNow(),
        };
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReformDbContext>();
        db.Add(published);
        await db.SaveChangesAsync(ct);
        return new PublishAnswer.Accepted(OnChannel(published));
    }

    public Task<PostOnChannel?> Find(Channel channel, SoughtPost sought, CancellationToken ct) => Ask(async posts =>
        await posts.Where(post => post.Link == sought.Link && post.Text == sought.Text && post.PublishedAt >= sought.Since && !sought.Others.Contains(post.ExternalId))
            .OrderBy(post => post.Id).FirstOrDefaultAsync(ct) is { } found ? OnChannel(found) : null);

    public Task<Standing> Look(Channel channel, string externalId, CancellationToken ct) => Ask(async posts =>
        await posts.SingleOrDefaultAsync(post => post.ExternalId == externalId, ct) is { } found
            ? new Standing(OnChannel(found), found.Text, found.Hidden)
            : Standing.Gone);

    public Task<ChangeAnswer> Change(Channel channel, PostChange change, CancellationToken ct) => Ask<ChangeAnswer>(async posts =>
    {
        var post = posts.Where(post => post.ExternalId == change.ExternalId);
        var changed = change switch
        {
            PostChange.Edit edit => await post.ExecuteUpdateAsync(set => set.SetProperty(row => row.Text, edit.Text), ct),
            PostChange.Hide => await post.ExecuteUpdateAsync(set => set.SetProperty(row => row.Hidden, true), ct),
            PostChange.Show => await post.ExecuteUpdateAsync(set => set.SetProperty(row => row.Hidden, false), ct),
            PostChange.Delete => await post.ExecuteDeleteAsync(ct),
            _ => throw new NotSupportedException(change.GetType().Name),
        };
        return changed == 0 ? new ChangeAnswer.Gone() : new ChangeAnswer.Done();
    });

    public Task<IReadOnlyDictionary<string, long>> ReadFigures(Channel channel, string externalId, CancellationToken ct) => throw new NotSupportedException();

    public Task<ConnectionHealth> CheckConnection(Channel channel, CancellationToken ct) =>
        Task.FromResult(new ConnectionHealth(null, null, channel.Name, null, null, []));

    private async Task<T> Ask<T>(Func<IQueryable<SandboxPost>, Task<T>> ask)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<ReformDbContext>().Set<SandboxPost>().AsNoTracking());
    }

    private PostOnChannel OnChannel(SandboxPost post) =>
        new(post.ExternalId, site.Value.Absolute($"{PagePath}?post={post.ExternalId}"), post.PublishedAt);
}
