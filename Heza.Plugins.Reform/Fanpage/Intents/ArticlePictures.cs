using AngleSharp.Html.Parser;
using Heza.Plugins.Reform.Publishing.ReadModel;

namespace Heza.Plugins.Reform.Fanpage.Intents;

/// <summary>Pictures of an article that a post of pictures can show: its own, in the order in which a reader meets them.</summary>
public static class ArticlePictures
{
    private const string MediaRoot = "/media/";
    private static readonly string[] Shown = [".jpg", ".jpeg", ".png", ".webp"];

    /// <returns>Addresses on this site without query, each once.</returns>
    public static IReadOnlyList<string> Of(Article article)
    {
        using var body = new HtmlParser().ParseDocument(article.Html);
        var inText = body.QuerySelectorAll("img").Select(picture => picture.GetAttribute("src") ?? "");
        return
        [
            .. inText.Prepend(article.ImageUrl ?? "").Select(address => address.Split('?', '#')[0])
                .Where(address => address.StartsWith(MediaRoot, StringComparison.Ordinal)
                    && Array.Exists(Shown, extension => address.EndsWith(extension, StringComparison.OrdinalIgnoreCase)))
                .Distinct(StringComparer.Ordinal),
        ];
    }
}
