using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;

namespace Heza.Plugins.Reform.Portal.News;

/// <param name="Month">1 to 12, only with <paramref name="Year"/>; both in Vietnamese time.</param>
public sealed record ArticleFilter(string? Category, string? Audience, int? Year, int? Month, int Page, int PageSize)
{
    public const int FirstYear = 2000;
    public const int PagesShown = 12;

    public static ArticleFilter Newest(int count) => new(null, null, null, null, 1, count);

    internal static ArticleFilter Read(QueryValues query, int? pageSize = PagesShown)
    {
        var year = query.Number("year", FirstYear, 2100);
        var month = query.Number("month", 1, 12);
        if (month is not null && year is null)
        {
            query.Reject("month", "Chọn năm khi lọc theo tháng.");
            month = null;
        }

        return new ArticleFilter(
            query.OneOf("category", FieldLabels.Categories.Keys),
            query.OneOf("audience", FieldLabels.Audiences.Keys),
            year, month,
            query.Number("page", 1, Paging.MaxPage) ?? 1,
            pageSize ?? query.Number("pageSize", 1, Paging.MaxSize) ?? Paging.DefaultSize);
    }

    /// <summary>The filter in an address; a page's size only where it can be chosen.</summary>
    public string ToQuery(int? page = null, bool withSize = false) => QueryValues.Write(
        ("category", Category), ("audience", Audience), ("year", QueryValues.Show(Year)), ("month", QueryValues.Show(Month)),
        ("page", QueryValues.Show(page ?? Page, leftOut: 1)),
        ("pageSize", withSize ? QueryValues.Show(PageSize, leftOut: Paging.DefaultSize) : null));

    public IQueryable<Article> Apply(IQueryable<Article> articles)
    {
        articles = articles.Where(article => article.WithdrawnAt == null);
        if (Category is not null)
        {
            articles = articles.Where(article => article.Category == Category);
        }

        if (Audience is not null)
        {
            articles = articles.Where(article => article.Audience.Contains(Audience));
        }

        if (Year is { } year)
        {
            var first = new DateOnly(year, Month ?? 1, 1);
            var from = VietnamTime.StartUtc(first);
            var to = VietnamTime.StartUtc(Month is null ? first.AddYears(1) : first.AddMonths(1));
            articles = articles.Where(article => article.DisplayDate >= from && article.DisplayDate < to);
        }

        return articles;
    }
}
