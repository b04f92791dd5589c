using Heza.Plugins.Reform.Search;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Heza.Plugins.Reform.Tests.Search;

public sealed class SearchAddressTests
{
    [Fact]
    public void Address_of_a_query_reads_as_the_same_query()
    {
        var query = new SearchQuery("một cửa & \"hồ sơ\"", "van-ban", 3, 10, null, "Nghị định", "trung-uong", 2018, 4, "Chính phủ", "con-hieu-luc", "cai-cach-the-che");

        var address = SearchAddress.Of("/tim", query);

        Assert.Equal(query, SearchAddress.Read(Query(address[address.IndexOf('?', StringComparison.Ordinal)..])).Value);
        Assert.Equal("/tim?q=x", SearchAddress.Of("/tim", new SearchQuery("x")));
    }

    [Theory]
    [InlineData("?page=x")]
    [InlineData("?year=99999999999999")]
    [InlineData("?month=-1")]
    public void Number_that_cannot_be_read_is_said_so(string address) => Assert.False(SearchAddress.Read(Query(address)).Ok);

    [Fact]
    public void Empty_parameters_are_no_filters() => Assert.Equal(new SearchQuery(""), SearchAddress.Read(Query("?q=&kind=&page=&year=&type=")).Value);

    private static QueryCollection Query(string address) => new(QueryHelpers.ParseQuery(address));
}
