using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Portal.Feeds;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.Tests.Platform;
using Microsoft.Extensions.Time.Testing;

namespace Heza.Plugins.Reform.Tests.Portal;

public sealed class RegisterTests
{
    private const string Register = PortalSite.Home + "/van-ban";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Facet_counts_disregard_their_own_choice_and_respect_the_others(DatabaseProvider provider)
    {
        await using var site = await PortalSite.Start(provider);
        await site.Save(
            PortalSite.Document("Nghị định", "1/2018/NĐ-CP", "a", "2018-04-23", d => { d.EffectiveOn = new DateOnly(2018, 6, 1); d.Fields = ["cai-cach-the-che", "chinh-quyen-dien-tu"]; }),
            PortalSite.Document("Nghị định", "2/2020/NĐ-CP", "b", "2020", d => { d.EffectiveOn = new DateOnly(2020, 6, 1); d.Issuers = ["Chính phủ", "Bộ Nội vụ"]; }),
            PortalSite.Document("Chỉ thị", "3/CT-UBND", "c", null, d => { d.Level = "thanh-pho"; d.Issuers = ["Ủy ban nhân dân thành phố"]; d.ExpiredOn = new DateOnly(2023, 9, 15); }),
            PortalSite.Document("Thông tư", "4/2018/TT-BNV", "d", "2018", d => d.WithdrawnAt = d.PublishedAt));

        Assert.Equal(
            """
            type: Nghị định 2, Chỉ thị 1
            status: con-hieu-luc 2, het-hieu-luc 1
            level: trung-uong 2, thanh-pho 1
            field: cai-cach-the-che 1, chinh-quyen-dien-tu 1
            issuer: Chính phủ 2, Bộ Nội vụ 1, Ủy ban nhân dân thành phố 1
            year: 2020 1, 2018 1
            """,
            await Facets(site, ""));
        Assert.Equal(
            """
            type: Nghị định 1*
            status: con-hieu-luc 1
            level: trung-uong 1
            field: cai-cach-the-che 1, chinh-quyen-dien-tu 1
            issuer: Chính phủ 1
            year: 2020 1, 2018 1*
            """,
            await Facets(site, "?type=Ngh%E1%BB%8B%20%C4%91%E1%BB%8Bnh&year=2018"));

        // A choice that leaves nothing stays, to be taken away.
        var nothing = await Facets(site, "?type=L%E1%BA%A1&level=thanh-pho");
        Assert.StartsWith("type: Chỉ thị 1, Lạ 0*", nothing, StringComparison.Ordinal);
        Assert.DoesNotContain("year", nothing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_choice_is_a_plain_link_that_keeps_the_others()
    {
        await using var site = await PortalSite.Start();
        await site.Save([.. Enumerable.Range(2001, 12).Select(year => PortalSite.Document("Nghị định", $"1/{year}/NĐ-CP", $"d{year}", $"{year}"))]);

        var page = await site.Text($"{Register}?level=trung-uong&sort=cu-nhat");

        Assert.Contains($"href=\"{Register}?level=trung-uong&year=2004&sort=cu-nhat\"", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Register}?sort=cu-nhat\" rel=\"nofollow\" aria-current=\"true\"", page, StringComparison.Ordinal);
        Assert.Contains("6 lựa chọn nữa", page, StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"level\" value=\"trung-uong\"", page, StringComparison.Ordinal);
        Assert.Contains("/documents/export.csv?level=trung-uong\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_has_all_documents_of_the_filter_and_no_formula()
    {
        await using var site = await PortalSite.Start();
        await site.Save([.. Enumerable.Range(1, 600).Select(i => PortalSite.Document("Nghị định", $"{i}/2018/NĐ-CP", $"d{i}", "2018-01", d => d.Summary = $"=HYPERLINK(\"x\"), {i}"))]);
        await site.Save(PortalSite.Document("Chỉ thị", "3/CT-UBND", "c", "2016"));

        using var answer = await site.Get("/api/reform/v1/documents/export.csv?type=Ngh%E1%BB%8B%20%C4%91%E1%BB%8Bnh");
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        var lines = Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(601, lines.Length);
        Assert.All(lines.Skip(1), line => Assert.Contains(",\"'=HYPERLINK(\"\"x\"\"),", line, StringComparison.Ordinal));
        Assert.Contains("tháng 01/2018", lines[1], StringComparison.Ordinal);

        using var json = JsonDocument.Parse(await (await site.Get("/api/reform/v1/documents/export.json?sort=so-ky-hieu")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(601, json.RootElement.GetArrayLength());
        using var again = await site.Get("/api/reform/v1/documents/export.csv?type=Ngh%E1%BB%8B%20%C4%91%E1%BB%8Bnh", ("If-None-Match", answer.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Who_follows_a_document_hears_of_it_in_words()
    {
        await using var site = await PortalSite.Start();
        var document = PortalSite.Document("Nghị định", "61/2018/NĐ-CP", "61-2018-nd-cp", "2018-04-23", d =>
        {
            d.EffectiveOn = new DateOnly(2018, 6, 21);
            d.ExpiredOn = new DateOnly(2023, 9, 16);
            d.PublishedAt = d.FirstPublishedAt.AddDays(3);
        });
        var circular = PortalSite.Document("Thông tư", "1/2023/TT-BNV", "1-2023-tt-bnv", "2023", d => d.FirstPublishedAt = d.PublishedAt = d.FirstPublishedAt.AddDays(9));
        circular.Links.Add(new PublicationLink { FromKey = circular.Key, Kind = "sua-doi-bo-sung", TargetKey = document.Key, PartOnly = true, Provision = "Điều 5", HoldsFrom = new DateOnly(2023, 7, 1) });
        var article = PortalSite.Article("Một cửa", "mot-cua", 5);
        article.Links.Add(new PublicationLink { FromKey = article.Key, Kind = "dan-chieu", TargetNumberKey = document.NumberKey, PartOnly = false });
        await site.Save(document, circular, article, new PublicationPeriod { Key = document.Key, From = document.FirstPublishedAt });

        var feed = await Feed(site, $"{Register}/61-2018-nd-cp/atom.xml");
        Assert.Equal(
            [
                "Tin, bài nhắc đến Nghị định 61/2018/NĐ-CP: Một cửa",
                "Thông tư 1/2023/TT-BNV sửa đổi, bổ sung một phần Nghị định 61/2018/NĐ-CP (Điều 5), từ ngày 01/07/2023",
                "Nghị định 61/2018/NĐ-CP có thay đổi trên cổng",
                "Nghị định 61/2018/NĐ-CP được đăng",
                "Nghị định 61/2018/NĐ-CP có hiệu lực từ ngày 21/06/2018",
            ],
            Titles(feed));
        Assert.Equal(5, feed.Descendants(Atom + "id").Skip(1).Select(id => id.Value).Distinct().Count());

        // The day turns: what ends that day is told, without any publication.
        site.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal("Nghị định 61/2018/NĐ-CP hết hiệu lực từ ngày 16/09/2023", Titles(await Feed(site, $"{Register}/61-2018-nd-cp/atom.xml"))[0]);
        var page = await site.Text($"{Register}/61-2018-nd-cp");
        Assert.Contains($"<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Theo dõi Nghị định 61/2018/NĐ-CP\" href=\"{Register}/61-2018-nd-cp/atom.xml\"", page, StringComparison.Ordinal);
        Assert.Contains("Theo dõi văn bản này", page, StringComparison.Ordinal);

        var list = await Feed(site, $"{Register}/atom.xml?type=Th%C3%B4ng%20t%C6%B0&page=2");
        Assert.Equal(["Thông tư 1/2023/TT-BNV"], Titles(list));
        Assert.Equal("Văn bản, Thông tư", list.Root!.Element(Atom + "title")!.Value);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get($"{Register}/khong-co/atom.xml")).StatusCode);
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Sitemap_is_cut_into_files_where_one_may_not_hold_all(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.Create(provider);
        await using var db = database.Open();
        db.AddRange(Enumerable.Range(1, 5).Select(i => PortalSite.Document("Nghị định", $"{i}/2018/NĐ-CP", $"d{i}", "2018", d => d.FirstPublishedAt = d.FirstPublishedAt.AddDays(i))));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var sitemap = new ReadSitemap(db, new FakeTimeProvider(new DateTimeOffset(2023, 9, 15, 1, 0, 0, TimeSpan.Zero)), most: 2);

        Assert.Equal(3, await sitemap.Pages(TestContext.Current.CancellationToken));
        Assert.Equal([$"{Register}/d5"], (await sitemap.Run(3, TestContext.Current.CancellationToken)).Select(entry => entry.Path));
        Assert.Equal([PortalSite.Home, $"{PortalSite.Home}/tin-tuc", Register, $"{Register}/d1", $"{Register}/d2"], (await sitemap.Run(1, TestContext.Current.CancellationToken)).Select(entry => entry.Path));
        Assert.Empty(await sitemap.Run(4, TestContext.Current.CancellationToken));
        var index = SitemapDocuments.Index(3, new Reform.Platform.SiteOptions());
        Assert.Equal("https://www.heza.gov.vn/sitemap-3.xml", index.Root!.Elements().Last().Value);
    }

    private static List<string> Titles(XDocument feed) => [.. feed.Descendants(Atom + "entry").Select(entry => entry.Element(Atom + "title")!.Value)];

    private static async Task<XDocument> Feed(PortalSite site, string path)
    {
        using var response = await site.Get(path);
        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType!.MediaType);
        return await XDocument.LoadAsync(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), LoadOptions.None, TestContext.Current.CancellationToken);
    }

    /// <summary>A line for each facet; the chosen value has a star.</summary>
    private static async Task<string> Facets(PortalSite site, string query)
    {
        using var response = await site.Get($"/api/reform/v1/documents/facets{query}");
        using var body = JsonDocument.Parse(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        return string.Join('\n', body.RootElement.EnumerateArray().Select(facet => $"{facet.GetProperty("name").GetString()}: " + string.Join(", ", facet.GetProperty("values").EnumerateArray().Select(value =>
            string.Create(CultureInfo.InvariantCulture, $"{value.GetProperty("value").GetString()} {value.GetProperty("count").GetInt32()}{(value.GetProperty("selected").GetBoolean() ? "*" : "")}")))));
    }
}
