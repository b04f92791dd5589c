using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.Reporting.Consolidated.EvidencePack;
using Heza.Plugins.Reform.Tests.Coverage;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Tests.Reporting.Consolidated;

public sealed class EvidencePackTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pack_holds_report_list_and_every_piece_frozen_with_the_hash_of_each_file()
    {
        await using var world = await CoverageWorld.Create();
        var desk = new ReportDesk(world);
        var key = await world.Publish("../../Bài “một” <script>", "2023-07-05", "2023/a.1", "2023/b.6");
        await SetHtml(world, key, "<p>Lời của bài.</p>");
        await world.Accept(key, "2023-07-06");
        await world.Post(key, "2023-07-07");
        world.Time.AdjustTime(new DateTimeOffset(CoverageWorld.At("2023-10-02"), TimeSpan.Zero));

        var bytes = await desk.Pack("2023-09-02");
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.Equal(
            ["bao-cao/bao-cao-quy-iii-nam-2023.docx", "bao-cao/bao-cao-quy-iii-nam-2023.xlsx", "bao-cao/bao-cao-quy-iii-nam-2023.html", "danh-muc-minh-chung.xlsx",
                "minh-chung/0001-bai-mot-script.html", "bai-dang/0001-bai-mot-script.html", "manifest.json"],
            zip.Entries.Select(entry => entry.FullName));
        var manifest = JsonSerializer.Deserialize<PackManifest>(Read(zip, "manifest.json"), new JsonSerializerOptions(JsonSerializerDefaults.Web))!;
        Assert.Equal(zip.Entries.Select(entry => entry.FullName).SkipLast(1), manifest.Entries.Select(entry => entry.Path));
        Assert.All(manifest.Entries, entry => Assert.Equal(entry.Sha256, Convert.ToHexStringLower(SHA256.HashData(Read(zip, entry.Path)))));
        var piece = Assert.Single(manifest.Pieces);
        Assert.Equal(["a.1", "b.6"], piece.Items.Select(item => item.Code));
        Assert.Null(piece.ChangedAfterDay);
        var page = Encoding.UTF8.GetString(Read(zip, piece.Page));
        Assert.Contains("<p>Lời của bài.</p>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.Equal(bytes, await desk.Pack("2023-09-02"));
    }

    [Fact]
    public async Task Answer_tells_how_far_the_pack_is_and_then_is_the_pack()
    {
        await using var world = await CoverageWorld.Create();
        var desk = new ReportDesk(world);
        await world.Accept(await world.Publish("Bài một", "2023-07-05", "2023/a.1"), "2023-07-06");
        await world.Accept(await world.Publish("Bài hai", "2023-07-07", "2023/a.1"), "2023-07-08");
        world.Time.AdjustTime(new DateTimeOffset(CoverageWorld.At("2023-10-02"), TimeSpan.Zero));

        var answer = await desk.PackAsItGrows("2023-09-02");
        var pack = await desk.Pack("2023-09-02");
        var lines = Encoding.UTF8.GetString(answer[..^pack.Length]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("""{"done":2,"total":2}""", lines[^2]);
        Assert.Equal($$"""{"name":"minh-chung-quy-iii-nam-2023.zip","size":{{pack.Length}}}""", lines[^1]);
        Assert.Equal(pack, answer[^pack.Length..]);
    }

    [Fact]
    public async Task Pack_that_cannot_be_built_says_so_instead_of_ending_in_half_a_zip()
    {
        await using var world = await CoverageWorld.Create();
        await world.Accept(await world.Publish("Bài một", "2023-07-05", "2023/a.1"), "2023-07-06");
        world.Time.AdjustTime(new DateTimeOffset(CoverageWorld.At("2023-10-02"), TimeSpan.Zero));

        var lines = Encoding.UTF8.GetString(await new ReportDesk(world).PackAsItGrows("2023-09-02", broken: true)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("Chưa tạo được gói minh chứng", JsonDocument.Parse(lines[^1]).RootElement.GetProperty("problem").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_changed_after_the_day_is_not_passed_off_as_that_of_the_day()
    {
        await using var world = await CoverageWorld.Create();
        var key = await world.Publish("Bài một", "2023-07-05", "2023/a.1");
        await world.Rewrite(key, "2023-07-05", "chữ cũ");
        await world.Accept(key, "2023-07-06");
        await world.Rewrite(key, "2023-09-10", "chữ mới");
        world.Time.AdjustTime(new DateTimeOffset(CoverageWorld.At("2023-10-02"), TimeSpan.Zero));

        using var zip = new ZipArchive(new MemoryStream(await new ReportDesk(world).Pack("2023-09-02")));
        var piece = JsonSerializer.Deserialize<PackManifest>(Read(zip, "manifest.json"), new JsonSerializerOptions(JsonSerializerDefaults.Web))!.Pieces.Single();
        Assert.Equal((CoverageWorld.At("2023-09-10"), "chữ mới", "chữ cũ", "chữ cũ"), (piece.ChangedAfterDay, piece.ContentHash, piece.HashOnDay, piece.Items[0].AcceptedHash));
        Assert.Contains("sau ngày báo cáo", Encoding.UTF8.GetString(Read(zip, piece.Page)), StringComparison.Ordinal);
    }

    private static async Task SetHtml(CoverageWorld world, Guid key, string html)
    {
        await using var db = world.Open();
        await db.Set<Publication>().Where(one => one.Key == key).ExecuteUpdateAsync(set => set.SetProperty(one => one.Html, html), Ct);
    }

    private static byte[] Read(ZipArchive zip, string path)
    {
        using var stream = zip.GetEntry(path)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
