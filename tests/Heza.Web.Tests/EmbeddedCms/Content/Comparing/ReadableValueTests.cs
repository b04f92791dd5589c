using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Publishing;
using Heza.Web.EmbeddedCms.Content.Comparing;
using Heza.Web.Tests.EmbeddedCms.Schema;

namespace Heza.Web.Tests.EmbeddedCms.Content.Comparing;

public sealed class ReadableValueTests
{
    private static readonly Guid Known = new("11111111-1111-1111-1111-111111111111");

    private static readonly ReferenceNames Names = new(
        new Dictionary<Guid, string> { [Known] = "mot-cua.jpg" },
        new Dictionary<Guid, string> { [Known] = "Nghị định về một cửa" },
        new Dictionary<string, string> { ["2023/a.1"] = "Tuyên truyền nghị quyết" });

    [Theory]
    [InlineData("summary", "\"Một câu\"", "Một câu")]
    [InlineData("summary", "null", "")]
    [InlineData("body", "\"<h2>Mở đầu</h2><p>Xem <a href=\\\"/a\\\">đây</a></p><ul><li>một</li><li><p>hai</p></li></ul>\"", "[Tiêu đề 2] Mở đầu\nXem đây ‹/a›\n• một\n• hai")]
    [InlineData("body", "{\"markup\":\"<p>Chữ</p>\"}", "Chữ")]
    [InlineData("category", "\"tin-tuc\"", "Tin tức")]
    [InlineData("audience", "[\"can-bo\",\"doanh-nghiep\"]", "Cán bộ, công chức\nDoanh nghiệp, nhà đầu tư")]
    [InlineData("unit", "\"khong-co\"", "khong-co")]
    [InlineData("featured", "true", "Có")]
    [InlineData("featured", "false", "Không")]
    [InlineData("displayDate", "\"2023-02-09T08:00:00+07:00\"", "08:00, 09/02/2023")]
    [InlineData("displayDate", "\"mai\"", "mai")]
    [InlineData("leadImage", "\"11111111-1111-1111-1111-111111111111\"", "mot-cua.jpg")]
    [InlineData("attachments", "[\"11111111-1111-1111-1111-111111111111\",\"22222222-2222-2222-2222-222222222222\",\"xx\"]", "mot-cua.jpg\nTệp không còn\nxx")]
    [InlineData("planItems", "[\"2023/a.1\",\"2023/z.9\"]", "2023/a.1 – Tuyên truyền nghị quyết\n2023/z.9")]
    [InlineData("relatedDocuments", "[\"11111111-1111-1111-1111-111111111111\"]", "Nghị định về một cửa")]
    [InlineData("fanpageMode", "\"on-publish\"", "Đăng khi bài được xuất bản")]
    public void Article_field_is_shown_as_people_read_it(string alias, string json, string expected) =>
        Assert.Equal(expected, Show(ReformSchema.Article, alias, json));

    [Theory]
    [InlineData("issuedOn", "\"2023-01\"", "tháng 01/2023")]
    [InlineData("effectiveOn", "\"2023-02-09\"", "09/02/2023")]
    [InlineData("relations", """[{"kind":"huong-dan","number":"61/2018/NĐ-CP","scope":"part","provision":"Điều 3","holdsFrom":"2018-06-21"}]""", "Hướng dẫn, quy định chi tiết 61/2018/NĐ-CP; một phần; Điều 3; từ 21/06/2018")]
    [InlineData("relations", """[{"kind":"thay-the","document":"11111111-1111-1111-1111-111111111111"},7]""", "Thay thế Nghị định về một cửa\n7")]
    public void Document_field_is_shown_as_people_read_it(string alias, string json, string expected) =>
        Assert.Equal(expected, Show(ReformSchema.LegalDocument, alias, json));

    [Fact]
    public void Every_choice_has_its_own_words()
    {
        var codes = SchemaFixture.Schema.DataTypes.All.SelectMany(dataType => dataType.Items).Distinct(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(codes);
        Assert.DoesNotContain(codes, code => FieldLabels.Find(code) == code && code.All(letter => char.IsAsciiLetterLower(letter) || letter == '-'));
    }

    private static string Show(string type, string alias, string json)
    {
        var property = SchemaFixture.Schema.ContentTypes.Find(type)!.CompositionPropertyTypes.First(property => property.Alias == alias);
        return ReadableValue.Of(SchemaFixture.Schema.DataTypes.Find(property.DataTypeKey), JsonNode.Parse(json), Names);
    }
}
