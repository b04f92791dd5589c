using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Heza.Plugins.Reform.Platform.Pictures;

namespace Heza.Plugins.Reform.Publishing.Projection;

/// <summary>
/// Pictures and files of the library in rich text. The text holds addresses as they were when it was written; readers get
/// the files as they are now, and pictures in the sizes that they need.
/// </summary>
internal sealed class MediaInText
{
    /// <summary>How wide a picture in a text is shown at most, as in the attribute <c>sizes</c>.</summary>
    public const string Sizes = "(min-width: 75rem) 42rem, (min-width: 60rem) 60vw, 100vw";

    private const string MediaRoot = "/media/";

    private readonly string _html;
    private readonly IHtmlDocument? _document;

    /// <param name="html">Sanitised.</param>
    public MediaInText(string html)
    {
        _html = html;
        _document = html.Contains(MediaRoot, StringComparison.Ordinal) ? new HtmlParser().ParseDocument(html) : null;
    }

    /// <summary>Addresses of media that the text names, without query.</summary>
    public IReadOnlyList<string> Addresses =>
        [.. Elements("img", "src").Concat(Elements("a", "href")).Select(found => found.Address).Distinct(StringComparer.Ordinal)];

    /// <param name="media">What the library has, by address in the text; what it does not know stays as it is.</param>
    public string With(IReadOnlyDictionary<string, LibraryMedia> media)
    {
        foreach (var (link, address) in Elements("a", "href").Where(link => media.ContainsKey(link.Address)))
        {
            link.SetAttribute("href", media[address].Url);
        }

        foreach (var (picture, address) in Elements("img", "src").Where(picture => media.ContainsKey(picture.Address)))
        {
            Prepare(picture, media[address]);
        }

        return _document?.Body!.InnerHtml ?? _html;
    }

    private static void Prepare(IElement picture, LibraryMedia media)
    {
        picture.SetAttribute("src", PictureSizes.Source(media.Url, media.Width));
        picture.SetAttribute("loading", "lazy");
        picture.SetAttribute("decoding", "async");
        if (media is not { Width: { } width, Height: { } height })
        {
            return;
        }

        // An editor may want it smaller than it is, never larger; its height follows.
        var shown = int.TryParse(picture.GetAttribute("width"), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) && wanted > 0 && wanted < width ? wanted : width;
        picture.SetAttribute("width", shown.ToString(CultureInfo.InvariantCulture));
        picture.SetAttribute("height", Math.Max(1, (int)Math.Round((double)height * shown / width)).ToString(CultureInfo.InvariantCulture));
        if (PictureSizes.SourceSet(media.Url, width) is { } set)
        {
            picture.SetAttribute("srcset", set);
            picture.SetAttribute("sizes", shown < width ? $"min({shown}px, 100vw)" : Sizes);
        }
    }

    private IEnumerable<(IElement Element, string Address)> Elements(string tag, string attribute) =>
        from element in _document?.QuerySelectorAll(tag).AsEnumerable() ?? []
        let address = (element.GetAttribute(attribute) ?? "").Split('?', '#')[0]
        where address.StartsWith(MediaRoot, StringComparison.Ordinal)
        select (element, address);
}
