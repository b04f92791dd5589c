using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Content.Workflow;

/// <summary>Who has a hand in a text, by its log, which nobody can change.</summary>
internal static class Authors
{
    private static readonly ContentAction[] Writing = [ContentAction.Created, ContentAction.Saved, ContentAction.VersionRestored, ContentAction.Submitted];

    /// <summary>Account ids of those who wrote or submitted any version since the document was last published.</summary>
    public static async Task<IReadOnlyList<string>> AuthorsOf(this CmsDbContext db, Guid key, CancellationToken ct)
    {
        var log = db.Set<CmsLogEntry>().Where(entry => entry.NodeKey == key);
        var published = await log.Where(entry => entry.Action == ContentAction.Published).MaxAsync(entry => (long?)entry.Id, ct) ?? 0;
        return await log.Where(entry => entry.Id > published && Writing.Contains(entry.Action)).Select(entry => entry.ActorId).Distinct().ToListAsync(ct);
    }

    /// <summary>Account ids of those who ever wrote, submitted, published or scheduled the document.</summary>
    public static async Task<IReadOnlyList<string>> EverBehind(this CmsDbContext db, Guid key, CancellationToken ct) =>
        await db.Set<CmsLogEntry>()
            .Where(entry => entry.NodeKey == key && (Writing.Contains(entry.Action) || entry.Action == ContentAction.Published || entry.Action == ContentAction.Scheduled))
            .Select(entry => entry.ActorId).Distinct().ToListAsync(ct);
}
