using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Web.EmbeddedCms.Data;
using Heza.Web.EmbeddedCms.Media;
using Heza.Web.EmbeddedCms.Media.Reading;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.Tests.EmbeddedCms.Media;

/// <summary>Files of strangers, read by a real process of its own.</summary>
public sealed class ReadingTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql)]
    public async Task A_file_waits_after_its_upload_and_then_says_what_came_out(DatabaseProvider provider)
    {
        await using var site = await DeskSite.Start(
            new() { ["Media:PdfTextPages"] = "2", ["Media:PdfTextCharacters"] = "40" }, sampleAccounts: false, provider: provider);
        var text = await Store(site, Samples.Pdf("First page", "Second", "Third page"), "a.pdf");
        var cut = await Store(site, Samples.Pdf("A page with a good many more characters than are kept"), "b.pdf");
        var scan = await Store(site, Page([.. "q Q"u8], ""), "quet.pdf");
        var locked = await Store(site, Locked(), "khoa.pdf");
        var damaged = await Store(site, [.. "%PDF-1.7\n1 0 obj << /Length 99999999999999999999 >> stream"u8], "hong.pdf");
        var signed = await Store(site, [.. Samples.Pdf("Signed"), .. "\n% << /Type /Sig /SubFilter /adbe.pkcs7.detached /ByteRange [0 1 2 3] >>\n"u8], "ky.pdf");
        var office = await Store(site, Samples.Zip("[Content_Types].xml", "word/document.xml", "_xmlsignatures/sig1.xml"), "ky.docx");
        Assert.Equal((7, FileReading.Waiting), ((await site.Scoped((ListReadings list) => list.Run(Ct))).Waiting, (await Find(site, text)).Reading));

        await Sweep(site);

        Assert.Equal(0, (await site.Scoped((ListReadings list) => list.Run(Ct))).Waiting);
        var read = await Find(site, text);
        Assert.Equal((FileReading.Text, "First page\n\nSecond", 3, 2, false), (read.Reading, read.Text, read.Pages, read.PagesRead, read.Signed));
        Assert.Equal("A page with a good many more characters", (await Find(site, cut)).Text);
        Assert.Equal((FileReading.NoText, 1), ((await Find(site, scan)).Reading, (await Find(site, scan)).Pages));
        Assert.Equal((FileReading.Encrypted, null), ((await Find(site, locked)).Reading, (await Find(site, locked)).Text));
        Assert.Equal(FileReading.Damaged, (await Find(site, damaged)).Reading);
        Assert.True((await Find(site, signed)).Signed);
        Assert.Equal((FileReading.Skipped, true), ((await Find(site, office)).Reading, (await Find(site, office)).Signed));
    }

    [Fact]
    public async Task No_file_stalls_or_brings_down_the_site_and_the_next_is_read()
    {
        await using var site = await DeskSite.Start(
            new() { ["Media:PdfTextSeconds"] = "10", ["Media:ReadingMemoryMegabytes"] = "128" }, sampleAccounts: false);
        var recursive = await Store(site, Raw("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 100000 >>"), "vong.pdf");
        var deep = await Store(site, Raw("<< /Type /Catalog /Pages 2 0 R >>", $"<< /Type /Pages /Count 1 /Kids {new string('[', 300_000)}"), "sau.pdf");
        var bomb = await Store(site, Page(Bomb(megabytes: 400), "/Filter /FlateDecode"), "bom.pdf");
        var many = await Store(site, ManyPages(10_000), "lon.pdf");
        var good = await Store(site, Samples.Pdf("Still read"), "tot.pdf");

        var watch = Stopwatch.StartNew();
        await Sweep(site);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(120));
        foreach (var file in new[] { recursive, deep, bomb })
        {
            var found = await Find(site, file);
            Assert.Contains(found.Reading, new[] { FileReading.Damaged, FileReading.TooLarge, FileReading.NoText });
            Assert.Null(found.Text);
            Assert.InRange(found.ReadingAttempts, 1, ReadWaitingFiles.MostAttempts + 1);
        }

        // Ten thousand pages are counted, and as many read as the limits allow.
        var large = await Find(site, many);
        Assert.True(large.Reading is FileReading.Text or FileReading.TooLarge && large.PagesRead <= 300);
        Assert.Equal("Still read", (await Find(site, good)).Text);
    }

    [Fact]
    public void What_was_read_before_the_time_was_up_counts_and_a_crash_is_no_answer()
    {
        var half = new ReadingReport(null, 10, false, ["One", "Two"]);
        Assert.Equal(new FileRead(FileReading.Text, "One\n\nTwo", 10, 2, false), ReadInProcess.Judge(half, inTime: false, 100));
        Assert.Null(ReadInProcess.Judge(half, inTime: true, 100));
        Assert.Equal(FileReading.TooLarge, ReadInProcess.Judge(half with { Texts = [] }, inTime: false, 100)!.Outcome);
    }

    [Fact]
    public async Task A_file_whose_reader_died_is_taken_up_once_more_and_then_left_alone()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2023, 9, 15, 1, 0, 0, TimeSpan.Zero));
        await using var site = await DeskSite.Start(sampleAccounts: false, time: time);
        var once = await Store(site, Samples.Pdf("Read at the second attempt"), "a.pdf");
        var twice = await Store(site, Samples.Pdf("Brought two readers down"), "b.pdf");
        await Died(site, once, attempts: 1, time.GetUtcNow().UtcDateTime);
        await Died(site, twice, attempts: 2, time.GetUtcNow().UtcDateTime);

        await Sweep(site);
        Assert.Equal(FileReading.Reading, (await Find(site, once)).Reading);

        time.Advance(TimeSpan.FromMinutes(5));
        await Sweep(site);

        Assert.Equal("Read at the second attempt", (await Find(site, once)).Text);
        Assert.Equal(FileReading.TooLarge, (await Find(site, twice)).Reading);
    }

    private static Task Sweep(DeskSite site) => site.Scoped<ReadWaitingFiles>(read => read.Sweep(Ct));

    private static Task<Guid> Store(DeskSite site, byte[] bytes, string name) => site.Scoped(async (StoreMedia store) =>
    {
        var stored = await store.Run(new MemoryStream(bytes), name, null, Actor.System, Ct);
        Assert.True(stored.Ok, stored.Ok ? "" : stored.Problem.Title);
        return stored.Value.Item.Key;
    });

    private static Task<MediaItem> Find(DeskSite site, Guid key) =>
        site.Scoped((CmsDbContext db) => db.Set<MediaItem>().AsNoTracking().SingleAsync(item => item.Key == key, Ct));

    private static Task<int> Died(DeskSite site, Guid key, int attempts, DateTime since) => site.Scoped((CmsDbContext db) =>
        db.Set<MediaItem>().Where(item => item.Key == key).ExecuteUpdateAsync(
            item => item.SetProperty(each => each.Reading, FileReading.Reading).SetProperty(each => each.ReadingAttempts, attempts).SetProperty(each => each.ReadingSince, since), Ct));

    /// <summary>A password is asked for: what is stored as its check fits none.</summary>
    private static byte[] Locked() => Raw(
        $" /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{new string('1', 64)}> /U <{new string('2', 64)}> >> /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]",
        ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] >>"]);

    private static byte[] Page(byte[] content, string dictionary) => Raw(
        "", ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] /Contents 4 0 R >>",
            $"<< /Length {content.Length} {dictionary} >>\nstream\n{Encoding.Latin1.GetString(content)}\nendstream"]);

    private static byte[] ManyPages(int count) => Raw(
        "", ["<< /Type /Catalog /Pages 2 0 R >>", $"<< /Type /Pages /Count {count} /Kids [{string.Join(' ', Enumerable.Range(4, count).Select(id => $"{id} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            .. Enumerable.Repeat($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Resources << /Font << /F 3 0 R >> >> /Contents {count + 4} 0 R >>", count),
            "<< /Length 33 >>\nstream\nBT /F 9 Tf 10 10 Td (Word) Tj ET  \nendstream"]);

    private static byte[] Bomb(int megabytes)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            var blank = new byte[1024 * 1024];
            blank.AsSpan().Fill((byte)' ');
            for (var i = 0; i < megabytes; i++)
            {
                zip.Write(blank);
            }
        }

        return packed.ToArray();
    }

    private static byte[] Raw(params string[] objects) => Raw("", objects);

    /// <summary>A PDF of these objects, numbered from 1, the first being the catalogue.</summary>
    private static byte[] Raw(string trailer, string[] objects)
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        foreach (var (body, i) in objects.Select((body, i) => (body, i)))
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{body}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        places.ForEach(place => file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R{trailer} >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
