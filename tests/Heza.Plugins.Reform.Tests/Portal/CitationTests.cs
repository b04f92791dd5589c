using System.Net;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.Register.Missing;
using Heza.Plugins.Reform.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Tests.Portal;

public sealed class CitationTests
{
    private const string Register = PortalSite.Home + "/van-ban/";

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Cited_documents_are_linked_with_title_and_force_and_the_stored_text_stays(DatabaseProvider provider)
    {
        await using var site = await PortalSite.Start(provider);
        const string html = """
            <p title="Nghị định 61/2018/NĐ-CP">Theo Nghị định số <strong>61/2018/NÐCP</strong> ngày 23/4/2018, nghị định 61 và Thông tư 01/2018/TT-VPCP; chưa có: Nghị định 107/2021/NĐ-CP.</p>
            <p><a href="https://chinhphu.vn/">Nghị định 61/2018/NĐ-CP</a> <code>61/2018/NĐ-CP</code> &lt;b&gt; Chỉ thị 21/CT-UBND</p>
            """;
        var article = PortalSite.Article("Một cửa", "mot-cua", 5, a => a.Html = html);
        var replaced = PortalSite.Document("Chỉ thị", "21/CT-UBND", "21-ct-ubnd", "2016-09-26", d => d.EffectiveOn = new DateOnly(2016, 9, 26));
        var replacing = PortalSite.Document("Chỉ thị", "08/CT-UBND", "08-ct-ubnd", "2023-01-10");
        replacing.Links.Add(new PublicationLink { FromKey = replacing.Key, Kind = "thay-the", TargetNumberKey = "21-ct-ubnd", TargetNumber = "21/CT-UBND", PartOnly = false, HoldsFrom = new DateOnly(2023, 2, 1) });
        await site.Save(
            article, replaced, replacing,
            PortalSite.Document("Nghị định", "61/2018/NĐ-CP", "61-2018-nd-cp", "2018-04-23", d => d.EffectiveOn = new DateOnly(2018, 6, 21)),
            PortalSite.Document("Thông tư", "01/2018/TT-VPCP", "01-2018-tt-vpcp", "2018-11-23", d => d.ExpiredOn = new DateOnly(2023, 9, 16)));

        var page = await site.Text($"{PortalSite.Home}/tin-tuc/mot-cua");

        Assert.Contains($"""Nghị định số <strong><a class="citation" href="{Register}61-2018-nd-cp" title="Nghị định 61/2018/NĐ-CP: """, page, StringComparison.Ordinal);
        Assert.Contains(">61/2018/NÐCP</a></strong> ngày 23/4/2018, <a class=\"citation\"", page, StringComparison.Ordinal);
        Assert.Contains(">nghị định 61</a> và <a", page, StringComparison.Ordinal);
        Assert.Contains(">Thông tư 01/2018/TT-VPCP</a>; chưa có: Nghị định 107/2021/NĐ-CP.</p>", page, StringComparison.Ordinal);
        Assert.Contains("""<a href="https://chinhphu.vn/">Nghị định 61/2018/NĐ-CP</a> <code>61/2018/NĐ-CP</code> <b> <a""", page, StringComparison.Ordinal);
        Assert.Contains(""">Chỉ thị 21/CT-UBND</a><span class="citation-force"> (đã hết hiệu lực)</span>""", page, StringComparison.Ordinal);
        Assert.Contains("""<p title="Nghị định 61/2018/NĐ-CP">""", page, StringComparison.Ordinal);
        await site.Change(db => Assert.Equal(html, db.Set<Article>().AsNoTracking().Single().Html));

        // The day comes, nothing is published, and the page says it.
        site.Time.Advance(TimeSpan.FromDays(1));
        Assert.Contains("01/2018/TT-VPCP</a><span class=\"citation-force\"> (đã hết hiệu lực)", await site.Text($"{PortalSite.Home}/tin-tuc/mot-cua"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Number_that_several_bear_is_decided_by_its_day_or_left_to_a_choice(DatabaseProvider provider)
    {
        await using var site = await PortalSite.Start(provider);
        var own = PortalSite.Document("Chỉ thị", "34/CT-UBND", "34-ct-ubnd", "2019-03-01", d => d.Html = "<p>Chỉ thị 34/CT-UBND ngày 20/11/2017, Chỉ thị 34/CT-UBND ngày 01/3/2019, Chỉ thị 34/CT-UBND.</p>");
        own.Slug = "34-ct-ubnd-2019";
        await site.Save(own, PortalSite.Document("Chỉ thị", "34/CT-UBND", "34-ct-ubnd", "2017-11-20"));

        var page = await site.Text($"{Register}34-ct-ubnd-2019");

        Assert.Contains($"""<a class="citation" href="{Register}34-ct-ubnd" """, page, StringComparison.Ordinal);
        Assert.Contains(", Chỉ thị 34/CT-UBND ngày 01/3/2019, <a class=\"citation\" href=\"/cai-cach-hanh-chinh/van-ban?so=34%2FCT-UBND\" title=\"Có 2 văn bản mang số này\">", page, StringComparison.Ordinal);
        await site.Text(PortalSite.Home + "/van-ban?so=34%2FCT-UBND", HttpStatusCode.OK);
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task What_summaries_and_files_cite_is_linked_both_ways(DatabaseProvider provider)
    {
        await using var site = await PortalSite.Start(provider);
        var guide = PortalSite.Document("Thông tư", "01/2018/TT-VPCP", "01-2018-tt-vpcp", "2018-11-23", d => (d.Summary, d.ExpiredOn) = ("Hướng dẫn <một số> quy định của Nghị định số 61/2018/NĐ-CP", new DateOnly(2023, 1, 1)));
        var article = PortalSite.Article("Một cửa", "mot-cua", 5, a => (a.Summary, a.Text) = ("Theo Nghị định 61/2018/NĐ-CP", "Thông tư 01/2018/TT-VPCP"));
        // Text without HTML is what a file says.
        var decree = PortalSite.Document("Nghị định", "61/2018/NĐ-CP", "61-2018-nd-cp", "2018-04-23", d => d.Text = "Xem Thông tư 01/2018/TT-VPCP và Quyết định 468/QĐ-TTg");
        await site.Save([guide, article, decree, .. new Publication[] { guide, article, decree }.SelectMany(FindCitedNumbers.In)]);

        Assert.Contains($"""Hướng dẫn <một số> quy định của <a class="citation" href="{Register}61-2018-nd-cp" """, await site.Text(Register + "01-2018-tt-vpcp"), StringComparison.Ordinal);
        Assert.Contains("""Theo <a class="citation" """, await site.Text($"{PortalSite.Home}/tin-tuc/mot-cua"), StringComparison.Ordinal);
        var page = await site.Text(Register + "61-2018-nd-cp");
        Assert.Matches("Văn bản được dẫn trong toàn văn</h2>\\s*<ul class=\"list\">\\s*<li>\\s*<a href=\"[^\"]*01-2018-tt-vpcp\">.*</a>\\s*<span class=\"tag tag--bad\">Hết hiệu lực</span>\\s*</li>\\s*</ul>", page);
        Assert.Contains("Được dẫn chiếu tại", page, StringComparison.Ordinal);
        Assert.Contains("Tin, bài nhắc đến văn bản này", page, StringComparison.Ordinal);
    }
}
