using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Heza.Web.EmbeddedCms.Accounts;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Data;
using Heza.Web.EmbeddedCms.Media;
using Heza.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;
using static Heza.Web.Tests.EmbeddedCms.DeskRequests;

namespace Heza.Web.Tests.EmbeddedCms.Media;

[Collection(SharedSite.Name)]
public sealed class MediaUseTests(SharedSite shared)
{
    private const string Media = $"{DeskSite.Api}/media";

    [Fact]
    public async Task Uses_follow_a_document_through_saving_publishing_withdrawing_the_bin_and_the_end()
    {
        var approver = await shared.Approver;
        var (lead, text, file) = (await Upload(approver, Picture(1)), await Upload(approver, Picture(2)), await Upload(approver, Samples.Pdf("Plan one"), "kh.pdf"));
        var body = $"""<p><img src="{text.Url}?width=640" alt="Ảnh"> <a href="https://heza.example{file.Url}">Kế hoạch</a></p>""";
        var key = await approver.Create(Desk.Article("Bài dùng tệp", new { leadImage = lead.Key, leadImageAlt = "Ảnh" }, body));

        Assert.Equal([("Ảnh đại diện", true, false, false)], await Uses(lead.Key));
        Assert.Equal([("Nội dung bài", true, false, false)], await Uses(text.Key));
        Assert.Equal([("Nội dung bài", true, false, false)], await Uses(file.Key));

        await approver.Publish(key);
        Assert.Equal([("Ảnh đại diện", true, true, false)], await Uses(lead.Key));

        await Save(approver, key, new { leadImage = (Guid?)null, body = $"<p>{text.Url}</p>" });
        Assert.Equal([("Ảnh đại diện", false, true, false)], await Uses(lead.Key));
        Assert.Equal([("Nội dung bài", true, true, false)], await Uses(text.Key));

        await approver.Expect(HttpStatusCode.OK, HttpMethod.Post, $"{Desk.Content}/{key}/withdraw", new { reason = "Sai" });
        Assert.Empty(await Uses(lead.Key));
        Assert.Equal([("Nội dung bài", true, false, false)], await Uses(text.Key));

        await approver.Expect(HttpStatusCode.OK, HttpMethod.Post, $"{Desk.Content}/{key}/trash");
        Assert.Equal([("Nội dung bài", true, false, true)], await Uses(text.Key));
        await approver.Expect(HttpStatusCode.NoContent, HttpMethod.Delete, $"{Desk.Content}/{key}");
        Assert.Empty(await Uses(text.Key));
        await approver.Expect(HttpStatusCode.NotFound, HttpMethod.Get, $"{Media}/{Guid.NewGuid()}/uses");

        async Task<IEnumerable<(string, bool, bool, bool)>> Uses(Guid media) =>
            (await approver.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Media}/{media}/uses")).GetProperty("items").EnumerateArray()
                .Where(use => use.GetProperty("key").GetGuid() == key)
                .Select(use => (Assert.Single(use.GetProperty("fields").EnumerateArray()).GetString()!, use.GetProperty("inDraft").GetBoolean(), use.GetProperty("inPublished").GetBoolean(), use.GetProperty("trashed").GetBoolean()));
    }

    [Fact]
    public async Task Portal_shows_pictures_in_sizes_that_fit_and_knows_theirs()
    {
        var approver = await shared.Approver;
        var (lead, text) = (await Upload(approver, Picture(3, 1400, 700)), await Upload(approver, Picture(4, 700, 350)));
        var key = await approver.Create(Desk.Article("Bài có nhiều cỡ ảnh", new { leadImage = lead.Key, leadImageAlt = "Lễ ký" }, $"""<p>Bến cảng. <img src="{text.Url}" alt="Bến cảng"><img src="{text.Url}" alt="Nhỏ" width="300"></p>"""));
        await approver.Publish(key);

        var html = await shared.Reader.Text("/cai-cach-hanh-chinh/tin-tuc/bai-co-nhieu-co-anh");

        Assert.Contains($"""src="{lead.Url}?width=960" srcset="{lead.Url}?width=320 320w, {lead.Url}?width=480 480w, {lead.Url}?width=640 640w, {lead.Url}?width=960 960w, {lead.Url}?width=1200 1200w, {lead.Url}?width=1600 1400w" sizes=""", html, StringComparison.Ordinal);
        Assert.Contains("""alt="Lễ ký" width="1400" height="700" """, html, StringComparison.Ordinal);
        Assert.Contains($"""<meta property="og:image" content="http""", html, StringComparison.Ordinal);
        Assert.Contains($"""{lead.Url}?width=1200" />""", html, StringComparison.Ordinal);
        Assert.Contains($"""<img src="{text.Url}?width=960" alt="Bến cảng" loading="lazy" decoding="async" width="700" height="350" srcset="{text.Url}?width=320 320w, {text.Url}?width=480 480w, {text.Url}?width=640 640w, {text.Url}?width=960 700w" sizes="(min-width""", html, StringComparison.Ordinal);
        Assert.Contains("""alt="Nhỏ" width="300" loading="lazy" decoding="async" height="150" """, html, StringComparison.Ordinal);
        using var served = await shared.Reader.GetAsync($"{text.Url}?width=960", Ct);
        using var picture = Pictures.Decode(await served.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal(700, picture.Width);
    }

    [Fact]
    public async Task Replaced_file_is_seen_by_readers_everywhere_and_the_old_one_stays_for_old_versions()
    {
        var approver = await shared.Approver;
        var (lead, text, file) = (await Upload(approver, Picture(5)), await Upload(approver, Picture(6)), await Upload(approver, Samples.Pdf("Number seventeen"), "bang.pdf"));
        var body = $"""<p><img src="{text.Url}" alt="Ảnh"> <a href="{file.Url}">Bảng</a></p>""";
        var key = await approver.Create(Desk.Article("Bài có tệp được thay", new { leadImage = lead.Key, leadImageAlt = "Ảnh", attachments = new[] { file.Key } }, body));
        await approver.Publish(key);
        const string Address = "/cai-cach-hanh-chinh/tin-tuc/bai-co-tep-duoc-thay";
        var before = await shared.Reader.Text(Address);
        Assert.All([lead.Url, text.Url, file.Url], url => Assert.Contains(url, before, StringComparison.Ordinal));

        var newLead = await Replaced(lead.Key, Picture(7, 900, 300, SKEncodedImageFormat.Png));
        var newText = await Replaced(text.Key, Picture(8));
        var newFile = await Replaced(file.Key, Samples.Pdf("Number eighteen"));

        var after = await shared.Reader.Text(Address);
        Assert.All([lead.Url, text.Url, file.Url], url => Assert.DoesNotContain(url, after, StringComparison.Ordinal));
        Assert.All([newLead.Url, newText.Url, newFile.Url], url => Assert.Contains(url, after, StringComparison.Ordinal));
        Assert.Contains("""width="900" height="300" """, after, StringComparison.Ordinal);
        Assert.Equal(("anh.png", lead.Key), (newLead.Name, newLead.Key));
        Assert.Equal(HttpStatusCode.OK, (await shared.Reader.GetAsync(text.Url, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await shared.Reader.GetAsync($"{text.Url}?width=320", Ct)).StatusCode);
        // The text was not saved since: it still names the old address, and counts as a use.
        Assert.Equal(key, (await approver.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Media}/{text.Key}/uses")).GetProperty("items")[0].GetProperty("key").GetGuid());

        Assert.Equal(text.Url, (await Replaced(text.Key, Picture(6))).Url);
        Assert.Contains(text.Url, await shared.Reader.Text(Address), StringComparison.Ordinal);

        async Task<Item> Replaced(Guid media, byte[] bytes) => Item.Of(await (await Replace(approver, media, bytes)).Json(HttpStatusCode.OK));
    }

    [Fact]
    public async Task Text_of_an_uploaded_file_is_read_in_the_background_and_found_in_the_document_that_shows_it()
    {
        var approver = await shared.Approver;
        var file = await Upload(approver, Samples.Pdf("Quokkas near the harbour"), "quokka.pdf");
        await approver.Expect(HttpStatusCode.Created, HttpMethod.Post, Desk.Content, new
        {
            type = "legalDocument",
            name = "Văn bản có tệp được đọc",
            publish = true,
            values = new { documentNumber = "995/2018/NĐ-CP", documentType = "Nghị định", level = "trung-uong", issuers = "Chính phủ", issuedOn = "2018", @abstract = "Có tệp", files = new[] { file.Key } },
        });

        await Eventually.Get(() => shared.Reader.Text("/cai-cach-hanh-chinh/tim-kiem?q=quokkas"), found => found.Contains("van-ban/995-2018-nd-cp", StringComparison.Ordinal));
        var page = await shared.Reader.Text("/cai-cach-hanh-chinh/van-ban/995-2018-nd-cp");
        Assert.Contains("1 trang", page, StringComparison.Ordinal);
        Assert.DoesNotContain("đang đọc chữ", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replacement_of_another_kind_or_with_a_file_that_is_there_already_is_refused_with_the_reason()
    {
        var editor = await shared.Editor;
        var (image, other, file) = (await Upload(editor, Picture(9)), await Upload(editor, Picture(10), "khac.jpg"), await Upload(editor, Samples.Pdf("Plan nine"), "a.pdf"));

        Assert.Contains("Đây là ảnh", await (await Replace(editor, image.Key, Samples.Docx)).ProblemTitle(HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
        Assert.Contains("Đây là tài liệu", await (await Replace(editor, file.Key, Picture(11))).ProblemTitle(HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
        Assert.Contains("“khac.jpg”", await (await Replace(editor, image.Key, Picture(10))).ProblemTitle(HttpStatusCode.Conflict), StringComparison.Ordinal);
        await (await Replace(editor, image.Key, "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray())).ProblemTitle(HttpStatusCode.UnsupportedMediaType);
        await (await Replace(editor, Guid.NewGuid(), Picture(12))).ProblemTitle(HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.Forbidden, (await Replace(await shared.As("donvi"), image.Key, Picture(12))).StatusCode);
        Assert.Equal(image.Url, Item.Of(await editor.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Media}/{image.Key}")).Url);
        Assert.NotEqual(other.Key, image.Key);
    }

    [Fact]
    public async Task Alternative_text_that_is_given_later_reaches_readers()
    {
        var approver = await shared.Approver;
        var lead = await Upload(approver, Picture(13), "anh.jpg", "Mô tả cũ");
        var key = await approver.Create(Desk.Article("Bài có mô tả ảnh", new { leadImage = lead.Key }));
        await approver.Publish(key);

        await (await approver.PutAsJsonAsync($"{Media}/{lead.Key}", new { name = "anh.jpg", altText = "Mô tả mới" }, Ct)).Json(HttpStatusCode.OK);

        Assert.Contains("""alt="Mô tả mới" """, await shared.Reader.Text("/cai-cach-hanh-chinh/tin-tuc/bai-co-mo-ta-anh"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Database_of_an_older_release_learns_its_uses_and_words_at_the_start()
    {
        await using var site = await RunningSite.Start();
        await using (var accounts = site.Services.CreateAsyncScope())
        {
            await accounts.ServiceProvider.GetRequiredService<CreateSampleAccounts>().Run(asked: true, Ct);
        }

        using var editor = await site.SignIn("bientap");
        var lead = await Upload(editor, Picture(14));
        await editor.Create(Desk.Article("Bài cũ", new { leadImage = lead.Key }));
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
        await db.Set<CmsMediaUse>().ExecuteDeleteAsync(Ct);
        await db.Set<CmsNode>().ExecuteUpdateAsync(node => node.SetProperty(each => each.MediaUsesVersion, 0), Ct);
        await db.Set<MediaItem>().ExecuteUpdateAsync(item => item.SetProperty(each => each.FoldedText, ""), Ct);

        await scope.ServiceProvider.GetRequiredService<PrepareMedia>().Run(Ct);

        Assert.Equal("leadImage", (await db.Set<CmsMediaUse>().SingleAsync(Ct)).Field);
        Assert.Equal(1, (await editor.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Media}?text=anh")).GetProperty("total").GetInt32());
    }

    private static byte[] Picture(int seed, int width = 400, int height = 200, SKEncodedImageFormat format = SKEncodedImageFormat.Jpeg) =>
        Pictures.Halves(width, height, format, 8 * seed);

    private static async Task Save(HttpClient client, Guid key, object values)
    {
        var content = await client.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Desk.Content}/{key}");
        await client.Expect(HttpStatusCode.OK, HttpMethod.Put, $"{Desk.Content}/{key}", new { revision = content.GetProperty("revision").GetInt32(), values });
    }

    private static async Task<Item> Upload(HttpClient client, byte[] bytes, string name = "anh.jpg", string? altText = null)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(bytes), "file", name } };
        if (altText is not null)
        {
            form.Add(new StringContent(altText), "altText");
        }

        return Item.Of(await (await client.PostAsync(Media, form, Ct)).Json(HttpStatusCode.Created));
    }

    private static Task<HttpResponseMessage> Replace(HttpClient client, Guid key, byte[] bytes) =>
        client.PutAsync($"{Media}/{key}/file", new MultipartFormDataContent { { new ByteArrayContent(bytes), "file", "moi" } }, Ct);

    private sealed record Item(Guid Key, string Name, string Url)
    {
        public static Item Of(JsonElement media) => new(media.GetProperty("key").GetGuid(), media.GetProperty("name").GetString()!, media.GetProperty("url").GetString()!);
    }
}
