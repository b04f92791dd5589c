using Heza.Plugins.Reform.Publishing;

namespace Heza.Web.Tests.EmbeddedCms.Schema;

public sealed class ContentValidatorTests
{
    private const string Article = ReformSchema.Article;
    private const string Document = ReformSchema.LegalDocument;

    [Fact]
    public void An_empty_article_lacks_exactly_its_mandatory_fields() =>
        Assert.Equal(["body", "category", "summary", "unit"], SchemaFixture.Validator.Validate(SchemaFixture.New(Article)).Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void A_folder_lacks_nothing() =>
        Assert.Empty(SchemaFixture.Validator.Validate(SchemaFixture.New(ReformSchema.ArticleFolder)));

    [Theory]
    [InlineData("summary", null)]
    [InlineData("summary", " \n\t ")]
    [InlineData("category", "[]")]
    [InlineData("category", "[\"\"]")]
    [InlineData("category", "")]
    [InlineData("body", "{\"markup\":\"\"}")]
    [InlineData("body", "{\"markup\":null,\"blocks\":null}")]
    [InlineData("body", "{\"markup\":\"<p></p>\",\"blocks\":null}")]
    [InlineData("body", "{\"markup\":\"<p> &nbsp;<br></p>\\n<h2>\u200B</h2><!-- a > b -->\"}")]
    [InlineData("body", "<p></p>")]
    [InlineData("body", "{}")]
    public void What_looks_empty_to_a_reader_counts_as_empty(string alias, string? stored) =>
        Assert.StartsWith("Hãy ", Assert.Single(SchemaFixture.Messages(Article, alias, stored)));

    [Theory]
    [InlineData("{\"markup\":\"<p>a</p>\",\"blocks\":null}")]
    [InlineData("{\"markup\":\"<p><img src=\\\"/media/a.png\\\"></p>\"}")]
    [InlineData("<p>HTML của dữ liệu cũ</p>")]
    [InlineData("{\"markup\":\"1 < 2\"}")]
    public void What_shows_something_is_a_body(string stored) => Assert.Empty(SchemaFixture.Messages(Article, "body", stored));

    [Theory]
    [InlineData("2018-04-23", true)]
    [InlineData("2023-01", true)]
    [InlineData("2016", true)]
    [InlineData("2024-02-29", true)]
    [InlineData("2023-02-29", false)]
    [InlineData("2023-13", false)]
    [InlineData("23/4/2018", false)]
    [InlineData("2018-04-23\n", false)]
    [InlineData("0000", false)]
    [InlineData("20184", false)]
    public void A_partial_date_must_be_real_and_in_order(string date, bool good) =>
        Assert.Equal(good, SchemaFixture.Messages(Document, "issuedOn", date).Length == 0);

    [Theory]
    [InlineData(Article, "summary", 500)]
    [InlineData(Article, "source", 255)]
    [InlineData(Document, "documentNumber", 60)]
    public void Text_over_its_limit_is_refused_with_both_lengths(string type, string alias, int limit)
    {
        Assert.Empty(SchemaFixture.Messages(type, alias, new string('1', limit)));
        var message = Assert.Single(SchemaFixture.Messages(type, alias, new string('1', limit + 1)));
        Assert.Contains($"dài {limit + 1} ký tự, tối đa {limit}", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Article, "category", "[\"tin-gia\"]", "không có lựa chọn “tin-gia”")]
    [InlineData(Article, "category", "[\"tin-tuc\",\"su-kien\"]", "chỉ được chọn một")]
    [InlineData(Article, "category", "[\"tin-tuc\"", "không đọc được")]
    [InlineData(Article, "category", "[1]", "không đọc được")]
    [InlineData(Article, "audience", "[\"can-bo\",\"ai-do\"]", "không có lựa chọn “ai-do”")]
    [InlineData(Article, "body", "{\"markup\":", "không đọc được")]
    [InlineData(Article, "body", "{\"markup\":7}", "không đọc được")]
    [InlineData(Article, "body", "{\"markup\":\"a\",\"markup\":\"b\"}", "không đọc được")]
    [InlineData(Article, "leadImage", "{\"mediaKey\":1}", "không đọc được")]
    [InlineData(Article, "leadImage", "[{\"key\":\"6f9619ff-8b86-d011-b42d-00c04fc964ff\"}]", "không đọc được")]
    [InlineData(Article, "leadImage", "[{\"mediaKey\":\"6f9619ff-8b86-d011-b42d-00c04fc964ff\"},{\"mediaKey\":\"7f9619ff-8b86-d011-b42d-00c04fc964ff\"}]", "tối đa 1 tệp")]
    [InlineData(Article, "displayDate", "{\"date\":\"2023-02-30T00:00:00Z\",\"timeZone\":null}", "không phải là một ngày có thật")]
    [InlineData(Article, "displayDate", "{\"date\":null}", "không phải là một ngày có thật")]
    [InlineData(Article, "displayDate", "{\"date\":\"2023-02-03T00:00:00\",\"timeZone\":\"../../../etc/passwd\"}", "không phải là một ngày có thật")]
    [InlineData(Document, "effectiveOn", "hôm qua", "không phải là một ngày có thật")]
    [InlineData(Document, "documentNumber", "NĐ-CP", "phải có chữ số")]
    [InlineData(Article, "planItems", "[\"a.1\"]", "2023/a.1")]
    [InlineData(Article, "planItems", "[null]", "2023/a.1")]
    [InlineData(Article, "planItems", "{\"a\":1}", "không đọc được")]
    [InlineData(Article, "relatedDocuments", "[\"61/2018/NĐ-CP\"]", "GUID")]
    [InlineData(Document, "relations", "[{\"kind\":\"thay-the\"}]", "number hoặc document")]
    [InlineData(Document, "relations", "[{\"kind\":\"thay-the\",\"number\":\"1/CT\",\"holdsFrom\":\"2018-02-30\"}]", "holdsFrom")]
    [InlineData(Document, "relations", "[{\"kind\":\"thay-the\",\"number\":\"1/CT\",\"scope\":\"nửa\"}]", "scope")]
    public void A_bad_stored_value_is_told_in_Vietnamese(string type, string alias, string stored, string message) =>
        Assert.Contains(message, Assert.Single(SchemaFixture.Messages(type, alias, stored)), StringComparison.Ordinal);

    [Theory]
    [InlineData(Document, "relations", "[{\"kind\":\"huong-dan\",\"number\":\"61/2018/NĐ-CP\",\"document\":null,\"scope\":\"all\",\"provision\":\"\",\"holdsFrom\":\"2018-06-21\"}]")]
    [InlineData(Document, "relations", "[{\"kind\":\"can-cu\",\"document\":\"6f9619ff-8b86-d011-b42d-00c04fc964ff\"}]")]
    [InlineData(Document, "effectiveOn", "{\"date\":\"2018-06-21T00:00:00+00:00\",\"timeZone\":null}")]
    [InlineData(Document, "documentType", "[\"Nghị quyết liên tịch\"]")]
    [InlineData(Article, "displayDate", "{\"date\":\"2023-02-09T08:00:00+07:00\",\"timeZone\":\"Asia/Ho_Chi_Minh\"}")]
    [InlineData(Article, "planItems", "[\"2023/b.2.1\"]")]
    public void A_good_stored_value_passes(string type, string alias, string stored) =>
        Assert.Empty(SchemaFixture.Messages(type, alias, stored));
}
