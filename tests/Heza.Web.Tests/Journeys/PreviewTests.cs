using System.Net;
using Heza.Web.Tests.Sites;

namespace Heza.Web.Tests.Journeys;

[Collection(SharedSite.Name)]
public sealed class PreviewTests(SharedSite shared)
{
    [Fact]
    public async Task Draft_is_shown_by_its_signed_link_only_and_its_rich_text_is_clean()
    {
        using var editor = await shared.Site.SignIn("bientap");
        using var reader = shared.Site.Visitor();
        var key = await editor.Create(Desk.Article("Bản nháp xem trước", body: """<p onclick="x()">Chữ nháp<script>alert(1)</script></p>"""));
        var stored = await editor.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Desk.Content}/{key}");
        Assert.Equal("<p>Chữ nháp</p>", stored.GetProperty("values").GetProperty("body").GetString());

        var link = await editor.Expect(HttpStatusCode.OK, HttpMethod.Post, $"{Desk.Content}/{key}/preview");
        var path = new Uri(link.GetProperty("url").GetString()!).AbsolutePath;
        Assert.Contains("<p>Chữ nháp</p>", await reader.Text(path));

        using var forged = await reader.GetAsync(path[..^4] + "AAAA", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, forged.StatusCode);
        using var unpublished = await reader.GetAsync("/cai-cach-hanh-chinh/tin-tuc/ban-nhap-xem-truoc", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, unpublished.StatusCode);
    }
}
