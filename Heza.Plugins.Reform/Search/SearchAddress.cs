using System.Globalization;
using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Heza.Plugins.Reform.Search;

/// <summary>A query in an address, so that it can be shared: <c>?q=&amp;kind=&amp;page=&amp;category=&amp;type=&amp;level=&amp;year=…</c></summary>
public static class SearchAddress
{
    public const int DefaultPageSize = 20;

    /// <summary>Empty parameters are left out; a page or year that is no number is said so.</summary>
    public static Result<SearchQuery> Read(IQueryCollection query)
    {
        string? Text(string name) => query[name].ToString().Trim() is { Length: > 0 } value ? value : null;

        foreach (var name in new[] { "page", "pageSize", "year", "month" })
        {
            if (Text(name) is { } value && !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                return Problem.Field(name, $"Tham số “{name}” phải là một số nguyên dương.");
            }
        }

        int? Number(string name) => Text(name) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : null;

        return new SearchQuery(
            query["q"].ToString(), Text("kind"), Number("page") ?? 1, Number("pageSize") ?? DefaultPageSize,
            Text("category"), Text("type"), Text("level"), Number("year"), Number("month"),
            Text("issuer"), Text("force"), Text("field"));
    }

    /// <summary>The address of a query on a path; first page and default size are left out.</summary>
    public static string Of(string path, SearchQuery query)
    {
        var parts = new (string Name, string? Value)[]
        {
            ("q", query.Text), ("kind", query.Kind), ("category", query.Category), ("type", query.Type), ("level", query.Level),
            ("issuer", query.Issuer), ("field", query.Field), ("force", query.Force), ("year", Show(query.Year)), ("month", Show(query.Month)),
            ("page", query.Page > 1 ? Show(query.Page) : null), ("pageSize", query.PageSize != DefaultPageSize ? Show(query.PageSize) : null),
        };
        return QueryHelpers.AddQueryString(path, parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => KeyValuePair.Create(part.Name, part.Value)));
    }

    private static string? Show(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
