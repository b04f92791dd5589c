using System.Net;
using Heza.Web.Tests.Sites;

namespace Heza.Web.Tests.BadInput;

/// <summary>Readers, robots and attackers ask for anything: a page or a plain "no" answers, never an error of the site.</summary>
[Collection(SharedSite.Name)]
public sealed class AddressTests(SharedSite shared)
{
    private const string Home = "/cai-cach-hanh-chinh";

    private static readonly string[] Queries =
    [
        "page=0", "page=-1", "page=999999999999", "page=2147483647", "page=abc", "pageSize=0", "pageSize=99999", "year=abc", "year=-5", "month=13", "category=khong-co",
        "type=%00", "foo=bar", "q=%00", "q=%F0%9F%98%80", "q=AND+OR+%28+%22+%5B+TO+%2A%3A%2A+%5E~", "q=%22", "q=*", "q=%ff%fe", "q=%ED%A0%80", "q=%", "q=a&q=b", "so=%00",
        "so=%F0%9F%98%80", "=", "&&&", "q[]=1", "kind=khong-co&q=a", "force=khong-co&q=a", "page=999&q=cai+cach",
    ];

    [Theory]
    [InlineData(Home)]
    [InlineData(Home + "/tin-tuc")]
    [InlineData(Home + "/van-ban")]
    [InlineData(Home + "/tim-kiem")]
    [InlineData(Home + "/ke-hoach/2023")]
    [InlineData(Home + "/rss.xml")]
    [InlineData("/api/reform/v1/articles")]
    [InlineData("/api/reform/v1/documents")]
    [InlineData("/api/reform/v1/search")]
    [InlineData("/desk/sign-in")]
    public async Task Any_query_is_answered(string path)
    {
        foreach (var query in Queries.Append("q=" + new string('a', 7000)).Append("so=" + new string('9', 5000)))
        {
            using var response = await shared.Reader.Raw(HttpMethod.Get, $"{path}?{query}", null);
            var about = $"{path}?{query[..Math.Min(query.Length, 60)]}: {(int)response.StatusCode}";
            Assert.True((int)response.StatusCode is 200 or 302 or 400 or 404 or 422, about);
            if (path.StartsWith("/api", StringComparison.Ordinal) && !response.IsSuccessStatusCode)
            {
                await response.IsProblem(422);
            }
        }
    }

    [Theory]
    [InlineData("/khong/co/gi")]
    [InlineData("/.env")]
    [InlineData("/appsettings.json")]
    [InlineData("/media/..%2f..%2fappsettings.json")]
    [InlineData("/%ff")]
    [InlineData("/umbraco/x")]
    [InlineData("/api/reform/v1/khong-co")]
    [InlineData("/umbraco/management/api/v1/x")]
    [InlineData("/api/reform/v1/articles/khong-co")]
    [InlineData("/api/reform/v1/documents/..%2f")]
    public async Task Unknown_address_is_a_problem_to_programs(string path)
    {
        using var response = await shared.Reader.Raw(HttpMethod.Get, path, null);
        await response.IsProblem(404);
    }

    [Theory]
    [InlineData("/khong/co/gi")]
    [InlineData("/.env")]
    [InlineData("/media/..%2f..%2fappsettings.json")]
    [InlineData("/%ff")]
    [InlineData("/%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData(Home + "/khong-co")]
    [InlineData(Home + "/tin-tuc/..%2f..%2fetc%2fpasswd")]
    [InlineData(Home + "/tin-tuc/%zz")]
    [InlineData(Home + "/tin-tuc/%ff%fe")]
    [InlineData(Home + "/van-ban/%")]
    [InlineData(Home + "/van-ban/99999/2018/NĐ-CP")]
    [InlineData(Home + "/ke-hoach/99999999999")]
    [InlineData(Home + "/ke-hoach/abc")]
    public async Task Unknown_address_is_a_page_to_people(string path)
    {
        using var response = await shared.Reader.Raw(HttpMethod.Get, path, null, accept: "text/html,application/xhtml+xml");
        await response.IsPage(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(Home, "GET, HEAD")]
    [InlineData(Home + "/tin-tuc", "GET, HEAD")]
    [InlineData(Home + "/rss.xml", "GET, HEAD")]
    [InlineData("/sitemap.xml", "GET, HEAD")]
    [InlineData("/api/reform/v1/articles", "GET")]
    [InlineData("/api/reform/v1/search", "GET")]
    public async Task Method_that_an_address_does_not_take_is_told_which_it_takes(string path, string allowed)
    {
        foreach (var method in new[] { "POST", "PUT", "DELETE", "PATCH", "TRACE", "NONSENSE" })
        {
            using var response = await shared.Reader.Raw(new HttpMethod(method), path, null);
            Assert.Contains(allowed, (await response.IsProblem(405)).GetProperty("title").GetString(), StringComparison.Ordinal);
            Assert.Contains("GET", response.Content.Headers.Allow);
        }

        using var page = await shared.Reader.Raw(HttpMethod.Post, path, "a=b", "application/x-www-form-urlencoded", accept: "text/html");
        await page.IsPage(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData(Home)]
    [InlineData(Home + "/")]
    [InlineData(Home + "/TIN-TUC")]
    [InlineData(Home + "/van-ban/")]
    [InlineData(Home + "/van-ban/61-2018-nd-cp")]
    [InlineData(Home + "/rss.xml")]
    [InlineData("/sitemap.xml")]
    public async Task Head_is_a_get_without_its_body(string path)
    {
        using var head = await shared.Reader.Raw(HttpMethod.Head, path, null);
        using var got = await shared.Reader.Raw(HttpMethod.Get, path, null);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(got.Headers.ETag, head.Headers.ETag);
    }

    [Theory]
    [InlineData("/61-2018-nd-cp")]
    [InlineData("/61-2018-ND-CP")]
    [InlineData("/61%2F2018%2FN%C4%90-CP")]
    [InlineData("/61%2f2018%2fN%C3%90-CP")]
    [InlineData("/61/2018/NDCP")]
    [InlineData("?so=61/2018/NDCP")]
    [InlineData("?so=S%E1%BB%91:+61/2018/N%C4%90-CP")]
    [InlineData("?so=ngh%E1%BB%8B+%C4%91%E1%BB%8Bnh+61+n%C4%83m+2018")]
    [InlineData("?so=nghi+dinh+61")]
    [InlineData("?so=61/2018")]
    [InlineData("?so=61")]
    public async Task Document_is_found_by_its_number_however_typed(string typed)
    {
        using var found = await shared.Reader.Raw(HttpMethod.Get, $"{Home}/van-ban{typed}", null);
        var path = found.StatusCode == HttpStatusCode.Found ? found.Headers.Location!.OriginalString : $"{Home}/van-ban{typed}";
        Assert.Contains("<h1>Nghị định 61/2018/NĐ-CP</h1>", await shared.Reader.Text(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Part_of_a_number_that_several_documents_have_gives_a_choice()
    {
        var approver = await shared.Approver;
        foreach (var number in new[] { "881/2015/QĐ-TTg", "881/2016/QĐ-TTg" })
        {
            await approver.Expect(HttpStatusCode.Created, HttpMethod.Post, Desk.Content, new
            {
                type = "legalDocument",
                name = $"Quyết định {number}",
                publish = true,
                values = new { documentNumber = number, documentType = "Quyết định", level = "trung-uong", issuers = "Thủ tướng Chính phủ", issuedOn = number[4..8], @abstract = "Trích yếu" },
            });
        }

        var page = await shared.Reader.Text($"{Home}/van-ban?so=quyet+dinh+881");
        Assert.Contains("Có 2 văn bản có thể là văn bản bạn tìm", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("/van-ban/881-2015-qd-ttg", page, StringComparison.Ordinal);
        Assert.Contains("/van-ban/881-2016-qd-ttg", page, StringComparison.Ordinal);
        using var one = await shared.Reader.Raw(HttpMethod.Get, $"{Home}/van-ban?so=881/2016", null);
        Assert.Equal($"{Home}/van-ban/881-2016-qd-ttg", one.Headers.Location?.OriginalString);
    }
}
