using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Content.Reading;

/// <summary>Who did what to a document, newest first; also of one that was deleted for good.</summary>
public sealed class ListLog(CmsDbContext db)
{
    public async Task<Result<PageOf<LogRow>>> Run(Guid key, PageAsked asked, CancellationToken ct)
    {
        var entries = db.Set<CmsLogEntry>().AsNoTracking().Where(entry => entry.NodeKey == key);
        var total = await entries.CountAsync(ct);
        if (total == 0)
        {
            return ContentRules.NotFound;
        }

        var rows = await entries.OrderByDescending(entry => entry.Id).Skip(asked.Skip).Take(asked.Size).ToListAsync(ct);
        return new PageOf<LogRow>(
            [.. rows.Select(entry => new LogRow(entry.At, entry.ActorName, System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(entry.Action.ToString()), entry.Comment))],
            total, asked.Page, asked.Size);
    }
}
