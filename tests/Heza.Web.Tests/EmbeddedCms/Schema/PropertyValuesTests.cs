using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Publishing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Heza.Web.Tests.EmbeddedCms.Schema;

public sealed class PropertyValuesTests
{
    private const string Article = ReformSchema.Article;
    private const string Document = ReformSchema.LegalDocument;
    private const string Media = "6f9619ff-8b86-d011-b42d-00c04fc964ff";

    [Theory]
    [InlineData("summary", "\"  Cải cách\\r\\nhành chính \"", "Cải cách\nhành chính")]
    [InlineData("source", "\"Báo\\nHải Phòng\"", "Báo Hải Phòng")]
    [InlineData("source", "\"a\\u0000b\\u0007c\\u0085\"", "abc")]
    [InlineData("source", "\"Ca\\u0309i ca\\u0301ch 😀\"", "Cải cách 😀")]
    [InlineData("source", "\"\\u0000\"", null)]
    [InlineData("source", "\"\\uFFFEa\"", "a")]
    [InlineData("body", "\"<p>Chữ “Việt”</p>\"", "{\"markup\":\"<p>Chữ “Việt”</p>\",\"blocks\":null}")]
    [InlineData("body", "{\"markup\":\"<p>a</p>\",\"blocks\":{\"layout\":{}}}", "{\"markup\":\"<p>a</p>\",\"blocks\":null}")]
    [InlineData("body", "{\"markup\":null}", null)]
    [InlineData("category", "\"tin-tuc\"", "[\"tin-tuc\"]")]
    [InlineData("category", "[\"tin-tuc\"]", "[\"tin-tuc\"]")]
    [InlineData("category", "\"\"", null)]
    [InlineData("audience", "[\"can-bo\",\"doanh-nghiep\",\"can-bo\"]", "[\"can-bo\",\"doanh-nghiep\"]")]
    [InlineData("audience", "[]", null)]
    [InlineData("featured", "true", 1)]
    [InlineData("featured", "\"true\"", 1)]
    [InlineData("featured", "1", 1)]
    [InlineData("featured", "false", 0)]
    [InlineData("featured", "null", null)]
    [InlineData("planItems", "[\"2023/a.1\"]", "[\"2023/a.1\"]")]
    [InlineData("planItems", "[]", null)]
    [InlineData("relatedDocuments", "[\"" + Media + "\"]", "[\"" + Media + "\"]")]
    public void A_desk_value_is_stored_as_Umbraco_stores_it(string alias, string json, object? stored) =>
        Assert.Equal(stored, SchemaFixture.Store(Article, alias, json));

    [Theory]
    [InlineData("\"2023-02-09T08:00\"", "2023-02-09T01:00:00Z")]
    [InlineData("\"2023-02-09T08:00:30\"", "2023-02-09T01:00:30Z")]
    [InlineData("\"2023-02-09\"", "2023-02-08T17:00:00Z")]
    [InlineData("\"9/2/2023 8:00\"", "2023-02-09T01:00:00Z")]
    [InlineData("\"2023-02-09T08:00:00+07:00\"", "2023-02-09T01:00:00Z")]
    [InlineData("\"2023-02-09T01:00:00.000Z\"", "2023-02-09T01:00:00Z")]
    [InlineData("{\"date\":\"2023-02-09T01:00:00Z\",\"timeZone\":null}", "2023-02-09T01:00:00Z")]
    [InlineData("{\"date\":\"2023-02-09T01:00:00+00:00\",\"timeZone\":\"UTC\"}", "2023-02-09T01:00:00Z")]
    [InlineData("{\"date\":\"2023-02-09T08:00:00\",\"timeZone\":null}", "2023-02-09T01:00:00Z")]
    [InlineData("{\"date\":\"2023-02-09T01:00:00\",\"timeZone\":\"UTC\"}", "2023-02-09T01:00:00Z")]
    [InlineData("{\"date\":\"2023-02-09T08:00:00+07:00\",\"timeZone\":\"Sao/Hoả\"}", "2023-02-09T01:00:00Z")]
    public void A_moment_without_an_offset_is_Vietnams_wall_clock(string json, string utc) =>
        Assert.Equal($$"""{"date":"{{utc}}","timeZone":null}""", SchemaFixture.Store(Article, "displayDate", json));

    [Theory]
    [InlineData("\"2018-06-21\"")]
    [InlineData("\"21/6/2018\"")]
    [InlineData("\"2018-06-21T00:00:00Z\"")]
    [InlineData("\"2018-06-20T17:00:00.000Z\"")]
    [InlineData("{\"date\":\"2018-06-21\",\"timeZone\":null}")]
    public void A_day_is_the_day_in_Vietnam(string json) =>
        Assert.Equal("""{"date":"2018-06-21T00:00:00Z","timeZone":null}""", SchemaFixture.Store(Document, "effectiveOn", json));

    [Theory]
    [InlineData("1947-04-01")]
    [InlineData("1945-09-02")]
    [InlineData("1959-12-31")]
    [InlineData("1975-06-13")]
    public void Old_days_survive_Vietnams_changes_of_the_clock(string day)
    {
        var content = SchemaFixture.New(Document);
        Assert.Null(SchemaFixture.Values.Apply(content, new JsonObject { ["effectiveOn"] = day }));

        Assert.Equal(day, (string?)SchemaFixture.Values.ToJson(content, published: false)["effectiveOn"]);
    }

    [Theory]
    [InlineData("leadImage", "\"" + Media + "\"")]
    [InlineData("attachments", "[\"" + Media + "\",\"" + Media + "\"]")]
    [InlineData("attachments", "[{\"mediaKey\":\"" + Media + "\"}]")]
    [InlineData("attachments", "{\"mediaKey\":\"{6F9619FF-8B86-D011-B42D-00C04FC964FF}\"}")]
    public void Media_are_stored_as_picks(string alias, string json)
    {
        var stored = JsonNode.Parse((string)SchemaFixture.Store(Article, alias, json)!)!.AsArray();

        Assert.Equal(Media, (string?)Assert.Single(stored)!["mediaKey"]);
        Assert.True(Guid.TryParse((string?)stored[0]!["key"], out _));
    }

    [Fact]
    public void Saving_the_same_media_again_changes_nothing()
    {
        var content = SchemaFixture.New(Article);
        Assert.Null(SchemaFixture.Values.Apply(content, SchemaFixture.Object("attachments", $"[\"{Media}\"]")));
        var first = content.GetValue<string>("attachments");

        Assert.Null(SchemaFixture.Values.Apply(content, SchemaFixture.Object("attachments", $"[\"{Media}\"]")));

        Assert.Equal(first, content.GetValue<string>("attachments"));
    }

    [Theory]
    [InlineData("summary", "7", "“Tóm tắt” phải là chữ")]
    [InlineData("summary", "[\"a\"]", "“Tóm tắt” phải là chữ")]
    [InlineData("body", "[]", "HTML")]
    [InlineData("body", "{\"markup\":{}}", "HTML")]
    [InlineData("category", "{\"a\":1}", "mã của một lựa chọn")]
    [InlineData("category", "[null]", "mã của một lựa chọn")]
    [InlineData("featured", "2", "có (true) hoặc không")]
    [InlineData("featured", "1e999", "có (true) hoặc không")]
    [InlineData("featured", "[]", "có (true) hoặc không")]
    [InlineData("displayDate", "\"2023-02-30\"", "“2023-02-30” không phải là ngày hợp lệ")]
    [InlineData("displayDate", "\"0001-01-01T00:00\"", "không phải là ngày hợp lệ")]
    [InlineData("displayDate", "\"9999-12-31T23:59:59-14:00\"", "không phải là ngày hợp lệ")]
    [InlineData("displayDate", "99999999999999999999", "không phải là ngày hợp lệ")]
    [InlineData("displayDate", "{\"date\":{}}", "không phải là ngày hợp lệ")]
    [InlineData("leadImage", "\"/media/a.png\"", "GUID")]
    [InlineData("leadImage", "\"00000000-0000-0000-0000-000000000000\"", "GUID")]
    [InlineData("planItems", "\"2023/a.1\"", "danh sách")]
    [InlineData("planItems", "[{}]", "2023/a.1")]
    [InlineData("mậtKhẩu", "\"x\"", "Không có ô nào tên là “mậtKhẩu”")]
    [InlineData("Summary", "\"x\"", "Không có ô nào tên là “Summary”")]
    [InlineData("", "\"x\"", "Không có ô nào")]
    public void What_cannot_be_understood_is_refused_by_name(string alias, string json, string message)
    {
        var problem = SchemaFixture.Values.Apply(SchemaFixture.New(Article), SchemaFixture.Object(alias, json));

        Assert.Equal(ProblemKind.Invalid, problem!.Kind);
        Assert.Contains(message, Assert.Single(problem.Errors![alias]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"summary":"a","summary":"b"}""")]
    [InlineData("""{"body":{"markup":"a","markup":"b"}}""")]
    [InlineData("""{"summary":"\ud800"}""")]
    public void Json_that_only_seems_readable_is_refused(string json) =>
        Assert.Equal(ProblemKind.Malformed, SchemaFixture.Values.Apply(SchemaFixture.New(Article), JsonNode.Parse(json)!.AsObject())!.Kind);

    [Fact]
    public void One_bad_field_leaves_the_node_untouched()
    {
        var content = SchemaFixture.New(Article);

        var problem = SchemaFixture.Values.Apply(content, new JsonObject { ["summary"] = "mới", ["featured"] = "có lẽ" });

        Assert.Equal(["featured"], problem!.Errors!.Keys);
        Assert.Null(content.GetValue("summary"));
    }

    [Fact]
    public void Fields_left_out_stay_and_null_clears()
    {
        var content = SchemaFixture.New(Article);
        Assert.Null(SchemaFixture.Values.Apply(content, new JsonObject { ["summary"] = "một", ["source"] = "hai" }));

        Assert.Null(SchemaFixture.Values.Apply(content, new JsonObject { ["source"] = null }));

        Assert.Equal("một", content.GetValue<string>("summary"));
        Assert.Null(content.GetValue("source"));
    }

    [Theory]
    [InlineData(Article, """
        {"summary":"Tóm tắt","body":"<p>Bài</p>","source":null,"displayDate":"2023-02-09T08:00:00+07:00","leadImage":"6f9619ff-8b86-d011-b42d-00c04fc964ff",
         "leadImageAlt":"Ảnh","leadImageCaption":null,"attachments":["6f9619ff-8b86-d011-b42d-00c04fc964ff"],"category":"tin-tuc","unit":"van-phong",
         "audience":["can-bo"],"featured":true,"planItems":["2023/a.1"],"relatedDocuments":["6f9619ff-8b86-d011-b42d-00c04fc964ff"],
         "fanpageMode":"at-time","fanpageTime":"2023-02-10T09:30:00+07:00","fanpageText":"Mời đọc\nbài mới"}
        """)]
    [InlineData(Document, """
        {"documentNumber":"61/2018/NĐ-CP","documentType":"Nghị định","level":"trung-uong","issuers":"Chính phủ","issuedOn":"2018-04-23","abstract":"Về cơ chế một cửa",
         "signer":null,"signerPosition":null,"fields":["cai-cach-thu-tuc-hanh-chinh"],"effectiveOn":"2018-06-21","expiredOn":null,"files":["6f9619ff-8b86-d011-b42d-00c04fc964ff"],
         "fullText":"<p>Điều 1</p>","relations":[{"kind":"can-cu","number":"76/2015/QH13","document":null,"scope":"all","provision":null,"holdsFrom":null}],"planItems":["2023/b.5"]}
        """)]
    public void What_the_desk_reads_it_may_send_back_and_read_again(string type, string json)
    {
        var sent = JsonNode.Parse(json)!.AsObject();
        var content = SchemaFixture.New(type);
        Assert.Null(SchemaFixture.Values.Apply(content, sent));

        var read = SchemaFixture.Values.ToJson(content, published: false);

        Assert.True(JsonNode.DeepEquals(sent, read), read.ToJsonString());
        Assert.Empty(SchemaFixture.Validator.Validate(content));
        var again = SchemaFixture.New(type);
        Assert.Null(SchemaFixture.Values.Apply(again, read));
        Assert.True(JsonNode.DeepEquals(sent, SchemaFixture.Values.ToJson(again, published: false)));
    }

    [Fact]
    public void Published_and_edited_values_are_told_apart()
    {
        var content = SchemaFixture.New(Article);
        Assert.Null(SchemaFixture.Values.Apply(content, new JsonObject { ["summary"] = "đã đăng" }));
        var impacts = new CultureImpactFactory(new ContentOptions());
        content.PublishCulture(impacts.ImpactInvariant(), new DateTime(2023, 2, 9, 0, 0, 0, DateTimeKind.Utc), new PropertyEditorCollection(new DataEditorCollection(() => [])));
        Assert.Null(SchemaFixture.Values.Apply(content, new JsonObject { ["summary"] = "đang sửa" }));

        Assert.Equal("đã đăng", (string?)SchemaFixture.Values.ToJson(content, published: true)["summary"]);
        Assert.Equal("đang sửa", (string?)SchemaFixture.Values.ToJson(content, published: false)["summary"]);
    }

    [Theory]
    [InlineData("body", "{\"markup\":")]
    [InlineData("category", "[\"tin-tuc\"")]
    [InlineData("displayDate", "{\"date\":5}")]
    [InlineData("leadImage", "{}")]
    [InlineData("planItems", "x")]
    public void Broken_stored_values_can_be_opened_to_be_mended(string alias, string stored)
    {
        var content = SchemaFixture.New(Article);
        content.SetValue(alias, stored);

        Assert.True(SchemaFixture.Values.ToJson(content, published: false).ContainsKey(alias));
        Assert.NotEmpty(SchemaFixture.Messages(Article, alias, stored));
    }

    private sealed class ContentOptions : IOptionsMonitor<ContentSettings>
    {
        public ContentSettings CurrentValue { get; } = new();

        public ContentSettings Get(string? name) => CurrentValue;

        public IDisposable? OnChange(Action<ContentSettings, string?> listener) => null;
    }
}
