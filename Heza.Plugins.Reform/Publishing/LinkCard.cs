using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Pictures;
using Heza.Plugins.Reform.Publishing.ReadModel;

namespace Heza.Plugins.Reform.Publishing;

/// <summary>How a publication presents itself where its link is shared: Open Graph tags, a fanpage's preview.</summary>
/// <param name="Description">At most <see cref="MaxDescription"/> characters, cut at a word.</param>
/// <param name="Url">Absolute.</param>
/// <param name="ImageUrl">Absolute; null when there is no image.</param>
public sealed record LinkCard(string Title, string Description, string Url, string? ImageUrl, string SiteName)
{
    public const int MaxDescription = 200;

    public static LinkCard Of(Publication publication, SiteOptions site) => new(
        publication is LegalDocument document ? $"{document.Type} {document.Number}".Trim() : publication.Title,
        Shorten(publication.Summary.Length > 0 ? publication.Summary : publication.Text),
        site.Absolute(PublicAddress.Of(publication)),
        publication is Article { ImageUrl: { Length: > 0 } image } ? Absolute(PictureSizes.At(image, PictureSizes.LinkCard), site) : null,
        site.Name);

    private static string Absolute(string url, SiteOptions site) => url.StartsWith('/') ? site.Absolute(url) : url;

    private static string Shorten(string text)
    {
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length <= MaxDescription)
        {
            return words;
        }

        var cut = words.LastIndexOf(' ', MaxDescription - 1);
        return words[..(cut > 0 ? cut : MaxDescription - 1)].TrimEnd(',', ';', ':', '.') + "…";
    }
}
