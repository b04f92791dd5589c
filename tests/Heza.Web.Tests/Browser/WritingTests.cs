using Heza.Web.Tests.Sites;
using Microsoft.Playwright;

namespace Heza.Web.Tests.Browser;

/// <summary>Writing: by keyboard alone, by pasting, and the form that the document types draw.</summary>
public sealed class WritingTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory, InlineData("reformArticle", 1280), InlineData("reformArticle", 375), InlineData("legalDocument", 1280), InlineData("legalDocument", 375)]
    public async Task Form_is_drawn_from_the_document_type_and_is_accessible(string type, int width)
    {
        var page = await chromium.OpenAs(width, "bientap");
        var complaints = page.Complaints();
        await page.GotoAsync($"/desk/noi-dung/moi/{type}");
        await page.Sees(page.GetByRole(AriaRole.Tab).First);
        foreach (var tab in await page.GetByRole(AriaRole.Tab).AllAsync())
        {
            await tab.ClickAsync();
            await page.Photograph($"editor-{type}-{await tab.GetAttributeAsync("data-tab")}");
            Assert.Equal("", await page.Barriers());
            Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        }

        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Article_is_written_with_the_keyboard_alone()
    {
        var page = await chromium.OpenAs(1280, "bientap");
        await page.GotoAsync("/desk/noi-dung/moi/reformArticle");
        await page.Sees(page.Text());
        await page.TabTo("name");
        await page.Keyboard.TypeAsync("Viết bằng bàn phím");
        await page.TabTo("field-summary");
        await page.Keyboard.TypeAsync("Một câu tóm tắt.");

        await page.TabTo("heza-rich-text-toolbar");
        var stop = await page.Focused();
        await page.Keyboard.PressAsync("Tab");
        Assert.DoesNotContain("heza-rich-text-toolbar", await page.Focused());
        Assert.Contains("heza-rich-text-toolbar", stop);
        await page.Keyboard.TypeAsync("Mở đầu ");
        await page.Keyboard.PressAsync("Alt+F10");
        await Arrow(page, "Đậm");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("quan trọng");
        await page.Keyboard.PressAsync("Control+b");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Control+k");
        await page.Sees(page.Locator("heza-link-dialog #href"));
        await page.Keyboard.TypeAsync("dichvucong.gov.vn");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Cổng dịch vụ công");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Text().Locator("a")).ToHaveTextAsync("Cổng dịch vụ công");

        await page.TabTo("content", "Shift+Tab");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Contains("classification", await page.Focused());
        await page.TabTo("field-category");
        await page.Keyboard.TypeAsync("Tin");
        await page.TabTo("field-unit");
        await page.Keyboard.TypeAsync("Văn phòng");
        await page.SavesDraft();

        var saved = await chromium.Saved(Guid.Parse(new Uri(page.Url).Segments[^1]));
        Assert.Equal("Viết bằng bàn phím", saved.GetProperty("name").GetString());
        var values = saved.GetProperty("values");
        Assert.Equal("Một câu tóm tắt.", values.GetProperty("summary").GetString());
        Assert.Equal("tin-tuc", values.GetProperty("category").GetString());
        Assert.Equal("van-phong", values.GetProperty("unit").GetString());
        Assert.Equal(
            "<p>Mở đầu <strong>quan trọng</strong></p><p><a href=\"https://dichvucong.gov.vn/\" rel=\"noopener\">Cổng dịch vụ công</a></p>",
            values.GetProperty("body").GetString());
        await page.Context.CloseAsync();
    }

    [Theory, InlineData("word"), InlineData("page")]
    public async Task Pasted_text_comes_out_clean(string source)
    {
        var key = await chromium.Article($"Dán từ {source}");
        var page = await chromium.OpenAs(1280, "bientap");
        var complaints = page.Complaints();
        await page.OpenContent(key);
        await page.Text().ClickAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Paste(await Fixture($"{source}.html"));
        await page.Photograph($"editor-pasted-{source}");
        await page.SavesDraft();

        var clean = string.Concat((await Fixture($"{source}.clean.html")).Split('\n').Select(line => line.Trim()));
        var saved = (await chromium.Saved(key)).GetProperty("values").GetProperty("body").GetString()!;
        Assert.Equal(clean, saved.Replace(" rel=\"noopener\"", "", StringComparison.Ordinal));
        Assert.Empty(complaints);

        // Undo goes back before it, in one step.
        await page.Text().ClickAsync();
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.Text()).ToHaveTextAsync("Nội dung bài viết.");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Cited_document_shows_its_number_and_leads_readers_to_it()
    {
        var key = await chromium.Article("Bài có dẫn văn bản");
        var page = await chromium.OpenAs(1280, "bientap");
        await page.OpenContent(key);
        await page.Text().ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Dẫn văn bản" }).ClickAsync();
        await page.Locator("heza-citation-dialog #words").FillAsync("nghi dinh 61 2018");
        // What was listed before a word was typed stays until the answer comes.
        await Assertions.Expect(page.Locator("heza-citation-dialog [role=option]").First).ToContainTextAsync("61/2018");
        await page.Photograph("editor-citation");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Text().Locator("a[data-document]")).ToHaveTextAsync("61/2018/NĐ-CP");
        await page.SavesDraft();

        var body = (await chromium.Saved(key)).GetProperty("values").GetProperty("body").GetString()!;
        Assert.Matches("<a (href=\"/cai-cach-hanh-chinh/van-ban/61-2018-nd-cp\"|data-document=\"[0-9a-f-]{36}\"| )+>61/2018/NĐ-CP</a>", body);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Wrong_fields_are_summed_up_marked_on_their_tab_and_one_click_away()
    {
        var key = await chromium.Article("Bài có ngày sai");
        var page = await chromium.OpenAs(1280, "bientap");
        await page.OpenContent(key);
        await page.Locator("#field-displayDate #control").FillAsync("31/2/2023");
        await page.Locator("[data-tab=plan]").ClickAsync();
        await page.Keyboard.PressAsync("Control+s");
        await page.Sees(page.Locator("heza-error-summary [role=alert]"));
        await page.Sees(page.Locator("[data-tab=content]").GetByText("1 lỗi"));
        await page.Photograph("editor-errors");
        Assert.Equal("", await page.Barriers());
        await page.Locator("heza-error-summary button").ClickAsync();
        Assert.Contains("field-displayDate", await page.Focused());
        await page.Context.CloseAsync();
    }

    private static async Task Arrow(IPage page, string label)
    {
        for (var presses = 0; presses < 40 && !(await page.Focused()).Contains($"|{label}|", StringComparison.Ordinal); presses++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
        }

        Assert.Contains($"|{label}|", await page.Focused());
    }

    private static Task<string> Fixture(string name) =>
        File.ReadAllTextAsync(Path.Combine(RunningSite.FindWebProject(), "../tests/Heza.Web.Tests/Browser/Pasted", name), TestContext.Current.CancellationToken);
}
