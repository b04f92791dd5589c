using Heza.Plugins.Reform.Portal.Search;
using Heza.Plugins.Reform.Search;

namespace Heza.Plugins.Reform.Tests.Portal;

public sealed class SearchFiltersTests
{
    private static readonly SearchFacet Month = new("month", "5", "Tháng 5", 2, false);

    [Fact]
    public void Months_are_offered_within_a_year_only()
    {
        Assert.Empty(SearchFilters.Groups(new SearchQuery("x"), [Month]));
        Assert.Single(SearchFilters.Groups(new SearchQuery("x", Year: 2023), [Month]));
        Assert.Single(SearchFilters.Groups(new SearchQuery("x", Month: 5), [Month with { Selected = true }]));
    }

    [Fact]
    public void Month_goes_with_its_year()
    {
        var query = new SearchQuery("x", Year: 2023, Month: 5, Page: 3);
        Assert.Equal(new SearchQuery("x"), SearchFilters.Toggle(query, new SearchFacet("year", "2023", "Năm 2023", 9, true)));
        Assert.Equal(new SearchQuery("x", Year: 2022, Month: 5), SearchFilters.Toggle(query, new SearchFacet("year", "2022", "Năm 2022", 9, false)));
    }

    [Fact]
    public void Page_number_is_no_filter()
    {
        Assert.False(SearchFilters.AnySet(new SearchQuery("x", Page: 2, PageSize: 10)));
        Assert.True(SearchFilters.AnySet(new SearchQuery("x", Page: 2, Level: "trung-uong")));
    }
}
