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
            "year" => first with { Year = number },
            "month" => first with { Month = number },
            _ => first,
        };
    }
}
