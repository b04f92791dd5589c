using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.Tests.Platform;

namespace Heza.Plugins.Reform.Tests.Portal;

public sealed partial class PageTests
{
    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Home_shows_the_featured_article_the_newest_ones_documents_and_the_plan(DatabaseProvider provider)
    {
        await using var site = await PortalSite.Start(provider);
        await site.Save(
            PortalSite.Article("Tin nổi bật", "tin-noi-bat", 1, article => article.Featured = true),
            PortalSite.Article("Tin mới", "tin-moi", 9),
            PortalSite.Article("Tin đã gỡ", "tin-da-go", 10, article => article.WithdrawnAt = article.PublishedAt),
            PortalSite.Document("Kế hoạch", "105/KH-BQL", "105-kh-bql", "2023-01"));

        var page = await site.Text(PortalSite.Home);

        Assert.True(page.IndexOf("Tin nổi bật", StringComparison.Ordinal) < page.IndexOf("Tin mới<", StringComparison.Ordinal));
        Assert.Contains("Kế hoạch 105/KH-BQL", page, StringComparison.Ordinal);
        Assert.Contains("tháng 01/2023", page, StringComparison.Ordinal);
        Assert.Contains("Đã tuyên truyền đủ 1 trên 2 nội dung", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Tin đã gỡ", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_site_has_pages_too()
    {
        await using var site = await PortalSite.Start();
        foreach (var path in new[] { "", "/tin-tuc", "/van-ban", "/tim-kiem", "/rss.xml", "/atom.xml" })
        {
            await site.Text(PortalSite.Home + path);
        }
    }

    [Fact]
    public async Task Root_leads_to_the_portal_and_the_plan_to_its_year()
    {
        await using var site = await PortalSite.Start();
        Assert.Equal(PortalSite.Home, (await site.Get("/")).Headers.Location?.OriginalString);
        Assert.Equal($"{PortalSite.Home}/ke-hoach/2023", (await site.Get($"{PortalSite.Home}/ke-hoach")).Headers.Location?.OriginalString);
        var page = await site.Text($"{PortalSite.Home}/ke-hoach/2023");
        Assert.Contains("Chưa có", page, StringComparison.Ordinal);
        Assert.Contains("""aria-label="Đã có 2 trên 2""", page, StringComparison.Ordinal);
        await site.Text($"{PortalSite.Home}/ke-hoach/2024", HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Article_page_shows_related_documents_and_files_but_no_plan_items(DatabaseProvider provider)
    {
        await using var site = await PortalSite.Start(provider);
        var article = PortalSite.Article("Một cửa", "mot-cua", 5, a =>
        {
            a.PlanItems = ["2023/b.7"];
            a.Source = "Cổng Chính phủ";
            a.PublishedAt = a.PublishedAt.AddDays(2);
        });
        article.Links.Add(new PublicationLink { FromKey = article.Key, Kind = "dan-chieu", TargetNumberKey = "61-2018-nd-cp", TargetNumber = "61/2018/NĐ-CP", PartOnly = false });
        article.Links.Add(new PublicationLink { FromKey = article.Key, Kind = "dan-chieu", TargetNumberKey = "76-nq-cp", TargetNumber = "76/NQ-CP", PartOnly = false });
        article.Files.Add(File(article.Key, "phu-luc.docx", 2048));
        await site.Save(article, PortalSite.Document("Nghị định", "61/2018/NĐ-CP", "61-2018-nd-cp", "2018-04-23"));

        var page = await site.Text($"{PortalSite.Home}/tin-tuc/mot-cua");

        Assert.Contains("Nghị định 61/2018/NĐ-CP", page, StringComparison.Ordinal);
        Assert.Contains($"{PortalSite.Home}/van-ban/61-2018-nd-cp", page, StringComparison.Ordinal);
        Assert.Contains("Chưa có trên cổng", page, StringComparison.Ordinal);
        Assert.Contains("DOCX, 2 KB", page, StringComparison.Ordinal);
        Assert.Contains("Cập nhật", page, StringComparison.Ordinal);
        Assert.Contains("Nguồn: Cổng Chính phủ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("b.7", page, StringComparison.Ordinal);
        Assert.Contains("""<link rel="canonical" href="https://www.heza.gov.vn/cai-cach-hanh-chinh/tin-tuc/mot-cua" />""", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_are_shown_in_words()
    {
        await using var site = await PortalSite.Start();
        await site.Save(
            PortalSite.Article("Một cửa", "mot-cua", 5, article => article.Unit = "cong-ttdt"),
            PortalSite.Document("Nghị định", "61/2018/NĐ-CP", "61-2018-nd-cp", "2018-04-23", document => document.Fields = ["chinh-quyen-dien-tu", "ma-la"]));

        Assert.Contains("Đơn vị: Bộ phận phụ trách Cổng thông tin điện tử", await site.Text($"{PortalSite.Home}/tin-tuc/mot-cua"), StringComparison.Ordinal);
        Assert.Contains("Xây dựng chính quyền điện tử, chính quyền số; ma-la", await site.Text($"{PortalSite.Home}/van-ban/61-2018-nd-cp"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Title_cannot_break_out_of_page_or_structured_data()
    {
        await using var site = await PortalSite.Start();
        const string title = """</title><script>alert(1)</script> "&' {{x}}""";
        await site.Save(PortalSite.Article(title, "xau", 1, article => article.ImageUrl = "/media/a.jpg"));

        var html = await (await site.Get($"{PortalSite.Home}/tin-tuc/xau")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain("<script>alert", html, StringComparison.OrdinalIgnoreCase);
        var data = JsonDocument.Parse(JsonLd().Match(html).Groups[1].Value).RootElement;
        Assert.Equal("NewsArticle", data.GetProperty("@type").GetString());
        Assert.Equal(title, data.GetProperty("headline").GetString());
        Assert.Equal("https://www.heza.gov.vn/media/a.jpg?width=1200", data.GetProperty("image").GetString());
        Assert.Contains("""<meta property="og:image" content="https://www.heza.gov.vn/media/a.jpg?width=1200" """, html, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Document_page_shows_both_ends_of_relations_and_the_articles_that_cite_it(DatabaseProvider provider)
    {
        await using var site = await PortalSite.Start(provider);
        var decree = PortalSite.Document("Nghị định", "61/2018/NĐ-CP", "61-2018-nd-cp", "2018-04-23", d => d.EffectiveOn = new DateOnly(2018, 6, 21));
        decree.Files.Add(File(decree.Key, "61.pdf", 1_500_000));
        var circular = PortalSite.Document("Thông tư", "01/2018/TT-VPCP", "01-2018-tt-vpcp", "2018-11-23");
        circular.Links.Add(new PublicationLink { FromKey = circular.Key, Kind = "huong-dan", TargetKey = decree.Key, PartOnly = true, Provision = "Điều 8", HoldsFrom = new DateOnly(2019, 1, 1) });
        var article = PortalSite.Article("Bài nhắc đến", "bai-nhac-den");
        article.Links.Add(new PublicationLink { FromKey = article.Key, Kind = "dan-chieu", TargetNumberKey = decree.NumberKey, TargetNumber = decree.Number, PartOnly = false });
        await site.Save(decree, circular, article);

        var page = await site.Text($"{PortalSite.Home}/van-ban/61-2018-nd-cp");
        Assert.Contains("Được hướng dẫn, quy định chi tiết bởi", page, StringComparison.Ordinal);
        Assert.Contains("một phần; Điều 8; từ ngày 01/01/2019", page, StringComparison.Ordinal);
        Assert.Contains("Bài nhắc đến", page, StringComparison.Ordinal);
        Assert.Contains("Còn hiệu lực", page, StringComparison.Ordinal);
        Assert.Contains("1,4 MB, 12 trang", page, StringComparison.Ordinal);
        Assert.Contains("bản quét, không có chữ", page, StringComparison.Ordinal);
        Assert.Contains("có chữ ký số (chưa kiểm tra)", page, StringComparison.Ordinal);
        Assert.Contains("cccccccccccc…", page, StringComparison.Ordinal);
        var data = JsonDocument.Parse(JsonLd().Match(page).Groups[1].Value).RootElement;
        Assert.Equal("https://schema.org/InForce", data.GetProperty("legislationLegalForce").GetString());

        var other = await site.Text($"{PortalSite.Home}/van-ban/01-2018-tt-vpcp");
        Assert.Contains("Hướng dẫn, quy định chi tiết", other, StringComparison.Ordinal);
        Assert.Contains("Nghị định 61/2018/NĐ-CP", other, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/van-ban/61/2018/NĐ-CP")]
    [InlineData("/van-ban/61%2F2018%2FND-CP")]
    [InlineData("/van-ban/61-2018-N%C3%90-CP")]
    [InlineData("/van-ban?so=61/2018/n%C4%91-cp")]
    public async Task Document_is_found_by_its_number_however_typed(string path)
    {
        await using var site = await PortalSite.Start();
        await site.Save(PortalSite.Document("Nghị định", "61/2018/NĐ-CP", "61-2018-nd-cp", "2018-04-23"));
        using var response = await site.Get(PortalSite.Home + path);
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal($"{PortalSite.Home}/van-ban/61-2018-nd-cp", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Number_of_several_documents_gives_a_choice_and_links_by_number_are_not_guessed()
    {
        await using var site = await PortalSite.Start();
        var article = PortalSite.Article("Bài nhắc đến", "bai-nhac-den");
        article.Links.Add(new PublicationLink { FromKey = article.Key, Kind = "dan-chieu", TargetNumberKey = "21-ct-ubnd", TargetNumber = "21/CT-UBND", PartOnly = false });
        await site.Save(
            PortalSite.Document("Chỉ thị", "21/CT-UBND", "21-ct-ubnd", "2016-09-26"),
            PortalSite.Document("Chỉ thị", "21/CT-UBND", "21-ct-ubnd-2", "2019"), article);

        Assert.Contains("Có 2 văn bản cùng số 21/CT-UBND", await site.Text($"{PortalSite.Home}/van-ban?so=21/CT-UBND"), StringComparison.Ordinal);
        var page = await site.Text($"{PortalSite.Home}/van-ban/21-ct-ubnd");
        Assert.Contains("Có văn bản khác cùng số, ký hiệu này", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Bài nhắc đến", page, StringComparison.Ordinal);
        Assert.Contains("van-ban?so=21%2FCT-UBND", await site.Text($"{PortalSite.Home}/tin-tuc/bai-nhac-den"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawn_page_is_gone_moved_page_redirects_and_unknown_page_helps_on()
    {
        await using var site = await PortalSite.Start();
        var moved = PortalSite.Article("Tên mới", "ten-moi");
        await site.Save(
            moved, new SlugEntry { Section = "tin-tuc", Slug = "ten-cu", Key = moved.Key },
            PortalSite.Article("Đã gỡ", "da-go", 1, article => article.WithdrawnAt = article.PublishedAt));

        await site.Text($"{PortalSite.Home}/tin-tuc/da-go", HttpStatusCode.Gone);
        using var redirect = await site.Get($"{PortalSite.Home}/tin-tuc/ten-cu");
        Assert.Equal(HttpStatusCode.MovedPermanently, redirect.StatusCode);
        Assert.Equal($"{PortalSite.Home}/tin-tuc/ten-moi", redirect.Headers.Location?.OriginalString);
        var missing = await site.Text($"{PortalSite.Home}/tin-tuc/khong-co", HttpStatusCode.NotFound);
        Assert.Contains("""value="khong co" """, missing, StringComparison.Ordinal);
        Assert.Contains("Tên mới", missing, StringComparison.Ordinal);
        Assert.Contains("content=\"noindex\"", missing, StringComparison.Ordinal);
        await site.Text($"{PortalSite.Home}/linh/tinh", HttpStatusCode.NotFound);
        await site.Text($"{PortalSite.Home}/van-ban/%07", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Search_page_shows_marked_hits_and_tells_when_search_fails()
    {
        await using var site = await PortalSite.Start();
        Assert.Contains("<mark>một</mark> cửa", await site.Text($"{PortalSite.Home}/tim-kiem?q=m%E1%BB%99t"), StringComparison.Ordinal);
        Assert.Contains("Chưa tìm được lúc này.", await site.Text($"{PortalSite.Home}/tim-kiem?q=l%E1%BB%97i", HttpStatusCode.ServiceUnavailable), StringComparison.Ordinal);
        await site.Text($"{PortalSite.Home}/tim-kiem?q=%00&kind=" + new string('x', 5000));
        Assert.Contains("phải là một số nguyên dương", await site.Text($"{PortalSite.Home}/tim-kiem?q=a&page=-1", HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
    }

    private static PublishedFile File(Guid key, string name, long size) => new()
    {
        PublicationKey = key,
        MediaKey = Guid.NewGuid(),
        FileName = name,
        Url = $"/media/{name}",
        ContentType = "application/octet-stream",
        Size = size,
        Sha256 = new string('c', 64),
        Pages = 12,
        Signed = true,
        Reading = FileReading.NoText,
        Order = 0,
    };

    [GeneratedRegex("""<script type="application/ld\+json">(.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex JsonLd();
}
