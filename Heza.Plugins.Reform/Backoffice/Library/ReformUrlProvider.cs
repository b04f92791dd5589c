using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.Projection;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;

namespace Heza.Plugins.Reform.Backoffice.Library;

/// <summary>
/// Tells editors where readers find a piece, and opens drafts in the portal's preview. Umbraco keeps one for all requests
/// and asks it synchronously.
/// </summary>
public sealed class ReformUrlProvider(IServiceScopeFactory scopes, PreviewAddress preview, IOptions<SiteOptions> site) : IUrlProvider
{
    /// <summary>As <c>urlProviderAlias</c> in the client's manifest of the preview button.</summary>
    public string Alias => "hezaReform";

    public UrlInfo? GetUrl(IPublishedContent content, UrlMode mode, string? culture, Uri current) =>
        SitePart.Find(content.Key)?.Address is { } address ? At(address, culture)
        : ReadPublication.Handles(content.ContentType.Alias) && AddressOf(content.Key) is { } found ? At(found, culture)
        : null;

    public IEnumerable<UrlInfo> GetOtherUrls(int id, Uri current) => [];

    public Task<UrlInfo?> GetPreviewUrlAsync(IContent content, string? culture, string? segment) => Task.FromResult<UrlInfo?>(
        ReadPublication.Handles(content.ContentType.Alias) ? UrlInfo.AsUrl(site.Value.Absolute(preview(content.Key)), Alias, culture, isExternal: true) : null);

    private UrlInfo At(string path, string? culture) => UrlInfo.AsUrl(site.Value.Absolute(path), Alias, culture);

    private string? AddressOf(Guid key)
    {
        using var scope = scopes.CreateScope();
        var found = scope.ServiceProvider.GetRequiredService<ReformDbContext>().Set<Publication>()
            .Where(row => row.Key == key && row.WithdrawnAt == null).Select(row => new { IsArticle = row is Article, row.Slug }).SingleOrDefault();
        return found is null ? null : PublicAddress.Of(found.IsArticle ? PublicAddress.ArticleSection : PublicAddress.DocumentSection, found.Slug);
    }
}
