using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Heza.Plugins.Reform.Platform.Html;

/// <summary>
/// HTML as lines of words for comparing: a line for each paragraph, heading, item of a list and row of a table; pictures and
/// the targets of links in words, so that a change of them can be read.
/// </summary>
public static class HtmlBlocks
{
    private static readonly HashSet<string> Blocks = new(
        ["p", "div", "section", "article", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tfoot", "tr", "blockquote", "figure", "figcaption", "caption", "dl", "dt", "dd", "pre", "hr"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>What is nested deeper is taken as plain text: whoever sends it does not write for readers.</summary>
    private const int DeepestBlock = 200;

    public static string Of(string html)
    {
        if (html.Length == 0)
        {
            return "";
        }

        var lines = new Lines();
        Append(new HtmlParser().ParseDocument(html).Body!, lines, 0);
        lines.End();
        return string.Join('\n', lines.All);
    }

    private static void Append(INode node, Lines lines, int depth)
    {
        var items = 0;
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
            {
                lines.Write(words.Data);
            }
            else if (child is IElement element)
            {
                items += element.LocalName == "li" ? 1 : 0;
                Append(element, items, lines, depth + 1);
            }
        }
    }

    private static void Append(IElement element, int item, Lines lines, int depth)
    {
        var block = Blocks.Contains(element.LocalName) || element.LocalName == "br";
        if (block)
        {
            lines.End();
            lines.Begin(Mark(element, item));
        }

        if (element.LocalName == "img")
        {
            lines.Write($" [Ảnh: {Picture(element)}] ");
        }
        else if (depth > DeepestBlock)
        {
            lines.Write(element.TextContent);
        }
        else
        {
            Append(element, lines, depth);
        }

        lines.Write(After(element));
        if (block)
        {
            lines.End();
            lines.Forget();
        }
    }

    private static string Picture(IElement image) =>
        image.GetAttribute("alt")?.Trim() is { Length: > 0 } words ? words : (image.GetAttribute("src") ?? "").Split('?')[0].Split('/')[^1];

    private static string After(IElement element) => element.LocalName switch
    {
        "a" when element.GetAttribute("href") is { Length: > 0 } target => $" ‹{target}›",
        "td" or "th" when element.NextElementSibling is not null => " | ",
        "hr" => "———",
        _ => "",
    };

    /// <summary>What the line looks like to a reader, where plain words would not tell.</summary>
    private static string Mark(IElement element, int item) => element.LocalName switch
    {
        ['h', >= '1' and <= '6' and var level] => $"[Tiêu đề {level}] ",
        "li" when element.ParentElement is { LocalName: "ol" } => string.Create(CultureInfo.InvariantCulture, $"{item}. "),
        "li" => "• ",
        "blockquote" => "[Trích dẫn] ",
        "figcaption" or "caption" => "[Chú thích] ",
        _ => "",
    };

    /// <summary>The mark of a block stands before its first words, however deep these are.</summary>
    private sealed class Lines
    {
        private readonly StringBuilder _line = new();
        private string _mark = "";

        public List<string> All { get; } = [];

        public void Begin(string mark) => _mark += mark;

        public void Forget() => _mark = "";

        public void Write(string text) => _line.Append(text);

        public void End()
        {
            var words = string.Join(' ', _line.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            _line.Clear();
            if (words.Length > 0)
            {
                All.Add(_mark + words);
                _mark = "";
            }
        }
    }
}
