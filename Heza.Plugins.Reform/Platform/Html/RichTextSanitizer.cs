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

    private static readonly string[] Attributes = [Citation, "href", "title", "src", "alt", "width", "height", "colspan", "rowspan", "scope", "start", "lang", "id"];

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
        if (element.LocalName == "img" && !(element.GetAttribute("src") ?? "").StartsWith("/media/", StringComparison.Ordinal))
        {
            element.Remove();
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

    /// <summary>A link of this site with a key; anything else that calls itself a citation is a plain link.</summary>
    private static bool IsCitation(IElement element) =>
        element.LocalName == "a"
        && (element.GetAttribute("href") ?? "").StartsWith('/')
        && Guid.TryParseExact(element.GetAttribute(Citation), "D", out _);
}
