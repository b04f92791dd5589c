using System.Net;
using System.Net.Http.Json;
using Heza.Plugins.Reform.Platform.Pictures;
using Heza.Web.EmbeddedCms.Media;
using SkiaSharp;
using static Heza.Web.Tests.EmbeddedCms.DeskRequests;

namespace Heza.Web.Tests.EmbeddedCms.Media;

public sealed class ResizeTests
{
    private const string Media = $"{DeskSite.Api}/media";

    [Theory]
    [InlineData(1, 800, 400, 0.1, 0.5)]
    [InlineData(2, 800, 400, 0.9, 0.5)]
    [InlineData(3, 800, 400, 0.9, 0.5)]
    [InlineData(4, 800, 400, 0.1, 0.5)]
    [InlineData(5, 400, 800, 0.5, 0.1)]
    [InlineData(6, 400, 800, 0.5, 0.1)]
    [InlineData(7, 400, 800, 0.5, 0.9)]
    [InlineData(8, 400, 800, 0.5, 0.9)]
    public async Task Photograph_is_shown_upright_smaller_and_without_the_place_where_it_was_taken(ushort orientation, int width, int height, double redX, double redY)
    {
        await using var site = await DeskSite.Start();
        using var client = await site.Program("bientap@heza.example");
        var photograph = Pictures.Photograph(800, 400, orientation);
        Assert.True(photograph.AsSpan().IndexOf(Pictures.Place) > 0);

        var media = await (await Upload(client, photograph)).Json(HttpStatusCode.Created);
        var url = media.GetProperty("url").GetString()!;
        var bytes = await client.GetByteArrayAsync(PictureSizes.At(url, 320), Ct);

        Assert.Equal((width, height), (media.GetProperty("width").GetInt32(), media.GetProperty("height").GetInt32()));
        Assert.True(bytes.AsSpan().IndexOf(Pictures.Place) < 0);
        Assert.True(bytes.AsSpan().IndexOf("Exif"u8) < 0);
        using var picture = Pictures.Decode(bytes);
        Assert.Equal((320, 320 * height / width), (picture.Width, picture.Height));
        Assert.Equal(("red", "blue"), (Pictures.ColourAt(picture, redX, redY), Pictures.ColourAt(picture, 1 - redX, 1 - redY)));
        Assert.Equal(photograph, await client.GetByteArrayAsync(url, Ct));
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg, "image/jpeg")]
    [InlineData(SKEncodedImageFormat.Png, "image/png")]
    [InlineData(SKEncodedImageFormat.Webp, "image/webp")]
    public async Task Picture_is_made_once_in_each_width_never_larger_than_it_is_and_kept_for_ever(SKEncodedImageFormat format, string contentType)
    {
        await using var site = await DeskSite.Start();
        using var client = await site.Program("bientap@heza.example");
        var url = (await (await Upload(client, Pictures.Halves(700, 350, format))).Json(HttpStatusCode.Created)).GetProperty("url").GetString()!;

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => client.GetAsync(PictureSizes.At(url, i % 2 == 0 ? 640 : 1600), Ct)));

        foreach (var (answer, i) in answers.Select((answer, i) => (answer, i)))
        {
            Assert.Equal((HttpStatusCode.OK, contentType), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
            Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl?.ToString());
            using var picture = Pictures.Decode(await answer.Content.ReadAsByteArrayAsync(Ct));
            Assert.Equal(i % 2 == 0 ? (640, 320) : (700, 350), (picture.Width, picture.Height));
        }

        var folder = Path.Combine(site.Folder, "App_Data/media");
        Assert.Equal(3, Directory.GetFiles(folder, "*.*", SearchOption.AllDirectories).Length);
        Assert.Empty(Directory.GetFiles(Path.Combine(folder, "incoming")));
        Assert.NotEqual(answers[0].Headers.ETag, answers[1].Headers.ETag);
    }

    [Fact]
    public async Task Only_widths_that_the_site_uses_are_made()
    {
        await using var site = await DeskSite.Start();
        using var client = await site.Program("bientap@heza.example");
        var picture = (await (await Upload(client, Pictures.Halves(700, 350))).Json(HttpStatusCode.Created)).GetProperty("url").GetString()!;
        var document = (await (await Upload(client, Samples.Docx, "a.docx")).Json(HttpStatusCode.Created)).GetProperty("url").GetString()!;

        foreach (var query in new[] { "?width=", "?width=321", "?width=0320", "?width=+320", "?width=-1", "?width=99999999999", "?width=320&width=640", "?width=abc" })
        {
            await (await client.GetAsync(picture + query, Ct)).ProblemTitle(HttpStatusCode.NotFound);
        }

        await (await client.GetAsync(document + "?width=320", Ct)).ProblemTitle(HttpStatusCode.NotFound);
        Assert.Equal(2, Directory.GetFiles(Path.Combine(site.Folder, "App_Data/media"), "*.*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public async Task Animation_and_what_cannot_be_decoded_are_served_as_they_are()
    {
        await using var site = await DeskSite.Start();
        using var client = await site.Program("bientap@heza.example");
        foreach (var (name, bytes) in new[] { ("a.gif", Samples.Gif), ("b.png", Samples.Png(2000, 1000)) })
        {
            var url = (await (await Upload(client, bytes, name)).Json(HttpStatusCode.Created)).GetProperty("url").GetString()!;
            Assert.Equal(bytes, await client.GetByteArrayAsync($"{url}?width=320", Ct));
        }
    }

    [Fact]
    public async Task Picture_that_would_fill_the_memory_is_refused_and_one_that_hides_it_is_not_decoded()
    {
        await using var site = await DeskSite.Start(new() { ["Media:MaxImagePixels"] = "1000000" });
        using var client = await site.Program("bientap@heza.example");

        Assert.Contains("50000 × 50000", await (await Upload(client, Samples.Png(50_000, 50_000), "bom.png")).ProblemTitle(HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
        Assert.Contains("Hãy thu nhỏ", await (await Upload(client, Pictures.Halves(1001, 1000))).ProblemTitle(HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
        await (await Upload(client, Pictures.Halves(1000, 1000))).Json(HttpStatusCode.Created);

        // As if the header that is read at upload had said less than there is to decode.
        var resize = site.Services.GetService(typeof(ResizePicture)) as ResizePicture;
        var folder = (MediaFolder)site.Services.GetService(typeof(MediaFolder))!;
        var hash = new string('a', 64);
        Directory.CreateDirectory(Path.GetDirectoryName(folder.PathOf(hash, "png"))!);
        await File.WriteAllBytesAsync(folder.PathOf(hash, "png"), Pictures.Halves(2000, 1000, SKEncodedImageFormat.Png), Ct);
        Assert.Equal(folder.PathOf(hash, "png"), await resize!.Run(hash, FileKind.Png, 320, Ct));
    }

    [Fact]
    public async Task Library_is_searched_without_marks_by_name_and_alternative_text()
    {
        await using var site = await DeskSite.Start();
        using var client = await site.Program("bientap@heza.example");
        var image = await (await Upload(client, Pictures.Halves(20, 10), "Lễ ký kết.jpg", "Đại diện hai bên bắt tay")).Json(HttpStatusCode.Created);
        await (await Upload(client, Samples.Docx, "Báo cáo.docx")).Json(HttpStatusCode.Created);

        Assert.Equal(["Lễ ký kết.jpg"], await Names("le ky"));
        Assert.Equal(["Lễ ký kết.jpg"], await Names("ĐẠI DIỆN"));
        Assert.Equal(["Báo cáo.docx"], await Names(" bao cao "));
        Assert.Empty(await Names("bao cao&kind=image"));
        await (await client.PutAsJsonAsync($"{Media}/{image.GetProperty("key").GetString()}", new { name = "Hội nghị", altText = "Toàn cảnh" }, Ct)).Json(HttpStatusCode.OK);
        Assert.Equal(["Hội nghị.jpg"], await Names("toan canh"));
        Assert.Empty(await Names("le ky"));
        Assert.Equal(["Hội nghị.jpg"], await Names($"&key={image.GetProperty("key").GetString()}&key={Guid.NewGuid()}"));
        await (await client.GetAsync($"{Media}?key=abc", Ct)).ProblemTitle(HttpStatusCode.UnprocessableEntity);
        await (await client.GetAsync($"{Media}?text=%00", Ct)).ProblemTitle(HttpStatusCode.UnprocessableEntity);

        async Task<IEnumerable<string?>> Names(string text) =>
            (await (await client.GetAsync($"{Media}?text={text}", Ct)).Json(HttpStatusCode.OK)).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString());
    }

    private static Task<HttpResponseMessage> Upload(HttpClient client, byte[] bytes, string name = "anh", string? altText = null)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(bytes), "file", name } };
        if (altText is not null)
        {
            form.Add(new StringContent(altText), "altText");
        }

        return client.PostAsync(Media, form, Ct);
    }
}
