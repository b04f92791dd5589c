using System.Net;
using Heza.Web.Tests.BadInput;
using Heza.Web.Tests.Browser;
using Heza.Web.Tests.EmbeddedCms;
using Microsoft.Playwright;

namespace Heza.Web.Tests.EndToEnd;

/// <summary>What a reader without an account sees, whatever CMS is behind it.</summary>
[Collection(EndToEndSite.Name), HoldsFor(CmsHosts.Both)]
public sealed class PortalTests(EndToEndSite site)
{
    private const string Home = "/cai-cach-hanh-chinh", Articles = Home + "/tin-tuc", Documents = Home + "/van-ban", Surveys = Home + "/khao-sat";

    [Fact]
    public async Task Root_leads_home_and_home_to_news_and_documents()
    {
        using var root = await site.Reader.Raw(HttpMethod.Get, "/", null);
        Assert.Equal(Home, root.Headers.Location?.OriginalString);
        var page = await Page(Home);
        Assert.Contains("Cải cách hành chính", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Articles}\"", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Documents}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_of_articles_leads_to_an_article()
    {
        var article = await site.First("articles");
        Assert.Contains($"href=\"{article.Path}\"", await Page(Articles), StringComparison.Ordinal);
        Assert.Contains($"<h1>{article.Title}</h1>", await Page(article.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_of_documents_leads_to_a_document()
    {
        var document = await site.First("documents");
        var list = await Page(Documents);
        Assert.Contains($"href=\"{document.Path}\"", list, StringComparison.Ordinal);
        Assert.Contains(document.Number!, list, StringComparison.Ordinal);
        var page = await Page(document.Path);
        Assert.Contains(document.Number!, page, StringComparison.Ordinal);
        Assert.Contains(document.Title, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_is_found_by_its_number_however_typed()
    {
        var document = await site.First("documents");
        var (number, unmarked) = (document.Number!, Typed.WithoutMarks(document.Number!));
        foreach (var typed in (string[])
        [
            $"/{document.Slug.ToUpperInvariant()}", $"/{Uri.EscapeDataString(number)}", $"?so={Uri.EscapeDataString(number)}",
            $"?so={unmarked.Replace("-", "", StringComparison.Ordinal)}", $"?so={unmarked.ToLowerInvariant()}", $"?so={Uri.EscapeDataString($"Số: {number}")}",
        ])
        {
            using var found = await site.Reader.Raw(HttpMethod.Get, Documents + typed, null, accept: "text/html");
            // Where several documents bear the number, a page gives the choice.
            var leadsThere = found.StatusCode == HttpStatusCode.Redirect
                ? found.Headers.Location!.OriginalString == document.Path
                : (await found.IsPage(HttpStatusCode.OK)).Contains(document.Path, StringComparison.Ordinal);
            Assert.True(leadsThere, $"{typed}: {(int)found.StatusCode} {found.Headers.Location}");
        }
    }

    [Theory]
    [InlineData("/khong-co-trang-nay")]
    [InlineData(Articles + "/khong-co-bai-nay")]
    [InlineData(Documents + "/99999-1945-nd-cp")]
    public async Task Address_of_nothing_is_told_in_Vietnamese(string path)
    {
        using var missing = await site.Reader.Raw(HttpMethod.Get, path, null, accept: "text/html");
        Assert.Contains("Không tìm thấy", await missing.IsPage(HttpStatusCode.NotFound), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Survey_needs_no_account_and_an_empty_sheet_comes_back()
    {
        using var list = await site.Reader.Raw(HttpMethod.Get, Surveys, null, accept: "text/html");
        // The only open survey is shown at once, instead of a list of one.
        var survey = list.StatusCode == HttpStatusCode.Redirect
            ? list.Headers.Location!.OriginalString
            : (await list.IsPage(HttpStatusCode.OK)).Split('"').FirstOrDefault(part => part.StartsWith(Surveys + "/", StringComparison.Ordinal));
        site.Needs(survey is not null, "open survey");
        Assert.Contains("Không cần tài khoản", await Page(survey!), StringComparison.Ordinal);
        using var empty = await site.Reader.Submit(survey!, []);
        await empty.IsPage(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Reader_goes_from_home_to_an_article_and_the_browser_has_nothing_to_complain_of()
    {
        await site.First("articles");
        var page = await site.Open();
        var complaints = page.Complaints();
        await page.GotoAsync(Home);
        var story = page.Locator(".story__title a").First;
        var title = await story.InnerTextAsync();
        await story.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(title);
        await page.IsSound(complaints, "end-to-end-article");
        await page.Context.CloseAsync();
    }

    private async Task<string> Page(string path)
    {
        using var answer = await site.Reader.Raw(HttpMethod.Get, path, null, accept: "text/html");
        return await answer.IsPage(HttpStatusCode.OK);
    }
}
