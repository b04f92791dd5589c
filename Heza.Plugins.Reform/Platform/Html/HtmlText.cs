using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Heza.Plugins.Reform.Platform.Html;

/// <summary>What a reader reads of HTML, and what its pictures lack.</summary>
public static class HtmlText
{
    private static readonly HashSet<string> Blocks = new(
        ["p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th", "br", "blockquote", "figcaption", "caption", "dt", "dd", "pre", "hr"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The text without markup, blocks apart, white space folded.</summary>
    public static string Of(string html)
    {
        if (html.Length == 0)
        {
            return "";
        }

        var text = new StringBuilder(html.Length);
        Append(new HtmlParser().ParseDocument(html).Body!, text);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Addresses of the pictures that have no alternative text.</summary>
    public static IReadOnlyList<string> PicturesWithoutAlternative(string html) =>
        html.Contains("<img", StringComparison.OrdinalIgnoreCase)
            ? [.. new HtmlParser().ParseDocument(html).QuerySelectorAll("img").Where(image => string.IsNullOrWhiteSpace(image.GetAttribute("alt"))).Select(image => image.GetAttribute("src") ?? "")]
            : [];

    private static void Append(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
            {
                text.Append(words.Data);
            }
            else if (child is IElement element)
            {
                var block = Blocks.Contains(element.LocalName);
                text.Append(block ? " " : "");
                Append(element, text);
                text.Append(block ? " " : "");
            }
        }
    }
}
