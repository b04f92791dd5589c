using System.Text.Json;
using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Content.WorkingCopies;

/// <summary>What a person has typed of a document and not saved.</summary>
public sealed class GetWorkingCopy(CmsDbContext db)
{
    public async Task<Result<WorkingCopyView>> Run(Guid key, Actor actor, CancellationToken ct)
    {
        if (await db.WorkingCopies(actor.Id).AsNoTracking().FirstOrDefaultAsync(copy => copy.Key == key, ct) is not { } copy)
        {
            return Problem.NotFound("Không có bản đang soạn nào chưa lưu.");
        }

        var values = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(copy.ValuesJson) ?? [];
        var current = (await db.SavedStates([key], ct)).GetValueOrDefault(key);
        return new WorkingCopyView(key, copy.ContentTypeAlias, copy.ParentKey, copy.BaseRevision, copy.Name, values, copy.SavedAt, current);
    }
}

/// <summary>Everything that a person has begun and not saved, last typed first.</summary>
public sealed class ListWorkingCopies(CmsDbContext db)
{
    public async Task<PageOf<WorkingCopyRow>> Run(Actor actor, PageAsked asked, CancellationToken ct)
    {
        var mine = db.WorkingCopies(actor.Id);
        var copies = await mine.OrderByDescending(copy => copy.SavedAt).ThenBy(copy => copy.Key).Skip(asked.Skip).Take(asked.Size)
            .Select(copy => new { copy.Key, copy.ContentTypeAlias, copy.Name, copy.BaseRevision, copy.SavedAt }).ToListAsync(ct);
        var current = await db.SavedStates([.. copies.Select(copy => copy.Key)], ct);
        return new PageOf<WorkingCopyRow>(
            [.. copies.Select(copy => new WorkingCopyRow(copy.Key, copy.ContentTypeAlias, copy.Name, copy.BaseRevision, copy.SavedAt, current.GetValueOrDefault(copy.Key)))],
            await mine.CountAsync(ct), asked.Page, asked.Size);
    }
}

/// <summary>Throws a person's unsaved text away. Doing it twice does no harm.</summary>
public sealed class DropWorkingCopy(CmsDbContext db)
{
    public Task Run(Guid key, Actor actor, CancellationToken ct) =>
        db.WorkingCopies(actor.Id).Where(copy => copy.Key == key).ExecuteDeleteAsync(ct);
}
