using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Portal;
using Heza.Plugins.Reform.Portal.Documents;
using Heza.Plugins.Reform.Portal.News;
using Heza.Plugins.Reform.Tests.Platform;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.AspNetCore.Http;

namespace Heza.Plugins.Reform.Tests.Portal;

public sealed class FilterTests
{
    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Articles_are_narrowed_by_category_audience_and_vietnamese_month(DatabaseProvider provider)
    {
        await using var site = await PortalSite.Start(provider);
        await site.Save(
            PortalSite.Article("Sự kiện cho doanh nghiệp", "mot", 1, a => { a.Category = "su-kien"; a.Audience = ["can-bo", "doanh-nghiep"]; }),
            // 31 May, 17:00 UTC is 1 June in Vietnam.
            PortalSite.Article("Đêm đầu tháng sáu", "hai", 1, a => a.DisplayDate = new DateTime(2023, 5, 31, 17, 0, 0, DateTimeKind.Utc)),
            PortalSite.Article("Chiều cuối tháng năm", "ba", 1, a => a.DisplayDate = new DateTime(2023, 5, 31, 16, 59, 59, DateTimeKind.Utc)));

        Assert.Equal(["mot"], await Slugs(site, "articles?category=su-kien"));
        Assert.Equal(["mot"], await Slugs(site, "articles?audience=doanh-nghiep"));
        Assert.Equal(["mot", "hai"], await Slugs(site, "articles?year=2023&month=6"));
        Assert.Equal(["ba"], await Slugs(site, "articles?year=2023&month=5"));
        Assert.Equal(["hai"], await Slugs(site, "articles?page=2&pageSize=1"));
        Assert.DoesNotContain("Đêm đầu tháng sáu", await site.Text($"{PortalSite.Home}/tin-tuc?category=su-kien"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Documents_are_narrowed_and_sorted_and_those_without_a_date_stand_last(DatabaseProvider provider)
    {
        await using var site = await PortalSite.Start(provider);
        await site.Save(
            PortalSite.Document("Nghị định", "61/2018/NĐ-CP", "a", "2018-04-23", d => { d.EffectiveOn = new DateOnly(2018, 6, 21); d.Issuers = ["Chính phủ", "Bộ Nội vụ"]; }),
            PortalSite.Document("Chỉ thị", "21/CT-UBND", "b", "2016", d => { d.Level = "thanh-pho"; d.ExpiredOn = new DateOnly(2023, 9, 15); }),
            PortalSite.Document("Kế hoạch", "105/KH-BQL", "c", null, d => { d.EffectiveOn = new DateOnly(2023, 9, 16); d.Fields = ["cai-cach-the-che", "chinh-quyen-dien-tu"]; }));

        Assert.Equal(["a", "b", "c"], await Slugs(site, "documents"));
        Assert.Equal(["b", "a", "c"], await Slugs(site, "documents?sort=cu-nhat"));
        Assert.Equal(["c", "b", "a"], await Slugs(site, "documents?sort=so-ky-hieu"));
        Assert.Equal(["a"], await Slugs(site, "documents?issuer=B%E1%BB%99%20N%E1%BB%99i%20v%E1%BB%A5"));
        Assert.Equal(["b"], await Slugs(site, "documents?year=2016"));
        Assert.Equal(["b"], await Slugs(site, "documents?level=thanh-pho"));
        Assert.Equal(["a"], await Slugs(site, "documents?type=Ngh%E1%BB%8B%20%C4%91%E1%BB%8Bnh"));
        Assert.Equal(["a"], await Slugs(site, "documents?status=con-hieu-luc"));
        Assert.Equal(["b"], await Slugs(site, "documents?status=het-hieu-luc"));
        Assert.Equal(["c"], await Slugs(site, "documents?status=chua-co-hieu-luc"));
        Assert.Equal(["c"], await Slugs(site, "documents?field=chinh-quyen-dien-tu"));
    }

    [Fact]
    public void Each_day_has_one_status_and_the_condition_agrees_with_the_rule()
    {
        DateOnly?[] days = [null, new(2023, 6, 1), new(2023, 7, 1), new(2023, 8, 1)];
        foreach (var (from, until, part) in days.SelectMany(_ => days, (a, b) => (a, b)).SelectMany(_ => days, (pair, c) => (pair.a, pair.b, c)))
        {
            foreach (var undated in new[] { false, true })
            {
                var document = PortalSite.Document("Nghị định", "1/2023/NĐ-CP", "x", null, d => (d.EffectiveOn, d.ForceUntil, d.ForcePartUntil, d.ForceUndated) = (from, until, part, undated));
                foreach (var day in days.OfType<DateOnly>().SelectMany(day => new[] { day.AddDays(-1), day }))
                {
                    Assert.Equal([DocumentStatus.Of(document.Force, day)], DocumentStatus.Labels.Keys.Where(code => DocumentStatus.Is(code, day).Compile()(document)));
                }
            }
        }
    }

    [Theory]
    [InlineData("?page=1", "")]
    [InlineData("?page=01&utm_source=x&category=", "")]
    [InlineData("?month=6&year=2023&category=su-kien", "?category=su-kien&year=2023&month=6")]
    [InlineData("?category=la&page=99999999999999999999&year=-5", "")]
    [InlineData("?page=2&page=3", "?page=2")]
    [InlineData("?month=6", "")]
    public void Spellings_of_a_query_have_one_canonical_form(string typed, string canonical) =>
        Assert.Equal(canonical, ArticleFilter.Read(Values(typed)).ToQuery());

    [Theory]
    [InlineData("?type=Ngh%E1%BB%8B%00", "")]
    [InlineData("?issuer=Ch%C3%ADnh%20ph%E1%BB%A7", "?issuer=Ch%C3%ADnh%20ph%E1%BB%A7")]
    public void Text_with_control_characters_never_reaches_the_database(string typed, string canonical) =>
        Assert.Equal(canonical, DocumentFilter.Read(Values(typed)).ToQuery());

    private static QueryValues Values(string query) => new(new QueryCollection(QueryHelpers.ParseQuery(query)));

    private static async Task<List<string>> Slugs(PortalSite site, string query)
    {
        using var response = await site.Get($"/api/reform/v1/{query}");
        using var body = System.Text.Json.JsonDocument.Parse(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        return [.. body.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("slug").GetString()!)];
    }
}
