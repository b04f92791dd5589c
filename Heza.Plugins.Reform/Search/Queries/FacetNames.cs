using System.Globalization;
using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Search.Index;

namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>The filters: their names in addresses, and what people read for their values.</summary>
internal static class FacetNames
{
    public const string Year = "year";
    public const string Month = "month";
    public const string Force = "force";

    public static readonly string[] InOrder =
        [SearchFields.Kind, SearchFields.Category, SearchFields.Type, SearchFields.Level, SearchFields.Issuer, SearchFields.Field, Force, Year, Month];

    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Label(string name, string value) => name switch
    {
        Year => $"Năm {value}",
        Month => $"Tháng {value}",
        Force => Enum.GetValues<LegalForce>().First(force => string.Equals(force.Code(), value, StringComparison.Ordinal)).Label(),
        SearchFields.Kind => value == PublicAddress.DocumentSection ? "Văn bản" : "Tin, bài",
        SearchFields.Category => FieldLabels.Categories.Of(value),
        SearchFields.Level => FieldLabels.Levels.Of(value),
        SearchFields.Field => FieldLabels.LegalFields.Of(value),
        _ => value,
    };

    /// <summary>The filters that the query sets.</summary>
    public static Dictionary<string, string> Filters(SearchQuery query) =>
        new (string Name, string? Value)[]
        {
            (SearchFields.Kind, query.Kind), (SearchFields.Category, query.Category), (SearchFields.Type, query.Type),
            (SearchFields.Level, query.Level), (SearchFields.Issuer, query.Issuer), (SearchFields.Field, query.Field),
            (Force, query.Force), (Year, query.Year is { } year ? Of(year) : null), (Month, query.Month is { } month ? Of(month) : null),
        }
        .Where(filter => !string.IsNullOrWhiteSpace(filter.Value))
        .ToDictionary(filter => filter.Name, filter => filter.Value!.Trim(), StringComparer.Ordinal);

    /// <summary>Groups in order; within one the commonest first, years the newest first, months in order.</summary>
    public static IReadOnlyList<SearchFacet> Facets(IReadOnlyDictionary<(string Name, string Value), int> counts, SearchQuery query)
    {
        var filters = Filters(query);
        return
        [
            .. counts.OrderBy(count => Array.IndexOf(InOrder, count.Key.Name))
                .ThenByDescending(count => count.Key.Name switch
                {
                    Year => int.Parse(count.Key.Value, CultureInfo.InvariantCulture),
                    Month => -int.Parse(count.Key.Value, CultureInfo.InvariantCulture),
                    _ => count.Value,
                })
                .ThenBy(count => count.Key.Value, StringComparer.Ordinal)
                .Select(count => new SearchFacet(
                    count.Key.Name, count.Key.Value, Label(count.Key.Name, count.Key.Value), count.Value,
                    filters.TryGetValue(count.Key.Name, out var chosen) && string.Equals(chosen, count.Key.Value, StringComparison.Ordinal))),
        ];
    }
}
