using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Sandbox;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Fanpage.Desk;

/// <summary>A post as it stands on the trial fanpage.</summary>
/// <param name="ImageUrl">Address of the card's image; null for a placeholder. Without the host where the image is this site's own.</param>
/// <param name="At">UTC.</param>
public sealed record SandboxView(
    string ExternalId, string Text, string Link, string Title, string Description, string? ImageUrl, string SiteName, DateTime At);

/// <summary>The trial fanpage and what is on its way there.</summary>
/// <param name="Failed">A person has to act.</param>
/// <param name="Unknown">Being read back.</param>
/// <param name="Waiting">Scheduled or being sent, next first.</param>
/// <param name="Cancelled">The latest ones.</param>
/// <param name="More">Waiting posts that are not listed.</param>
public sealed record FanpageView(
    IReadOnlyList<PostView> Failed, IReadOnlyList<PostView> Unknown, IReadOnlyList<PostView> Waiting, IReadOnlyList<PostView> Cancelled,
    int More, PageOf<SandboxView> Posts);

public sealed class ShowFanpage(ReformDbContext db, ListSandbox sandbox)
{
    private const int MostListed = 30;
    private const int LatestCancelled = 5;

    /// <param name="externalId">Only this post of the page; null for all.</param>
    public async Task<FanpageView> Run(int page, string? externalId, CancellationToken ct)
    {
        var posts = db.Set<FanpagePost>().AsNoTracking();
        var waiting = posts.Where(post => post.State == PostState.Scheduled || post.State == PostState.Sending);
        var listed = await Next(waiting, ct);
        return new FanpageView(
            await Next(posts.Where(post => post.State == PostState.Failed), ct),
            await Next(posts.Where(post => post.State == PostState.Unknown), ct),
            listed,
            await PostView.Of(db, posts.Where(post => post.State == PostState.Cancelled).OrderByDescending(post => post.CancelledAt))
                .Take(LatestCancelled).ToListAsync(ct),
            listed.Count < MostListed ? 0 : await waiting.CountAsync(ct) - listed.Count,
            await sandbox.Run(page, externalId, ct));
    }

    private Task<List<PostView>> Next(IQueryable<FanpagePost> posts, CancellationToken ct) =>
        PostView.Of(db, posts.OrderBy(post => post.DueAt).ThenBy(post => post.Id)).Take(MostListed).ToListAsync(ct);
}

/// <summary>What stands on the trial fanpage, newest first.</summary>
public sealed class ListSandbox(ReformDbContext db, IOptions<SiteOptions> site)
{
    private const int PageSize = 5;

    /// <param name="externalId">Only this post; null for all.</param>
    public async Task<PageOf<SandboxView>> Run(int page, string? externalId, CancellationToken ct)
    {
        var posts = db.Set<SandboxPost>().AsNoTracking().Where(post => !post.Hidden && (externalId == null || post.ExternalId == externalId))
            .OrderByDescending(post => post.PublishedAt).ThenByDescending(post => post.Id)
            .Select(post => new SandboxView(
                post.ExternalId, post.Text, post.Link, post.CardTitle, post.CardDescription, post.CardImageUrl, post.SiteName, post.PublishedAt));
        var found = await posts.Page(page, PageSize, ct);
        return found with { Items = [.. found.Items.Select(post => post with { ImageUrl = OwnPath(post.ImageUrl) })] };
    }

    /// <summary>The page may be looked at under another host name than readers use, and its policy only loads images from itself.</summary>
    private string? OwnPath(string? url)
    {
        var own = site.Value.Absolute("/");
        return url is not null && url.StartsWith(own, StringComparison.OrdinalIgnoreCase) ? url[(own.Length - 1)..] : url;
    }
}
