using Heza.Plugins.Reform.Fanpage.Channels;
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

    public async Task<PublishAnswer> Publish(OutgoingPost post, CancellationToken ct)
    {
        if (post.Text.Contains(FaultMark, StringComparison.OrdinalIgnoreCase))
        {
            return new PublishAnswer.Refused(FaultMessage);
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReformDbContext>();
        var published = new SandboxPost
        {
            ExternalId = $"{Guid.CreateVersion7(time.GetUtcNow()):n}",
            Text = post.Text,
            Link = post.Card.Url,
            CardTitle = post.Card.Title,
            CardDescription = post.Card.Description,
            CardImageUrl = post.Card.ImageUrl,
            SiteName = post.Card.SiteName,
            PublishedAt = time.UtcNow(),
        };
        db.Add(published);
        await db.SaveChangesAsync(ct);
        return new PublishAnswer.Accepted(OnChannel(published));
    }

    public async Task<PostOnChannel?> Find(string text, string link, DateTime since, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<ReformDbContext>().Set<SandboxPost>().AsNoTracking()
            .Where(post => post.Link == link && post.Text == text && post.PublishedAt >= since)
            .OrderBy(post => post.Id).FirstOrDefaultAsync(ct);
        return found is null ? null : OnChannel(found);
    }

    private PostOnChannel OnChannel(SandboxPost post) =>
        new(post.ExternalId, site.Value.Absolute($"{PagePath}?post={post.ExternalId}"), post.PublishedAt);
}
