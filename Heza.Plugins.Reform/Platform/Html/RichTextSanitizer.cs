using AngleSharp.Dom;
using Ganss.Xss;

namespace Heza.Plugins.Reform.Platform.Html;

/// <summary>
/// Rich text is cleaned on the way in (when an editor saves) and on the way out (when it is projected): only the elements
/// that an article needs, no styles, no scripts, no foreign frames, pictures from this site only.
/// </summary>
public sealed class RichTextSanitizer
{
    private static readonly string[] Tags =
    [
        "p", "br", "h2", "h3", "h4", "h5", "h6", "strong", "b", "em", "i", "u", "s", "sub", "sup", "a", "ul", "ol", "li", "blockquote", "q", "cite",
        "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "figure", "figcaption", "img", "hr", "pre", "code", "abbr", "dl", "dt", "dd", "div", "span",
    ];

    /// <summary>On a link: the key of the document of the register that the text cites.</summary>
    private const string Citation = "data-document";

    /// <summary>On a picture: which one of Umbraco's media it is; the path is cut out of its <c>src</c> before it is stored.</summary>
    private const string Picture = "data-udi";

    private static readonly string[] Attributes = [Citation, Picture, "type", "href", "title", "src", "alt", "width", "height", "colspan", "rowspan", "scope", "start", "lang", "id"];

    private readonly HtmlSanitizer _sanitizer = Build();

    /// <summary>Clean HTML; never throws on broken markup.</summary>
    public string Clean(string html) => string.IsNullOrWhiteSpace(html) ? "" : _sanitizer.Sanitize(html.Replace("\0", "", StringComparison.Ordinal)).Trim();

    private static HtmlSanitizer Build()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(Tags, StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(Attributes, StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href", "src"], StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(["http", "https", "mailto", "tel"], StringComparer.OrdinalIgnoreCase),
        });
        sanitizer.PostProcessNode += (_, args) => Tidy(args.Node);
        return sanitizer;
    }

    private static void Tidy(INode node)
    {
        if (node is not IElement element)
        {
            return;
        }

        // Pictures come from the site's own media: others would be blocked by the content security policy and leak readers.
        if (element.LocalName == "img" && !IsOwnPicture(element))
        {
            element.Remove();
        }

        if (element.LocalName != "img")
        {
            element.RemoveAttribute(Picture);
        }

        // Of the attributes "type", only the one that tells what Umbraco's own links lead to.
        if (!(element.LocalName == "a" && IsLocalLink(element)))
        {
            element.RemoveAttribute("type");
        }

        if (element.LocalName == "a" && (element.GetAttribute("href") ?? "").StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            element.SetAttribute("rel", "noopener");
        }

        if (element.HasAttribute(Citation) && !IsCitation(element))
        {
            element.RemoveAttribute(Citation);
        }
    }

    private static bool IsOwnPicture(IElement element)
    {
        if ((element.GetAttribute(Picture) ?? "").StartsWith("umb://media/", StringComparison.OrdinalIgnoreCase))
        {
            // Umbraco leaves the size behind the path that it cut out.
            return element.GetAttribute("src") is null or "" or ['?', ..] or ['/', 'm', 'e', 'd', 'i', 'a', '/', ..];
        }

        element.RemoveAttribute(Picture);
        return (element.GetAttribute("src") ?? "").StartsWith("/media/", StringComparison.Ordinal);
    }

    private static bool IsLocalLink(IElement element) =>
        (element.GetAttribute("href") ?? "").Contains("localLink:", StringComparison.OrdinalIgnoreCase)
        && element.GetAttribute("type") is "document" or "media";

    /// <summary>A link of this site with a key; anything else that calls itself a citation is a plain link.</summary>
    private static bool IsCitation(IElement element) =>
        element.LocalName == "a"
        && (element.GetAttribute("href") ?? "").StartsWith('/')
        && Guid.TryParseExact(element.GetAttribute(Citation), "D", out _);
}
