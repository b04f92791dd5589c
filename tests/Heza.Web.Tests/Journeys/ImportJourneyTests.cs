using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Heza.Web.Tests.Sites;

namespace Heza.Web.Tests.Journeys;

/// <summary>The bulk import over HTTP, with the site's own document types, worker and audit.</summary>
[Collection(SharedSite.Name)]
public sealed class ImportJourneyTests(SharedSite shared)
{
    private const string Imports = "/umbraco/management/api/v1/desk/document-imports";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_editor_imports_documents_from_a_table_and_an_approver_finds_them()
    {
        var editor = await shared.Editor;
        using var template = await editor.GetAsync($"{Imports}/template.xlsx", Ct);
        var sample = await Send(editor, HttpMethod.Post, Imports, "mau.xlsx", await template.Content.ReadAsByteArrayAsync(Ct), HttpStatusCode.Created);
        Assert.Equal(1, sample.GetProperty("counts").GetProperty("rows").GetInt32());
        Assert.Equal(0, sample.GetProperty("counts").GetProperty("wrong").GetInt32());

        var refused = await Send(editor, HttpMethod.Post, Imports, "van-ban.xlsx", "%PDF-1.7"u8.ToArray(), HttpStatusCode.UnprocessableEntity);
        Assert.Contains("không phải bảng tính", refused.GetProperty("title").GetString(), StringComparison.Ordinal);

        var bad = await Send(editor, HttpMethod.Post, Imports, "danh-muc.csv", Csv("Nghị dinhh"), HttpStatusCode.Created);
        var key = bad.GetProperty("key").GetGuid();
        var rows = await editor.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Imports}/{key}/rows?faults=true");
        var fault = Assert.Single(rows.GetProperty("items").EnumerateArray()).GetProperty("faults")[0];
        Assert.Equal(("Loại văn bản", "error"), (fault.GetProperty("column").GetString(), fault.GetProperty("level").GetString()));
        Assert.Contains("Có phải là “Nghị định” không?", await editor.Text($"{Imports}/{key}/faults.csv"), StringComparison.Ordinal);
        await editor.Expect(HttpStatusCode.UnprocessableEntity, HttpMethod.Post, $"{Imports}/{key}/run", new { mark = bad.GetProperty("mark").GetString(), submit = true });

        var good = await Send(editor, HttpMethod.Put, $"{Imports}/{key}/file", "danh-muc.csv", Csv("Nghị định"), HttpStatusCode.OK);
        await editor.Expect(HttpStatusCode.Conflict, HttpMethod.Post, $"{Imports}/{key}/run", new { mark = bad.GetProperty("mark").GetString(), submit = true });
        await editor.Expect(HttpStatusCode.Accepted, HttpMethod.Post, $"{Imports}/{key}/run", new { mark = good.GetProperty("mark").GetString(), submit = true });
        await editor.Expect(HttpStatusCode.Accepted, HttpMethod.Post, $"{Imports}/{key}/run", new { mark = good.GetProperty("mark").GetString(), submit = true });
        var done = await Eventually.Get(
            () => editor.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Imports}/{key}"), import => import.GetProperty("state").GetString() != "waiting");
        Assert.Equal("done", done.GetProperty("state").GetString());

        var made = (await editor.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Imports}/{key}/rows")).GetProperty("items").EnumerateArray().Select(row => row.GetProperty("documentKey").GetGuid()).ToList();
        var approver = await shared.Approver;
        var document = await approver.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Desk.Content}/{made[0]}");
        Assert.Equal(("Nghị định 901/2022/NĐ-CP", "submitted"), (document.GetProperty("name").GetString(), document.GetProperty("state").GetString()));
        Assert.Equal("2022-07-01", document.GetProperty("values").GetProperty("effectiveOn").GetString());
        var log = await approver.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Desk.Content}/{made[0]}/log");
        Assert.All(log.GetProperty("items").EnumerateArray(), entry => Assert.StartsWith("Nhập từ tệp «danh-muc.csv», dòng 2", entry.GetProperty("comment").GetString(), StringComparison.Ordinal));
        await approver.Publish(made[0]);

        var audit = await (await shared.As("vanphong")).Expect(HttpStatusCode.OK, HttpMethod.Get, $"/umbraco/management/api/v1/reform/audit?subject=document-import&key={key}");
        var entry = Assert.Single(audit.GetProperty("items").EnumerateArray());
        Assert.Contains($"2 văn bản mới, 0 bản nháp được cập nhật, 0 như cũ, 0 để nguyên; trình duyệt; tệp danh-muc.csv, SHA-256 {good.GetProperty("sha256").GetString()}", entry.GetProperty("detail").GetString(), StringComparison.Ordinal);
        await approver.Expect(HttpStatusCode.OK, HttpMethod.Post, $"{Desk.Content}/{made[0]}/withdraw", new { reason = "Văn bản của phép thử" });
    }

    private static byte[] Csv(string type) => Encoding.UTF8.GetBytes(
        $"""
        Số, ký hiệu;Loại văn bản;Cấp ban hành;Cơ quan ban hành;Ngày ban hành;Trích yếu;Ngày có hiệu lực;Lĩnh vực;Quan hệ
        901/2022/NĐ-CP;Nghị định;Trung ương;Chính phủ;15/5/2022;Về phép thử nhập nhiều văn bản;01/07/2022;Cải cách thể chế;can-cu: 76/2015/QH13
        902/2022/NĐ-CP;{type};Trung ương;Chính phủ;5/2022;Về phép thử thứ hai;;;
        """);

    private static async Task<JsonElement> Send(HttpClient client, HttpMethod method, string path, string name, byte[] file, HttpStatusCode expected)
    {
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var request = new HttpRequestMessage(method, path) { Content = new MultipartFormDataContent { { content, "file", name } } };
        using var answer = await client.SendAsync(request, Ct);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(expected == answer.StatusCode, $"{answer.StatusCode}: {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }
}
