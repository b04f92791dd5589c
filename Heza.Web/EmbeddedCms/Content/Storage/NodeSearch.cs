using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Web.EmbeddedCms.Content.Storage;

/// <summary>How the desk finds a document by words of its name or by its number, however they are typed.</summary>
public static class NodeSearch
{
    private const int MostWords = 12;

    /// <summary>
    /// The name without marks and case; for legal documents also the number likewise and, between bars, all keys under which
    /// it may be looked up: <c>ve kiem soat thu tuc 61/2018/nd-cp |61-2018-nd-cp|61-2018-nd|61-2018|…|</c>.
    /// </summary>
    /// <param name="number">As the editor typed it; null when the type has none.</param>
    public static string TextOf(string name, string? number)
    {
        var text = VietnameseText.Fold(name);
        if (!string.IsNullOrWhiteSpace(number))
        {
            var keys = DocumentNumber.Parse(number) is { Ok: true } parsed ? $" |{string.Join('|', NumberKeys.Of(parsed.Value))}|" : "";
            text = $"{text} {VietnameseText.Fold(number)}{keys}";
        }

        return Cut(text, CmsNode.SearchTextLength);
    }

    /// <summary>The number as lists show it; null when there is none. Drafts may hold anything, also too much.</summary>
    public static string? NumberOf(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : Cut(typed.Trim(), CmsNode.NameLength);

    /// <summary>Those that hold every typed word, in any order, or whose number was typed.</summary>
    public static IQueryable<CmsNode> Matching(this IQueryable<CmsNode> nodes, string typed)
    {
        var words = VietnameseText.Fold(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(MostWords).ToList();
        var number = NumberKeys.Typed(typed) is { } key ? $"|{key}|" : null;
        return number is null
            ? nodes.Where(node => words.All(word => node.SearchText.Contains(word)))
            : nodes.Where(node => node.SearchText.Contains(number) || words.All(word => node.SearchText.Contains(word)));
    }

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
