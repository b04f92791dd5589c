using System.Text.Json;
using Heza.Web.Tests.Sites;

namespace Heza.Web.Tests.BadInput;

/// <summary>What is not ready is not published, and the editor is told which field to mend.</summary>
[Collection(SharedSite.Name)]
public sealed class PublishingTests(SharedSite shared)
{
    [Theory]
    [InlineData("""{"summary":null}""", "summary")]
    [InlineData("""{"body":"<p>&nbsp;</p>"}""", "body")]
    [InlineData("""{"body":"<script>alert(1)</script>"}""", "body")]
    [InlineData("""{"body":"<p>Chữ</p><img src=\"/media/aa/a.png\">"}""", "body")]
    [InlineData("""{"category":"khong-co"}""", "category")]
    [InlineData("""{"unit":null}""", "unit")]
    [InlineData("""{"planItems":["2023/zz.9"]}""", "planItems")]
    [InlineData("""{"planItems":["2023/a"]}""", "planItems")]
    [InlineData("""{"planItems":["1999/a.1"]}""", "planItems")]
    [InlineData("""{"fanpageMode":"at-time"}""", "fanpageTime")]
    [InlineData("""{"fanpageMode":"hom-nao"}""", "fanpageMode")]
    [InlineData("""{"leadImage":"11111111-1111-1111-1111-111111111111","leadImageAlt":"Ảnh"}""", "leadImage")]
    [InlineData("""{"attachments":["11111111-1111-1111-1111-111111111111"]}""", "attachments")]
    public Task Article_that_is_not_ready_stays_unpublished(string change, string field) => IsRefused(
        "reformArticle", """{"summary":"Tóm tắt","body":"<p>Chữ</p>","category":"tin-tuc","unit":"van-phong"}""", change, field);

    [Theory]
    [InlineData("""{"documentNumber":"vớ vẩn"}""", "documentNumber")]
    [InlineData("""{"documentNumber":"997"}""", "documentNumber")]
    [InlineData("""{"documentNumber":"61/2018/NĐ-CP"}""", "documentNumber")]
    [InlineData("""{"documentNumber":"61/2018/NDCP"}""", "documentNumber")]
    [InlineData("""{"documentNumber":"nghị định 61 năm 2018"}""", "documentNumber")]
    [InlineData("""{"documentNumber":" Số: 61 / 2018 / nđ - cp "}""", "documentNumber")]
    [InlineData("""{"issuedOn":"30/02/2018"}""", "issuedOn")]
    [InlineData("""{"effectiveOn":"2018-01-01"}""", "effectiveOn")]
    [InlineData("""{"effectiveOn":"2018-06-01","expiredOn":"2018-05-01"}""", "expiredOn")]
    [InlineData("""{"issuers":" "}""", "issuers")]
    [InlineData("""{"abstract":""}""", "abstract")]
    [InlineData("""{"fullText":"<img src=\"/media/aa/a.png\" alt=\" \">"}""", "fullText")]
    public Task Document_that_is_not_ready_stays_unpublished(string change, string field) => IsRefused(
        "legalDocument",
        """{"documentNumber":"997/2018/NĐ-CP","documentType":"Nghị định","level":"trung-uong","issuers":"Chính phủ","issuedOn":"2018-04-23","abstract":"Trích yếu"}""",
        change,
        field);

    private async Task IsRefused(string type, string complete, string change, string field)
    {
        var values = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(complete)!;
        foreach (var (alias, value) in JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(change)!)
        {
            values[alias] = value;
        }

        var name = $"Chưa xong {Guid.NewGuid():n}";
        var approver = await shared.Approver;
        using var response = await approver.Raw(HttpMethod.Post, Desk.Content, JsonSerializer.Serialize(new { type, name, values, publish = true }));

        var problem = await response.IsProblem(422);
        Assert.Equal([field], problem.GetProperty("errors").EnumerateObject().Select(error => error.Name));
        Assert.Contains("\"total\":0", await approver.Text($"{Desk.Content}?text={Uri.EscapeDataString(name)}"), StringComparison.Ordinal);
        Assert.DoesNotContain(name, await shared.Reader.Text("/cai-cach-hanh-chinh/rss.xml"), StringComparison.Ordinal);
    }
}
