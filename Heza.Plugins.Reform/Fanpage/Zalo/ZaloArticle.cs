using System.Net;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Fanpage.Zalo;

/// <summary>
/// A post as Zalo shows it: an article of its own, with the post's words as its description, the article's text, and a last
/// line with the address on the portal, by which it is recognised.
/// </summary>
/// <param name="Title">At most <see cref="MaxTitle"/> characters.</param>
/// <param name="Description">At most <see cref="MaxDescription"/> characters, never empty.</param>
/// <param name="Blocks">Paragraphs of the body, HTML.</param>
internal sealed record ZaloArticle(string Title, string Description, IReadOnlyList<string> Blocks)
{
    public const int MaxTitle = 150;
    public const int MaxDescription = 300;

    /// <summary>Of the text of the body; Zalo does not tell its limit, and the portal has the whole.</summary>
    internal const int MaxBody = 20_000;

    private const string Ellipsis = "…";
    private const string LinkLine = "Xem toàn văn tại: ";

    /// <param name="text">The post's words; its title in front, as when nobody wrote words for the fanpage, is not said twice.</param>
    /// <param name="body">Plain text of the article; may be empty.</param>
    public static ZaloArticle Of(string title, string text, string body, string link)
    {
        var words = Words(title, text);
        var description = Cut(words, MaxDescription);
        var lead = Lead(title, text);
        var paragraphs = body.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new ZaloArticle(
            TitleOf(title), description,
            [.. lead is null ? [] : new[] { lead }, .. Shortened(paragraphs).Select(Html), LinkLine + Html(link)]);
    }

    public static string TitleOf(string title) => Cut(Fold(title), MaxTitle);

    /// <summary>Whether the article's body names that address: a longer address that begins like it is another one.</summary>
    public static bool Names(IEnumerable<string> blocks, string link) =>
        blocks.Select(WebUtility.HtmlDecode).Any(text =>
        {
            for (var at = text!.IndexOf(link, StringComparison.Ordinal); at >= 0; at = text.IndexOf(link, at + 1, StringComparison.Ordinal))
            {
                var end = at + link.Length;
                if (end == text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_' or '/' or '?' or '&' or '=' or '%' or '#' or '~'))
                {
                    return true;
                }
            }

            return false;
        });

    /// <summary>What other words change: the description, and the whole words in front of the body.</summary>
    /// <param name="first">The body's first paragraph as it stands there.</param>
    /// <returns>Whether that paragraph holds the old words, and the paragraph that is to stand there; null: none.</returns>
    public static (string Description, bool HasLead, string? Lead) Reword(string title, string text, string oldDescription, string first) =>
        (Cut(Words(title, text), MaxDescription), IsLead(oldDescription, first), Lead(title, text));

    /// <summary>NFC, white space folded: for comparing what was sent with what is read.</summary>
    internal static string Fold(string text) =>
        VietnameseText.Normalize(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>At most that many UTF-16 characters, cut at a word where there is one.</summary>
    internal static string Cut(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var space = text.LastIndexOf(' ', most - 1);
        var end = space > 0 ? space : char.IsLowSurrogate(text[most - 1]) ? most - 2 : most - 1;
        return text[..end].TrimEnd(' ', ',', ';', ':', '.') + Ellipsis;
    }

    /// <summary>The post's own lines: without the article's title in front.</summary>
    private static string[] Lines(string title, string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length > 1 && Fold(lines[0]) == Fold(title) ? lines[1..] : lines;
    }

    private static string Words(string title, string text) => Fold(string.Join(' ', Lines(title, text))) is { Length: > 0 } words ? words : TitleOf(title);

    /// <summary>The whole text as the body's first paragraph, where the description cannot hold it.</summary>
    private static string? Lead(string title, string text) =>
        Words(title, text).Length > MaxDescription ? string.Join("<br>", Lines(title, text).Select(Html)) : null;

    private static bool IsLead(string description, string first) =>
        description.EndsWith(Ellipsis, StringComparison.Ordinal)
        && Fold(WebUtility.HtmlDecode(first.Replace("<br>", " ", StringComparison.Ordinal))).StartsWith(Fold(description[..^1]), StringComparison.Ordinal);

    private static IEnumerable<string> Shortened(string[] paragraphs)
    {
        var left = MaxBody;
        foreach (var paragraph in paragraphs)
        {
            yield return Cut(paragraph, left);
            left -= paragraph.Length;
            if (left <= Ellipsis.Length)
            {
                yield break;
            }
        }
    }

    /// <summary>Zalo reads text blocks as HTML.</summary>
    private static string Html(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
