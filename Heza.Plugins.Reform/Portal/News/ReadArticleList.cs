using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;
using System.Linq.Expressions;

namespace Heza.Plugins.Reform.Portal.News;

/// <summary>What a list shows of an article.</summary>
/// <param name="DisplayDate">UTC.</param>
/// <param name="UpdatedAt">UTC; the publication that is shown now.</param>
public sealed record ArticleCard(
    Guid Key, string Slug, string Title, string Summary, string Category, List<string> Audience, DateTime DisplayDate, DateTime UpdatedAt,
    bool Featured, string? ImageUrl, string? ImageAlt, int? ImageWidth, int? ImageHeight)
{
    public static readonly Expression<Func<Article, ArticleCard>> Of = article => new ArticleCard(
        article.Key, article.Slug, article.Title, article.Summary, article.Category, article.Audience, article.DisplayDate, article.PublishedAt,
        article.Featured, article.ImageUrl, article.ImageAlt, article.ImageWidth, article.ImageHeight);
}

internal sealed class ReadArticleList(ReformDbContext db)
{
    public async Task<PageOf<ArticleCard>> Run(ArticleFilter filter, CancellationToken ct)
    {
        var articles = filter.Apply(db.Set<Article>());
        var total = await articles.CountAsync(ct);
        var items = await articles
            .OrderByDescending(article => article.DisplayDate).ThenBy(article => article.Key)
            .Skip((filter.Page - 1) * filter.PageSize).Take(filter.PageSize)
            .Select(ArticleCard.Of)
            .ToListAsync(ct);
        return new PageOf<ArticleCard>(items, total, filter.Page, filter.PageSize);
    }
}
