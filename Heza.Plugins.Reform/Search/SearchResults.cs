namespace Heza.Plugins.Reform.Search;

public sealed record SearchQuery(string Text, string? Kind, int Page, int PageSize);

public sealed record SearchResults(int Total, IReadOnlyList<SearchHit> Hits, IReadOnlyList<SearchFacet> Facets, string? DidYouMean);

public sealed record SearchHit(
    Guid Key, string Kind, string Title, string TitleHtml, string SnippetHtml, string Path, string? Number, string? Meta, DateTime Date);

public sealed record SearchFacet(string Field, string Value, string Label, int Count);
