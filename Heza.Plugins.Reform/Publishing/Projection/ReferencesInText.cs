using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Heza.Plugins.Reform.Publishing.Projection;

/// <summary>
/// Umbraco keeps in rich text which node a link means (<c>href="/{localLink:guid}"</c>, with <c>type="document"</c> or
/// <c>"media"</c>) and which picture is shown (<c>data-udi="umb://media/guid"</c>, the path cut out of <c>src</c>), not
/// where they are. Readers need addresses.
/// </summary>
internal sealed partial class ReferencesInText
{
    private const string PictureReference = "data-udi";
    private const string MediaKind = "media";

    private readonly string _html;
    private readonly IHtmlDocument? _document;

    /// <param name="html">As stored.</param>
    public ReferencesInText(string html)
    {
        _html = html;
        var refers = html.Contains("localLink:", StringComparison.OrdinalIgnoreCase) || html.Contains(PictureReference, StringComparison.OrdinalIgnoreCase);
        _document = refers ? new HtmlParser().ParseDocument(html) : null;
    }

    public IReadOnlyList<Guid> Media =>
        [.. Pictures().Select(picture => picture.Key).Concat(Links().Where(link => link.Kind == MediaKind).Select(link => link.Key)).Distinct()];

    /// <param name="media">What the library has. A picture that it lacks is left out, a link to a file that it lacks is plain text.</param>
    public string With(IReadOnlyDictionary<Guid, LibraryMedia> media)
    {
        foreach (var (picture, key) in Pictures())
        {
            Show(picture, media.GetValueOrDefault(key));
        }

        foreach (var (link, kind, key, end) in Links())
        {
            var address = kind == MediaKind ? media.GetValueOrDefault(key)?.Url : PublicAddress.Of(key);
            link.RemoveAttribute("type");
            if (address is null)
            {
                link.RemoveAttribute("href");
            }
            else
            {
                link.SetAttribute("href", address + end);
            }
        }

        return _document?.Body!.InnerHtml ?? _html;
    }

    private static void Show(IElement picture, LibraryMedia? media)
    {
        if (media is null)
        {
            picture.Remove();
            return;
        }

        // What follows the question mark is the size in which the editor put it there; the portal chooses its own.
        picture.SetAttribute("src", media.Url);
        picture.RemoveAttribute(PictureReference);
        if (string.IsNullOrEmpty(picture.GetAttribute("alt")) && media.AltText is not null)
        {
            picture.SetAttribute("alt", media.AltText);
        }
    }

    private List<(IElement Element, Guid Key)> Pictures() =>
        [.. from element in _document?.QuerySelectorAll($"img[{PictureReference}]").AsEnumerable() ?? []
            let match = PicturePattern().Match(element.GetAttribute(PictureReference)!)
            where match.Success
            select (element, Guid.Parse(match.Groups["key"].Value))];

    private List<(IElement Element, string Kind, Guid Key, string End)> Links() =>
        [.. from element in _document?.QuerySelectorAll("a[href]").AsEnumerable() ?? []
            let match = LinkPattern().Match(element.GetAttribute("href")!)
            where match.Success && Guid.TryParse(match.Groups["key"].Value, out _)
            let kind = match.Groups["kind"] is { Success: true } told ? told.Value : element.GetAttribute("type") ?? "document"
            select (element, kind.ToLowerInvariant(), Guid.Parse(match.Groups["key"].Value), match.Groups["end"].Value)];

    [GeneratedRegex("^umb://media/(?<key>[0-9a-f]{32})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PicturePattern();

    [GeneratedRegex(@"^/?(\{|%7B)localLink:(umb://(?<kind>document|media)/)?(?<key>[0-9a-f-]{32,36})(\}|%7D)(?<end>[?#].*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LinkPattern();
}
