using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Web.EmbeddedCms.Data;
using Heza.Web.EmbeddedCms.Media;
using Heza.Web.Tests.EmbeddedCms.Accounts;
using Microsoft.EntityFrameworkCore;
using static Heza.Web.Tests.EmbeddedCms.DeskRequests;

namespace Heza.Web.Tests.EmbeddedCms.Media;

public sealed class MediaTests
{
    private const string Media = $"{DeskSite.Api}/media";
    private const string Editor = "bientap@heza.example";

    public static TheoryData<string, byte[], string, int?, int?> Good => new()
    {
        { "anh.png", Samples.Png(), "image/png", 3, 2 },
        { "ANH.JPEG", Samples.Jpeg, "image/jpeg", 512, 256 },
        { "anh.gif", Samples.Gif, "image/gif", 5, 4 },
        { "a.webp", Samples.WebPLossy, "image/webp", 7, 6 },
        { "b.webp", Samples.WebPLossless, "image/webp", 7, 6 },
        { "c.webp", Samples.WebPExtended, "image/webp", 7, 6 },
        { "kế hoạch.pdf", Samples.Pdf("Plan"), "application/pdf", null, null },
        { "báo cáo.docx", Samples.Docx, FileKind.Docx.ContentType, null, null },
        { "bảng.xlsx", Samples.Xlsx, FileKind.Xlsx.ContentType, null, null },
        { "khong-duoi", Samples.Png(), "image/png", 3, 2 },
    };

    public static TheoryData<string, byte[], HttpStatusCode, string[]> Bad => new()
    {
        { "anh.svg", Bytes("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"), HttpStatusCode.UnsupportedMediaType, ["SVG"] },
        { "trang.html", Bytes("\uFEFF <!DOCTYPE html><html></html>"), HttpStatusCode.UnsupportedMediaType, ["HTML"] },
        { "chay.exe", Bytes("MZ\u0090 chương trình"), HttpStatusCode.UnsupportedMediaType, ["EXE"] },
        { "cu.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], HttpStatusCode.UnsupportedMediaType, ["DOC", "DOCX"] },
        { "a.zip", Samples.Zip("x.txt"), HttpStatusCode.UnsupportedMediaType, ["ZIP"] },
        { "a.docm", Samples.Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), HttpStatusCode.UnsupportedMediaType, ["macro"] },
        { "ghi-chu.txt", Bytes("chữ"), HttpStatusCode.UnsupportedMediaType, ["PDF"] },
        { "anh.png", Bytes("<html>"), HttpStatusCode.UnprocessableEntity, [".png", "HTML"] },
        { "anh.png", Samples.Jpeg, HttpStatusCode.UnprocessableEntity, [".png", "JPEG"] },
        { "anh.exe", Samples.Png(), HttpStatusCode.UnprocessableEntity, [".exe", "PNG"] },
        { "bang.xlsx", Samples.Docx, HttpStatusCode.UnprocessableEntity, [".xlsx", "DOCX"] },
        { "a.docx", Samples.Zip("x.txt"), HttpStatusCode.UnprocessableEntity, [".docx", "ZIP"] },
        { "a.docx", Samples.Docx[..^30], HttpStatusCode.UnprocessableEntity, [".docx", "ZIP"] },
        { "hong.png", Samples.Png()[..20], HttpStatusCode.UnprocessableEntity, ["hỏng"] },
        { "hong.png", Samples.Png(0, 5), HttpStatusCode.UnprocessableEntity, ["hỏng"] },
        { "hong.jpg", Samples.Jpeg[..8], HttpStatusCode.UnprocessableEntity, ["hỏng"] },
        { "rong.pdf", [], HttpStatusCode.UnprocessableEntity, ["rỗng"] },
    };

    [Fact]
    public async Task Files_of_every_kind_are_kept_described_and_served_with_their_own_type()
    {
        await using var site = await DeskSite.Start();
        using var client = await site.Program(Editor);
        using var reader = site.Browser();
        foreach (var (name, bytes, contentType, width, height) in Good.Select(row => row.Data))
        {
            var media = await (await Upload(client, name, bytes)).Json(name == "khong-duoi" ? HttpStatusCode.OK : HttpStatusCode.Created);
            Assert.Equal((contentType, width, height), (media.GetProperty("contentType").GetString(), Number(media, "width"), Number(media, "height")));

            var served = await reader.GetAsync(media.GetProperty("url").GetString(), Ct);
            Assert.Equal(contentType, served.Content.Headers.ContentType?.ToString());
            Assert.Equal(contentType != "application/pdf", Assert.Single(served.Headers.GetValues("Content-Security-Policy")).StartsWith("sandbox;", StringComparison.Ordinal));
            Assert.Equal(bytes, await served.Content.ReadAsByteArrayAsync(Ct));
            Assert.Equal(media.GetProperty("kind").GetString() == "image" || contentType == "application/pdf" ? "inline" : "attachment", served.Content.Headers.ContentDisposition?.DispositionType);
        }

        Assert.Empty(Directory.GetFiles(Path.Combine(site.Folder, "App_Data/media/incoming")));
    }

    [Fact]
    public async Task Files_that_the_site_does_not_keep_are_refused_with_the_reason()
    {
        await using var site = await DeskSite.Start();
        using var client = await site.Program(Editor);
        foreach (var (name, bytes, status, words) in Bad.Select(row => row.Data))
        {
            var title = await (await Upload(client, name, bytes)).ProblemTitle(status);
            Assert.All(words, word => Assert.Contains(word, title, StringComparison.Ordinal));
        }

        Assert.Equal(["incoming"], Directory.GetFileSystemEntries(Path.Combine(site.Folder, "App_Data/media")).Select(Path.GetFileName));
        Assert.Empty(Directory.GetFiles(Path.Combine(site.Folder, "App_Data/media/incoming")));
    }

    [Fact]
    public async Task Served_file_can_do_nothing_on_the_site_and_is_kept_for_ever()
    {
        await using var site = await DeskSite.Start();
        using var client = await site.Program(Editor);
        var media = await (await Upload(client, "Báo cáo quý 1.docx", Samples.Docx)).Json(HttpStatusCode.Created);
        var url = media.GetProperty("url").GetString()!;

        var served = await client.GetAsync(url, Ct);

        Assert.Equal("sandbox; default-src 'none'", Assert.Single(served.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(served.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("public, max-age=31536000, immutable", served.Headers.CacheControl?.ToString());
        Assert.Equal("Báo cáo quý 1.docx", served.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal(HttpStatusCode.NotModified, (await Get(client, url, request => request.Headers.IfNoneMatch.Add(served.Headers.ETag!))).StatusCode);
        var part = await Get(client, url, request => request.Headers.Range = new RangeHeaderValue(0, 3));
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(Samples.Docx[..4].Length, (await part.Content.ReadAsByteArrayAsync(Ct)).Length);
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, url), Ct)).StatusCode);
    }

    [Theory]
    [InlineData("/media/ab/../../cms.db")]
    [InlineData("/media/ab/..%2f..%2f..%2fcms.db")]
    [InlineData("/media/in/incoming.tmp")]
    [InlineData("/media/00/0000000000000000000000000000000000000000000000000000000000000000.pdf")]
    [InlineData("/media/ab/0000000000000000000000000000000000000000000000000000000000000000.pdf")]
    public async Task Nothing_but_kept_files_is_served(string url)
    {
        await using var site = await DeskSite.Start(sampleAccounts: false);
        using var client = site.Browser();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(url, Ct)).StatusCode);
    }

    [Theory]
    [InlineData("../../../etc/cron.d/x.png", "x.png")]
    [InlineData("C:\\Users\\a\\ảnh  đẹp.PNG", "ảnh đẹp.png")]
    [InlineData("..png", "png.png")]
    [InlineData("a<b>\u202Ec.png", "abc.png")]
    public async Task Folders_and_hidden_characters_in_a_name_are_dropped(string typed, string shown)
    {
        await using var site = await DeskSite.Start(sampleAccounts: false);
        var stored = await Store(site, Samples.Png(), typed, null);

        Assert.Equal(shown, stored.Item.FileName);
        Assert.Equal(2, Directory.GetDirectories(Path.Combine(site.Folder, "App_Data/media")).Length);
    }

    [Fact]
    public void Long_name_keeps_its_extension_and_no_half_character()
    {
        var name = MediaName.For(FileKind.Docx, new string('x', MediaName.MaxLength - 6) + "👍👍.docx");

        Assert.Equal(new string('x', MediaName.MaxLength - 6) + ".docx", name);
    }

    [Theory, MemberData(nameof(SignInTests.Providers), MemberType = typeof(SignInTests))]
    public async Task Same_content_is_stored_once_even_at_the_same_time(DatabaseProvider provider)
    {
        await using var site = await DeskSite.Start(provider: provider);

        var stored = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Store(site, Samples.Png(), $"anh{i}.png", i == 5 ? "Lễ \u0000ký kết" : null)));

        Assert.Single(stored, each => each.Created);
        Assert.Single(stored.Select(each => each.Item.Key).Distinct());
        var library = await site.Scoped((MediaLibrary media) => media.Find([stored[0].Item.Key, Guid.NewGuid()], Ct));
        var item = Assert.Single(library).Value;
        Assert.Equal("Lễ ký kết", item.AltText);
        Assert.Equal((Samples.Png().Length, 3, 2), (item.Size, item.Width, item.Height));
        Assert.Single(Directory.GetFiles(Path.Combine(site.Folder, "App_Data/media"), "*.png", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Files_over_the_limit_of_their_kind_are_refused()
    {
        await using var site = await DeskSite.Start(new() { ["Media:MaxImageBytes"] = "40", ["Media:MaxDocumentBytes"] = "3000" });
        using var client = await site.Program(Editor);

        Assert.Contains("Ảnh lớn quá", await (await Upload(client, "a.png", [.. Samples.Png(), .. new byte[50]])).ProblemTitle(HttpStatusCode.RequestEntityTooLarge), StringComparison.Ordinal);
        Assert.Contains("lớn quá", await (await Upload(client, "a.pdf", [.. "%PDF-"u8, .. new byte[3000]])).ProblemTitle(HttpStatusCode.RequestEntityTooLarge), StringComparison.Ordinal);
        Assert.Contains("lớn quá", await (await Upload(client, "a.pdf", [.. "%PDF-"u8, .. new byte[80_000]])).ProblemTitle(HttpStatusCode.RequestEntityTooLarge), StringComparison.Ordinal);
        await (await Upload(client, "a.png", Samples.Png())).Json(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Archive_that_unpacks_to_too_much_or_lies_about_its_list_is_refused()
    {
        await using var site = await DeskSite.Start();
        using var client = await site.Program(Editor);
        var bomb = Samples.Docx;
        for (var at = bomb.AsSpan().IndexOf("PK\u0001\u0002"u8); at >= 0;)
        {
            bomb.AsSpan(at + 24, 4).Fill(0xFE);
            var next = bomb.AsSpan(at + 4).IndexOf("PK\u0001\u0002"u8);
            at = next < 0 ? -1 : at + 4 + next;
        }

        var liar = Samples.Docx;
        liar.AsSpan(liar.Length - 22 + 12, 4).Fill(0xFF);

        Assert.Contains("quá lớn khi giải nén", await (await Upload(client, "a.docx", bomb)).ProblemTitle(HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
        await (await Upload(client, "a.docx", liar)).ProblemTitle(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Library_is_browsed_by_kind_and_its_items_renamed()
    {
        await using var site = await DeskSite.Start();
        using var client = await site.Program(Editor);
        var image = await (await Upload(client, "anh.png", Samples.Png(), "Lễ ký")).Json(HttpStatusCode.Created);
        await (await Upload(client, "a.docx", Samples.Docx)).Json(HttpStatusCode.Created);
        var address = $"{Media}/{image.GetProperty("key").GetString()}";

        var images = await (await client.GetAsync($"{Media}?kind=image", Ct)).Json(HttpStatusCode.OK);
        Assert.Equal("Lễ ký", Assert.Single(images.GetProperty("items").EnumerateArray()).GetProperty("altText").GetString());
        Assert.Equal(2, (await (await client.GetAsync($"{Media}?pageSize=1", Ct)).Json(HttpStatusCode.OK)).GetProperty("total").GetInt32());
        await (await client.GetAsync($"{Media}?kind=video", Ct)).ProblemTitle(HttpStatusCode.UnprocessableEntity);

        await (await client.PutAsJsonAsync(address, new { name = "Lễ ký kết.exe", altText = " " }, Ct)).Json(HttpStatusCode.OK);
        await (await client.PutAsJsonAsync(address, new { name = (string?)null }, Ct)).ProblemTitle(HttpStatusCode.UnprocessableEntity);
        var renamed = await (await client.GetAsync(address, Ct)).Json(HttpStatusCode.OK);
        Assert.Equal("Lễ ký kết.exe.png", renamed.GetProperty("name").GetString());
        Assert.Equal(JsonValueKind.Null, renamed.GetProperty("altText").ValueKind);
        Assert.Equal("Trần Thị Biên Tập", renamed.GetProperty("by").GetString());
        await (await client.GetAsync($"{Media}/{Guid.NewGuid()}", Ct)).ProblemTitle(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Upload_that_is_no_form_or_has_no_file_is_told_so()
    {
        await using var site = await DeskSite.Start();
        using var client = await site.Program(Editor);

        await (await client.PostAsync(Media, new StringContent("{}", null, "application/json"), Ct)).ProblemTitle(HttpStatusCode.UnsupportedMediaType);
        await (await client.PostAsync(Media, new MultipartFormDataContent { { new StringContent("x"), "altText" } }, Ct)).ProblemTitle(HttpStatusCode.UnprocessableEntity);
        var broken = new ByteArrayContent(Bytes("--x\r\nContent-Disposition: form-data; name=file"));
        broken.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        await (await client.PostAsync(Media, broken, Ct)).ProblemTitle(HttpStatusCode.BadRequest);
        await (await Upload(client, "a.png", Samples.Png(), new string('a', 501))).ProblemTitle(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(0, await site.Scoped((CmsDbContext db) => db.Set<MediaItem>().CountAsync(Ct)));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static int? Number(JsonElement media, string name) =>
        media.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;

    private static Task<HttpResponseMessage> Upload(HttpClient client, string name, byte[] bytes, string? altText = null)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(bytes), "file", name } };
        if (altText is not null)
        {
            form.Add(new StringContent(altText), "altText");
        }

        return client.PostAsync(Media, form, Ct);
    }

    private static Task<HttpResponseMessage> Get(HttpClient client, string url, Action<HttpRequestMessage> shape)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        shape(request);
        return client.SendAsync(request, Ct);
    }

    private static Task<StoredMedia> Store(DeskSite site, byte[] bytes, string name, string? altText) =>
        site.Scoped(async (StoreMedia store) =>
        {
            var stored = await store.Run(new MemoryStream(bytes), name, altText, Actor.System, Ct);
            Assert.True(stored.Ok, stored.Problem?.Title);
            return stored.Value;
        });
}
