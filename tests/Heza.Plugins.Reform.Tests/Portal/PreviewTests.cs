using System.Net;
using Heza.Plugins.Reform.Portal.Preview;
using Microsoft.Extensions.DependencyInjection;

namespace Heza.Plugins.Reform.Tests.Portal;

public sealed class PreviewTests
{
    [Fact]
    public async Task Draft_is_readable_until_its_link_expires_and_is_never_kept()
    {
        await using var site = await PortalSite.Start();
        var draft = PortalSite.Article("Bản chưa đăng", "");
        site.Library.Draft = draft;
        var path = site.Services.GetRequiredService<PreviewLinks>().Create(draft.Key);

        using var response = await site.Get(path);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Contains("noindex", Assert.Single(response.Headers.GetValues("X-Robots-Tag")), StringComparison.Ordinal);
        var page = await site.Text(path);
        Assert.Contains("Bản xem trước", page, StringComparison.Ordinal);
        Assert.Contains("Bản chưa đăng", page, StringComparison.Ordinal);
        Assert.Contains("content=\"noindex\"", page, StringComparison.Ordinal);

        site.Time.Advance(TimeSpan.FromMinutes(60));
        Assert.Contains("đã hết hạn", await site.Text(path, HttpStatusCode.Gone), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forged_link_and_draft_that_is_gone_show_nothing()
    {
        await using var site = await PortalSite.Start();
        var path = site.Services.GetRequiredService<PreviewLinks>().Create(Guid.NewGuid());
        await site.Text(path, HttpStatusCode.NotFound);
        var forged = path[..^6] + (path.EndsWith("AAAAAA", StringComparison.Ordinal) ? "BBBBBB" : "AAAAAA");
        Assert.Contains("không đúng", await site.Text(forged, HttpStatusCode.NotFound), StringComparison.Ordinal);
        await site.Text($"{PortalSite.Home}/xem-truoc/{new string('A', 3000)}", HttpStatusCode.NotFound);
        await site.Text($"{PortalSite.Home}/xem-truoc/!!", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Draft_of_a_document_is_shown_as_a_document()
    {
        await using var site = await PortalSite.Start();
        site.Library.Draft = PortalSite.Document("Nghị định", "9/2023/NĐ-CP", "", "2023-01");
        Assert.Contains("tháng 01/2023", await site.Text(site.Services.GetRequiredService<PreviewLinks>().Create(site.Library.Draft.Key)), StringComparison.Ordinal);
    }
}
