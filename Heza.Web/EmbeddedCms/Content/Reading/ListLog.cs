using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Content.Reading;

/// <summary>Who did what to a document, newest first; also of one that was deleted for good.</summary>
public sealed class ListLog(CmsDbContext db)
{
    public const int PageSize = 100;

    public async Task<Result<ContentPage<LogRow>>> Run(Guid key, int page, CancellationToken ct)
    {
        if (page is < 1 or > 100_000)
        {
            return Problem.Field("page", "Số trang phải từ 1 trở lên.");
        }

        var entries = db.Set<CmsLogEntry>().AsNoTracking().Where(entry => entry.NodeKey == key);
        var total = await entries.CountAsync(ct);
        if (total == 0)
        {
            return ContentRules.NotFound;
        }

        var rows = await entries.OrderByDescending(entry => entry.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return new ContentPage<LogRow>(
            [.. rows.Select(entry => new LogRow(entry.At, entry.ActorName, System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(entry.Action.ToString()), entry.Comment))],
            total, page, PageSize);
    }
}
