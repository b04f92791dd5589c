namespace Heza.Plugins.Reform.Search;

/// <param name="Total">Number of all hits, not only of this page.</param>
/// <param name="Facets">Counts over all hits; values with no hit are left out.</param>
/// <param name="DidYouMean">What was typed with the slips mended that the search saw through; null where it saw none.</param>
public sealed record SearchResults(int Total, IReadOnlyList<SearchHit> Hits, IReadOnlyList<SearchFacet> Facets, string? DidYouMean)
{
    public static readonly SearchResults Empty = new(0, [], [], null);
}

/// <param name="Kind"><c>tin-tuc</c> or <c>van-ban</c>.</param>
/// <param name="TitleHtml">Encoded, with <c>&lt;mark&gt;</c> around what matched, in the original spelling.</param>
/// <param name="SnippetHtml">Like <paramref name="TitleHtml"/>: the best passage of at most some 240 characters.</param>
/// <param name="Path">Path on this site, e.g. <c>/cai-cach-hanh-chinh/van-ban/61-2018-nd-cp</c>.</param>
/// <param name="Number">The document's number; null for news.</param>
/// <param name="Meta">A document's type, issuers and force today; null for news.</param>
/// <param name="Date">UTC: the shown date of an article, the first day that a document's date of issue can mean.</param>
public sealed record SearchHit(
    Guid Key, string Kind, string Title, string TitleHtml, string SnippetHtml, string Path, string? Number, string? Meta, DateTime Date);

/// <param name="Name">The filter that a value sets: <c>kind, category, type, level, issuer, force, field, year, month</c>.</param>
/// <param name="Value">What to put into the address.</param>
/// <param name="Label">What people read.</param>
/// <param name="Count">Hits with this value.</param>
/// <param name="Selected">The query already filters by it.</param>
public sealed record SearchFacet(string Name, string Value, string Label, int Count, bool Selected);

/// <param name="Kind"><c>tin-tuc</c> or <c>van-ban</c>: one piece; <c>tu-khoa</c>: other words to search for.</param>
/// <param name="Text">Title, or the words.</param>
/// <param name="Number">A document's number; null for all else.</param>
/// <param name="Path">Path on this site where choosing it leads.</param>
public sealed record SearchSuggestion(string Kind, string Text, string? Number, string Path)
{
    internal const string Words = "tu-khoa";
}
