using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Content.Importing;

/// <summary>
/// Finds ordered imports that no worker took up or finished: a request may get lost, a node may die. Each is carried out
/// here; one that another node is at waits for its turn and finds it done.
/// </summary>
public sealed class ResumeImports(CmsDbContext db, RunImport run, TimeProvider time)
{
    public const string JobId = "document-imports", Cron = "* * * * *";

    /// <summary>Until then the order itself is on its way.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public async Task Run(CancellationToken ct)
    {
        var before = time.UtcNow() - Patience;
        var waiting = await db.Set<DocumentImport>().Where(import => import.State == ImportState.Waiting && import.AskedAt < before)
            .OrderBy(import => import.AskedAt).Select(import => import.Id).ToListAsync(ct);
        foreach (var id in waiting)
        {
            await run.Run(id, ct);
        }
    }
}
