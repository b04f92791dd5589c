using System.Globalization;
using Heza.Plugins.Reform.Search;

namespace Heza.Plugins.Reform.Portal.Search;

/// <summary>The filters of a search as readers see them.</summary>
internal static class SearchFilters
{
    public static string Label(string facet) => facet switch
    {
        "kind" => "Loại",
        "category" => "Chuyên mục",
        "type" => "Loại văn bản",
        "level" => "Cấp ban hành",
        "issuer" => "Cơ quan ban hành",
        "force" => "Hiệu lực",
        "field" => "Lĩnh vực",
        "year" => "Năm",
        "month" => "Tháng",
        _ => facet,
    };

    /// <summary>The filter that is always in sight: few values, and the first thing that readers choose by.</summary>
    public const string First = "kind";

    /// <summary>The groups of values to choose from, without what would only fill the screen: months of no particular year.</summary>
    public static IReadOnlyList<IGrouping<string, SearchFacet>> Groups(SearchQuery query, IReadOnlyList<SearchFacet> facets) =>
        [.. facets.Where(facet => facet.Name != "month" || query.Year is not null || facet.Selected).GroupBy(facet => facet.Name)];

    /// <summary>The words alone, without any filter.</summary>
    public static SearchQuery Clear(SearchQuery query) => new(query.Text, PageSize: query.PageSize);

    public static bool AnySet(SearchQuery query) => query with { Page = 1 } != Clear(query);

    /// <summary>The query with the filter set, or taken away where it was set; from the first page.</summary>
    public static SearchQuery Toggle(SearchQuery query, SearchFacet facet)
    {
        var value = facet.Selected ? null : facet.Value;
        var number = value is null ? (int?)null : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
        var first = query with { Page = 1 };
        return facet.Name switch
        {
            "kind" => first with { Kind = value },
            "category" => first with { Category = value },
            "type" => first with { Type = value },
            "level" => first with { Level = value },
            "issuer" => first with { Issuer = value },
            "force" => first with { Force = value },
            "field" => first with { Field = value },
            // A month means something within a year only.
            "year" => first with { Year = number, Month = number is null ? null : first.Month },
            "month" => first with { Month = number },
            _ => first,
        };
    }
}
