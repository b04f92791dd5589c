using System.Text.Encodings.Web;
using System.Text.Unicode;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Documents.Citations;
using Heza.Plugins.Reform.Register.Cited;

namespace Heza.Plugins.Reform.Portal.Citations;

/// <summary>
/// Makes links of the documents that a text cites, when it is shown: the stored text stays as its editor wrote it. Nothing
/// inside links, code or controls is touched. What has lost its force is said in words behind the link.
/// </summary>
internal sealed class LinkCitations(ResolveCitations resolve)
{
    private static readonly HashSet<string> Untouched = new(["a", "code", "pre", "kbd", "samp", "script", "style", "textarea", "button", "select", "svg", "math"], StringComparer.OrdinalIgnoreCase);

    // Vietnamese letters stay as they are, so that citations are found.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The same for words that are no HTML, such as a summary.</summary>
    /// <returns>HTML.</returns>
    public Task<string> OfWords(string words, Guid self, CancellationToken ct) => Run(Encoder.Encode(words), self, ct);

    /// <param name="html">Sanitised.</param>
    /// <param name="self">Content key of the text's own document, which does not lead to itself.</param>
    public async Task<string> Run(string html, Guid self, CancellationToken ct)
    {
        // Without a digit there is no number, and most short texts have none.
        if (!html.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return html;
        }

        var document = new HtmlParser().ParseDocument("");
        var body = document.Body!;
        body.InnerHtml = html;
        var texts = Texts(body).Select(text => (Text: text, Found: FindCitations.In(text.Data))).Where(one => one.Found.Count > 0).ToList();
        var pages = await resolve.Run([.. texts.SelectMany(one => one.Found)], ct);
        var linked = false;
        foreach (var (text, found) in texts)
        {
            linked |= Link(document, text, [.. found.Where(citation => pages.TryGetValue(citation, out var page) && page.Key != self)], pages);
        }

        return linked ? body.InnerHtml : html;
    }

    private static List<IText> Texts(IElement body)
    {
        var texts = new List<IText>();
        var left = new Stack<INode>([body]);
        while (left.TryPop(out var node))
        {
            if (node is IText text)
            {
                texts.Add(text);
            }
            else if (node is IElement element && !Untouched.Contains(element.LocalName))
            {
                foreach (var child in element.ChildNodes.Reverse())
                {
                    left.Push(child);
                }
            }
        }

        return texts;
    }

    private static bool Link(IHtmlDocument document, IText text, IReadOnlyList<Citation> citations, IReadOnlyDictionary<Citation, CitedPage> pages)
    {
        if (citations.Count == 0)
        {
            return false;
        }

        var (words, parent, at) = (text.Data, text.Parent!, 0);
        foreach (var citation in citations)
        {
            parent.InsertBefore(document.CreateTextNode(words[at..citation.Start]), text);
            parent.InsertBefore(Anchor(document, words.Substring(citation.Start, citation.Length), pages[citation]), text);
            if (pages[citation].Force is { } force && Ended(force) is { } ended)
            {
                var note = document.CreateElement("span");
                note.ClassName = "citation-force";
                note.TextContent = $" ({ended})";
                parent.InsertBefore(note, text);
            }

            at = citation.End;
        }

        text.Data = words[at..];
        return true;
    }

    private static IElement Anchor(IHtmlDocument document, string words, CitedPage page)
    {
        var link = document.CreateElement("a");
        link.ClassName = "citation";
        link.SetAttribute("href", page.Path);
        link.SetAttribute("title", page.Force is { } force and not LegalForce.Unknown ? $"{page.Title} ({force.Label()})" : page.Title);
        link.TextContent = words;
        return link;
    }

    private static string? Ended(LegalForce force) => force switch
    {
        LegalForce.Expired => "đã hết hiệu lực",
        LegalForce.PartlyExpired => "đã hết hiệu lực một phần",
        LegalForce.NotYetInForce => "chưa có hiệu lực",
        _ => null,
    };
}
