using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.Projection;

namespace Heza.Plugins.Reform.Tests.Publishing;

public sealed class StoredValuesTests
{
    [Theory]
    [InlineData("""{"date":"2023-02-09T01:00:00Z","timeZone":null}""")]
    [InlineData("""{"date":"2023-02-09T08:00:00+07:00","timeZone":"Asia/Ho_Chi_Minh"}""")]
    [InlineData("""{"date":"2023-02-09T08:00:00","timeZone":null}""")]
    [InlineData("2023-02-09T08:00")]
    public void Moments_are_read_in_every_stored_shape(string stored) =>
        Assert.Equal(new DateTime(2023, 2, 9, 1, 0, 0, DateTimeKind.Utc), Read(stored).Moment(ReformSchema.ArticleFields.DisplayDate));

    [Theory]
    [InlineData("{")]
    [InlineData("""{"date":5}""")]
    [InlineData("hôm qua")]
    [InlineData("[]")]
    public void Unreadable_moment_counts_as_empty(string stored) => Assert.Null(Read(stored).Moment(ReformSchema.ArticleFields.DisplayDate));

    [Theory]
    [InlineData("""["a","b"]""", new[] { "a", "b" })]
    [InlineData("a", new[] { "a" })]
    [InlineData("""[1,null,{"x":[]}]""", new string[0])]
    [InlineData("[", new string[0])]
    public void Choices_are_read_forgivingly(string stored, string[] expected) =>
        Assert.Equal(expected, Read(stored).Strings(ReformSchema.ArticleFields.DisplayDate));

    private static StoredValues Read(string stored)
    {
        var content = TestContent.Article("Bài");
        content.SetValue(ReformSchema.ArticleFields.DisplayDate, stored);
        return new StoredValues(content, published: false);
    }
}
