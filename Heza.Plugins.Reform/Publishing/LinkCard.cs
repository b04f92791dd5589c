using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Publishing.ReadModel;

namespace Heza.Plugins.Reform.Publishing;

/// <summary>What a link to a publication looks like where it is shared (Open Graph).</summary>
/// <param name="Url">The canonical address, absolute.</param>
/// <param name="ImageUrl">Absolute; null without an image.</param>
public sealed record LinkCard(string Title, string Description, string Url, string? ImageUrl, string SiteName)
{
    public static LinkCard Of(Publication publication, SiteOptions site) => new(
        publication.Title,
        publication.Summary,
        site.Absolute(PublicAddress.Of(publication)),
        publication is Article { ImageUrl: { Length: > 0 } image } ? (image.StartsWith('/') ? site.Absolute(image) : image) : null,
        "Ban Quản lý Khu kinh tế Hải Phòng");
}
