using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Portal.News;

/// <summary>The years that the list can be narrowed to, newest first.</summary>
internal sealed class ReadArticleYears(ReformDbContext db)
{
    public async Task<IReadOnlyList<int>> Run(CancellationToken ct)
    {
        var span = await db.Set<Article>().Where(article => article.WithdrawnAt == null)
            .GroupBy(_ => 1)
            .Select(all => new { First = all.Min(article => article.DisplayDate), Last = all.Max(article => article.DisplayDate) })
            .SingleOrDefaultAsync(ct);
        if (span is null)
        {
            return [];
        }

        var first = Math.Max(VietnamTime.Local(span.First).Year, ArticleFilter.FirstYear);
        var last = VietnamTime.Local(span.Last).Year;
        return [.. Enumerable.Range(first, Math.Max(0, last - first + 1)).Reverse()];
    }
}
