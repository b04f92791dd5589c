using System.Net;
using Heza.Web.Tests.Sites;
using Microsoft.Playwright;

namespace Heza.Web.Tests.Browser;

/// <summary>Nothing that was typed is lost: without a connection, when the browser dies, when two write at once.</summary>
public sealed class UnsavedTextTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static string WorkingCopy(Guid key) => $"{Desk.Content}/{key}/working-copy";

    [Fact]
    public async Task Losing_the_connection_while_writing_loses_nothing()
    {
        var key = await chromium.Article("Bài viết lúc mất mạng");
        var page = await chromium.OpenAs(1280, "bientap");
        await page.OpenContent(key);
        await page.Context.SetOfflineAsync(true);
        await page.Title().FillAsync("Viết khi không có mạng");
        await page.Sees("Đang mất kết nối");
        await page.Photograph("editor-offline");
        await page.Keyboard.PressAsync("Control+s");
        await page.Sees("Chưa lưu được vì mất kết nối");
        await page.Text().ClickAsync();
        await page.Keyboard.TypeAsync("Vẫn viết tiếp. ");

        await page.Context.SetOfflineAsync(false);
        await page.Sees("Đã lưu tạm lúc");
        using var editor = await chromium.Site.SignIn("bientap");
        var copy = await editor.Expect(HttpStatusCode.OK, HttpMethod.Get, WorkingCopy(key));
        Assert.Equal("Viết khi không có mạng", copy.GetProperty("name").GetString());
        Assert.Contains("Vẫn viết tiếp.", copy.GetProperty("values").GetProperty("body").GetString());

        await page.SavesDraft();
        Assert.Equal("Viết khi không có mạng", (await chromium.Saved(key)).GetProperty("name").GetString());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_a_dying_browser_had_not_sent_is_offered_again()
    {
        var key = await chromium.Article("Bài dở dang");
        var page = await chromium.OpenAs(1280, "bientap");
        await page.OpenContent(key);
        // As if the process were killed: nothing can be sent any more, not even on leaving.
        await page.Context.RouteAsync("**/working-copy", route => route.AbortAsync());
        await page.Title().FillAsync("Bài dở dang, viết thêm");
        await page.Sees("giữ trên máy này");
        await page.CloseAsync();

        page = await page.Context.NewPageAsync();
        await page.GotoAsync($"/desk/noi-dung/{key}");
        await page.Sees("Bạn có phần viết dở chưa lưu");
        await page.GetByText("Xem khác gì").ClickAsync();
        await page.Sees(page.Locator("heza-recovery ins").GetByText("viết thêm"));
        await page.Photograph("editor-recovery");
        Assert.Equal("", await page.Barriers());
        await page.GetByText("Viết tiếp phần này").ClickAsync();
        await Assertions.Expect(page.Title()).ToHaveValueAsync("Bài dở dang, viết thêm");
        await page.Context.UnrouteAsync("**/working-copy");
        await page.SavesDraft();
        Assert.Equal("Bài dở dang, viết thêm", (await chromium.Saved(key)).GetProperty("name").GetString());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task New_article_that_was_never_saved_is_there_after_closing_the_page()
    {
        var page = await chromium.OpenAs(1280, "bientap");
        await page.GotoAsync("/desk/noi-dung/moi/reformArticle");
        await page.Sees(page.Text());
        await page.Title().FillAsync("Chưa từng lưu");
        await page.Sees("Đã lưu tạm lúc");
        var address = page.Url;
        await page.CloseAsync();

        page = await page.Context.NewPageAsync();
        await page.GotoAsync(address);
        await Assertions.Expect(page.Title()).ToHaveValueAsync("Chưa từng lưu", new LocatorAssertionsToHaveValueOptions { Timeout = 60_000 });
        await page.SavesDraft();
        Assert.Equal("Chưa từng lưu", (await chromium.Saved(Guid.Parse(new Uri(page.Url).Segments[^1]))).GetProperty("name").GetString());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Two_who_edit_one_article_see_each_other_and_neither_overwrites_the_other()
    {
        var key = await chromium.Article("Bài của hai người");
        var mine = await chromium.OpenAs(1280, "bientap");
        await mine.OpenContent(key);
        var theirs = await chromium.OpenAs(1280, "lanhdao");
        await theirs.OpenContent(key);
        await theirs.Sees("Trần Thị Biên Tập đang mở bài này.");

        await theirs.Title().FillAsync("Bài của hai người, lãnh đạo sửa");
        await theirs.SavesDraft();
        await mine.Text().ClickAsync();
        await mine.Keyboard.TypeAsync("Biên tập thêm câu này. ");
        await mine.Keyboard.PressAsync("Control+s");
        await mine.Sees("Hai người cùng sửa bài này");
        await mine.Photograph("editor-conflict");
        Assert.Equal("", await mine.Barriers());

        // What only one of both changed is chosen already: the title is theirs, the text mine.
        Assert.True(await mine.Locator("heza-conflict input[name=name][value=theirs]").IsCheckedAsync());
        Assert.True(await mine.Locator("heza-conflict input[name=body][value=mine]").IsCheckedAsync());
        await mine.GetByText("Lưu theo lựa chọn").ClickAsync();
        await Assertions.Expect(mine.Locator("heza-conflict")).ToHaveCountAsync(0, new LocatorAssertionsToHaveCountOptions { Timeout = 60_000 });
        await mine.Sees(mine.Status().GetByText("Trần Thị Biên Tập lưu lúc"));

        var saved = await chromium.Saved(key);
        Assert.Equal("Bài của hai người, lãnh đạo sửa", saved.GetProperty("name").GetString());
        Assert.Contains("Biên tập thêm câu này.", saved.GetProperty("values").GetProperty("body").GetString());
        await mine.Context.CloseAsync();
        await theirs.Context.CloseAsync();
    }
}
