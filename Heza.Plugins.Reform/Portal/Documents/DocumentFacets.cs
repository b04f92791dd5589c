using System.Globalization;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Publishing;

namespace Heza.Plugins.Reform.Portal.Documents;

/// <summary>How many public documents are alike in everything that the register can be narrowed by.</summary>
/// <param name="Status">A code of <see cref="DocumentStatus"/> on the day asked for.</param>
public sealed record DocumentGroup(
    string Type, string Level, int? Year, string Status, IReadOnlyList<string> Issuers, IReadOnlyList<string> Fields, int Count);

/// <summary>One way to narrow the register, with what each choice would leave.</summary>
/// <param name="Name">Of the query parameter.</param>
public sealed record DocumentFacet(string Name, string Label, IReadOnlyList<DocumentFacetValue> Values);

/// <param name="Count">Documents that the value leaves together with the choices of all other facets.</param>
public sealed record DocumentFacetValue(string Value, string Label, int Count, bool Selected);

/// <summary>
/// Counts of the register's facets. A facet disregards its own choice, so that another value can be chosen in one step, and
/// respects all others. Values that would leave nothing are left out, unless they are chosen: then they can be taken away.
/// </summary>
internal static class DocumentFacets
{
    private static readonly StringComparer ByName = StringComparer.Create(VietnamTime.Culture, ignoreCase: true);

    private static readonly Facet[] All =
    [
        new("type", "Loại văn bản", group => group.Type.Length > 0 ? [group.Type] : [], filter => filter.Type, value => value, MostFirst),
        new("status", "Hiệu lực", group => [group.Status], filter => filter.Status, DocumentStatus.Labels.Of, InOrderOf(DocumentStatus.Labels.Keys)),
        new("level", "Cấp ban hành", group => group.Level.Length > 0 ? [group.Level] : [], filter => filter.Level, FieldLabels.Levels.Of, InOrderOf(FieldLabels.Levels.Keys)),
        new("field", "Lĩnh vực", group => group.Fields, filter => filter.Field, FieldLabels.LegalFields.Of, MostFirst),
        new("issuer", "Cơ quan ban hành", group => group.Issuers, filter => filter.Issuer, value => value, MostFirst),
        new("year", "Năm ban hành", group => group.Year is { } year ? [QueryValues.Show(year)!] : [], filter => QueryValues.Show(filter.Year), value => value, NewestFirst),
    ];

    public static IReadOnlyList<DocumentFacet> Of(IReadOnlyList<DocumentGroup> groups, DocumentFilter filter)
    {
        var chosen = Array.ConvertAll(All, facet => facet.Chosen(filter));
        var counts = Array.ConvertAll(All, _ => new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var group in groups)
        {
            var values = Array.ConvertAll(All, facet => facet.Values(group));
            var missed = Enumerable.Range(0, All.Length).Where(i => chosen[i] is { } value && !values[i].Contains(value, StringComparer.Ordinal)).Take(2).ToList();

            // What misses one choice only counts for that facet, what misses none for all.
            for (var i = 0; i < All.Length; i++)
            {
                if (missed.Count == 0 || (missed is [var only] && only == i))
                {
                    Add(counts[i], values[i], group.Count);
                }
            }
        }

        return [.. All.Select((facet, i) => Show(facet, counts[i], chosen[i])).Where(facet => facet.Values.Count > 0)];
    }

    /// <summary>The filter with the value chosen, or taken away where it was; from the first page.</summary>
    public static DocumentFilter Toggle(DocumentFilter filter, string facet, DocumentFacetValue value)
    {
        var wanted = value.Selected ? null : value.Value;
        var first = filter with { Page = 1 };
        return facet switch
        {
            "type" => first with { Type = wanted },
            "status" => first with { Status = wanted },
            "level" => first with { Level = wanted },
            "field" => first with { Field = wanted },
            "issuer" => first with { Issuer = wanted },
            "year" => first with { Year = wanted is null ? null : int.Parse(wanted, CultureInfo.InvariantCulture) },
            _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, null),
        };
    }

    private static void Add(Dictionary<string, int> counts, IReadOnlyList<string> values, int count)
    {
        // A document that names its issuer twice is still one.
        foreach (var value in values.Count > 1 ? values.Distinct(StringComparer.Ordinal) : values)
        {
            counts[value] = counts.GetValueOrDefault(value) + count;
        }
    }

    private static DocumentFacet Show(Facet facet, Dictionary<string, int> counts, string? chosen)
    {
        if (chosen is not null)
        {
            counts.TryAdd(chosen, 0);
        }

        return new DocumentFacet(facet.Name, facet.Label, facet.Order(
            counts.Select(pair => new DocumentFacetValue(pair.Key, facet.LabelOf(pair.Key), pair.Value, pair.Key == chosen))));
    }

    private static List<DocumentFacetValue> MostFirst(IEnumerable<DocumentFacetValue> values) =>
        [.. values.OrderByDescending(value => value.Count).ThenBy(value => value.Label, ByName)];

    private static List<DocumentFacetValue> NewestFirst(IEnumerable<DocumentFacetValue> values) =>
        [.. values.OrderByDescending(value => value.Value, StringComparer.Ordinal)];

    private static Func<IEnumerable<DocumentFacetValue>, List<DocumentFacetValue>> InOrderOf(IEnumerable<string> codes)
    {
        var order = codes.ToList();
        return values => [.. values.OrderBy(value => order.IndexOf(value.Value) is >= 0 and var place ? place : int.MaxValue).ThenBy(value => value.Label, ByName)];
    }

    private sealed record Facet(
        string Name, string Label, Func<DocumentGroup, IReadOnlyList<string>> Values, Func<DocumentFilter, string?> Chosen,
        Func<string, string> LabelOf, Func<IEnumerable<DocumentFacetValue>, List<DocumentFacetValue>> Order);
}
