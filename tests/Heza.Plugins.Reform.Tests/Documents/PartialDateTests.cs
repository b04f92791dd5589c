using Heza.Plugins.Reform.Documents;

namespace Heza.Plugins.Reform.Tests.Documents;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2018-04-23", "23/04/2018", "2018-04-23", "2018-04-23", "2018-04-23")]
    [InlineData("23/4/2018", "23/04/2018", "2018-04-23", "2018-04-23", "2018-04-23")]
    [InlineData("2023-01", "tháng 01/2023", "2023-01", "2023-01-01", "2023-01-31")]
    [InlineData("2024-02", "tháng 02/2024", "2024-02", "2024-02-01", "2024-02-29")]
    [InlineData(" 2016 ", "năm 2016", "2016", "2016-01-01", "2016-12-31")]
    public void Date_keeps_the_precision_that_is_known(string typed, string shown, string stored, string first, string last)
    {
        var result = PartialDate.Parse(typed);

        Assert.True(result.Ok);
        Assert.Equal(shown, result.Value.Show());
        Assert.Equal(stored, result.Value.ToString());
        Assert.Equal(first, result.Value.First.ToString("o"));
        Assert.Equal(last, result.Value.Last.ToString("o"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2023-02-29")]
    [InlineData("2023-13")]
    [InlineData("04/23/2018")]
    [InlineData("0001")]
    [InlineData("hôm qua")]
    public void What_is_no_date_is_refused(string? typed) => Assert.False(PartialDate.Parse(typed).Ok);
}
