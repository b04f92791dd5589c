using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Deque.AxeCore.Playwright;
using Heza.Web.Tests.Sites;
using Microsoft.Playwright;

namespace Heza.Web.Tests.Browser;

/// <summary>The extension of Umbraco's backoffice, each of its elements mounted where that is imitated.</summary>
public sealed class BackofficeTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Section = "/umbraco/section/cai-cach-hanh-chinh/dashboard";

    [Theory]
    [InlineData("trang-dau", "", "heza-home")]
    [InlineData("do-phu", "", "heza-coverage-matrix")]
    [InlineData("do-phu", "?trang=do-phu%2F2023%2Fb.4", "heza-coverage-item")]
    [InlineData("do-phu", "?trang=hoat-dong", "heza-activities")]
    [InlineData("lich-fanpage", "", "heza-calendar")]
    [InlineData("van-ban", "", "heza-register-review li")]
    [InlineData("bao-cao", "", "heza-report")]
    [InlineData("bao-cao", "?trang=bao-cao", "heza-unit-reports")]
    public async Task Dashboard_shows_pages_of_the_desk(string dashboard, string query, string shows)
    {
        var who = dashboard == "van-ban" ? "bientap" : "vanphong";
        foreach (var width in new[] { 1280, 375 })
        {
            var opened = await BackofficePage.Open(chromium, who, width, $"{Section}/{dashboard}{query}", $"Heza.Dashboard.{dashboard}");
            await opened.Page.Locator(shows).First.WaitForAsync();
            await opened.Page.Locator("heza-loading").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
            await Photograph(opened.Page, $"{dashboard}{query}", width);
            await IsAccessible(opened.Page);
            Assert.Empty(opened.Errors);
            Assert.Equal(0, await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
            await opened.Close();
        }
    }

    [Fact]
    public async Task Links_stay_in_the_backoffice_and_go_back_with_its_history()
    {
        var opened = await BackofficePage.Open(chromium, "vanphong", 1280, $"{Section}/do-phu", "Heza.Dashboard.do-phu");
        var page = opened.Page;
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^b\\.4") }).First.ClickAsync();
        await page.Locator("heza-coverage-item").WaitForAsync();
        Assert.Contains("/dashboard/do-phu?trang=do-phu%2F2023%2Fb.4", page.Url, StringComparison.Ordinal);

        await page.GoBackAsync();
        await page.Locator("heza-coverage-matrix").First.WaitForAsync();

        // What Umbraco has itself is left to it.
        var hrefs = await page.EvaluateAsync<string[]>(
            """
            () => {
              const found = [];
              const walk = (root) => root.querySelectorAll('*').forEach((one) => { if (one instanceof HTMLAnchorElement && one.hasAttribute('href')) found.push(one.getAttribute('href')); if (one.shadowRoot) walk(one.shadowRoot); });
              walk(document);
              return found;
            }
            """);
        Assert.DoesNotContain(hrefs, href => href.StartsWith("/desk", StringComparison.Ordinal));
        Assert.Empty(opened.Errors);
        await opened.Close();
    }

    [Fact]
    public async Task Page_that_a_dashboard_may_not_show_gives_its_first_one()
    {
        var opened = await BackofficePage.Open(chromium, "vanphong", 1280, $"{Section}/do-phu?trang=tai-khoan", "Heza.Dashboard.do-phu");
        await opened.Page.Locator("heza-coverage-matrix").First.WaitForAsync();
        Assert.Equal(0, await opened.Page.Locator("heza-accounts").CountAsync());
        await opened.Close();
    }

    [Fact]
    public async Task Plan_items_are_picked_and_the_change_is_told_in_the_stored_shape()
    {
        var opened = await BackofficePage.Open(chromium, "bientap", 1280, "/umbraco/section/content/x", "Heza.PropertyEditorUi.PlanItems", Properties(new[] { "2023/a.1" }));
        await Listen(opened.Page);
        await opened.Page.GetByText("2023/a.1").First.WaitForAsync();
        await opened.Page.GetByRole(AriaRole.Combobox).FillAsync("b.4");
        await opened.Page.GetByRole(AriaRole.Option, new() { NameRegex = new("^b\\.4 ") }).First.ClickAsync();
        Assert.Equal("""["2023/a.1","2023/b.4"]""", await Changed(opened.Page));
        Assert.Empty(opened.Errors);
        await opened.Close();
    }

    [Fact]
    public async Task Related_documents_are_found_by_number_however_typed()
    {
        var opened = await BackofficePage.Open(chromium, "bientap", 1280, "/umbraco/section/content/x", "Heza.PropertyEditorUi.RelatedDocuments", Properties(Array.Empty<string>()));
        await Listen(opened.Page);
        await opened.Page.GetByRole(AriaRole.Combobox).FillAsync("61/2018/NDCP");
        await opened.Page.GetByRole(AriaRole.Option, new() { Name = "61/2018/NĐ-CP" }).First.ClickAsync();
        var keys = JsonSerializer.Deserialize<Guid[]>(await Changed(opened.Page))!;
        Assert.Single(keys);
        await opened.Page.GetByText("61/2018/NĐ-CP").First.WaitForAsync();
        Assert.Empty(opened.Errors);
        await opened.Close();
    }

    [Theory]
    [InlineData("Heza.PropertyEditorUi.DocumentRelations", "heza-relations-field")]
    [InlineData("Heza.PropertyEditorUi.PartialDate", "heza-partial-date-field")]
    public async Task Other_editors_stand_and_say_what_they_are(string alias, string shows)
    {
        var opened = await BackofficePage.Open(chromium, "bientap", 375, "/umbraco/section/content/x", alias, Properties(null));
        await opened.Page.Locator(shows).WaitForAsync();
        await IsAccessible(opened.Page, "page-has-heading-one");
        Assert.Empty(opened.Errors);
        await opened.Close();
    }

    [Fact]
    public async Task Partial_date_is_told_as_it_is_stored()
    {
        var opened = await BackofficePage.Open(chromium, "bientap", 1280, "/umbraco/section/content/x", "Heza.PropertyEditorUi.PartialDate", Properties("2018-04"));
        await Listen(opened.Page);
        var day = opened.Page.Locator("heza-partial-date-field input").First;
        Assert.Equal("4/2018", await day.InputValueAsync());
        await day.FillAsync("23/4/2018");
        await day.BlurAsync();
        Assert.Equal("\"2018-04-23\"", await Changed(opened.Page));
        await opened.Close();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task Workspace_view_tells_what_a_piece_brought_about(int width)
    {
        using var editor = await chromium.Site.SignIn("lanhdao");
        var key = await editor.Create(Desk.Article($"Bài dẫn văn bản {width}", body: "<p>Theo Nghị định số 61/2018/NĐ-CP và Nghị định số 999/2017/NĐ-CP.</p>"));
        await editor.Publish(key);
        var opened = await BackofficePage.Open(chromium, "lanhdao", width, "/umbraco/section/content/x", "Heza.WorkspaceView.Reform", new { documentKey = key });

        var view = opened.Page.Locator("heza-piece");
        await view.GetByText("Chưa gắn với nội dung nào của kế hoạch, nên").WaitForAsync();
        await view.GetByText("Dẫn văn bản chưa có trong sổ văn bản: 999/2017/NĐ-CP.").WaitForAsync();
        await view.GetByRole(AriaRole.Link, new() { Name = "Nghị định 61/2018/NĐ-CP" }).WaitForAsync();
        await Photograph(opened.Page, "bai", width);
        await IsAccessible(opened.Page, "page-has-heading-one");
        Assert.Empty(opened.Errors);
        await opened.Close();
    }

    [Fact]
    public async Task Evidence_pack_comes_whole_though_its_request_is_signed_by_a_header()
    {
        var opened = await BackofficePage.Open(chromium, "vanphong", 1280, $"{Section}/bao-cao?trang=bao-cao-tong-hop%3Fnam%3D2023%26ky%3DY", "Heza.Dashboard.bao-cao");
        var button = opened.Page.GetByRole(AriaRole.Button, new() { Name = "Gói minh chứng (ZIP)" }).First;
        await button.WaitForAsync();
        var download = await opened.Page.RunAndWaitForDownloadAsync(() => button.ClickAsync());

        Assert.Equal("minh-chung-nam-2023.zip", download.SuggestedFilename);
        using var zip = await ZipFile.OpenReadAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Contains(zip.Entries, entry => entry.FullName == "manifest.json");
        Assert.True(zip.Entries.Count > 20);
        await button.WaitForAsync();
        Assert.Empty(opened.Errors);
        await opened.Close();
    }

    [Fact]
    public async Task Manifest_is_served_and_names_what_is_there()
    {
        using var visitor = chromium.Site.Visitor();
        var manifest = await visitor.Expect(HttpStatusCode.OK, HttpMethod.Get, "/App_Plugins/HezaReform/umbraco-package.json");
        Assert.False(string.IsNullOrEmpty(manifest.GetProperty("name").GetString()));
        var bundle = Assert.Single(manifest.GetProperty("extensions").EnumerateArray().ToList());
        Assert.Equal("bundle", bundle.GetProperty("type").GetString());
        Assert.Contains("manifests", await visitor.Text(bundle.GetProperty("js").GetString()!.Split('?')[0]), StringComparison.Ordinal);
    }

    /// <param name="umbracos">A rule that Umbraco's own page around the element fulfils.</param>
    private static async Task IsAccessible(IPage page, string? umbracos = null) => Assert.Empty(
        (await page.RunAxe()).Violations.Where(violation => violation.Id != umbracos)
            .Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"));

    private static object Properties(object? value) => new { properties = new { value, name = "Giá trị" } };

    private static Task Listen(IPage page) => page.EvaluateAsync(
        "async () => { while (!window.mounted) await new Promise(requestAnimationFrame); window.mounted.addEventListener('change', () => { window.changed = JSON.stringify(window.mounted.value); }); }");

    private static async Task<string> Changed(IPage page)
    {
        await page.WaitForFunctionAsync("window.changed !== undefined");
        return await page.EvaluateAsync<string>("window.changed");
    }

    private static async Task Photograph(IPage page, string name, int width)
    {
        if (Environment.GetEnvironmentVariable("HEZA_SCREENSHOTS") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"backoffice-{string.Concat(name.Select(c => char.IsLetterOrDigit(c) ? c : '-'))}-{width}.png"), FullPage = true });
        }
    }
}
