using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Work;

/// <summary>Puts a change of a post into its list of work; an older wish of the same kind that has not begun gives way.</summary>
internal static class AskForWork
{
    private static readonly WorkKind[] Presence = [WorkKind.Hide, WorkKind.Show, WorkKind.Delete];

    /// <summary>Part of the caller's transaction; saves.</summary>
    /// <param name="askedBy">Name.</param>
    public static async Task<Guid> Ask(this ReformDbContext db, Guid post, WorkKind kind, string? text, string askedBy, DateTime now, CancellationToken ct)
    {
        WorkKind[] replaced = Presence.Contains(kind) ? Presence : [kind];
        await db.Set<PostWork>()
            .Where(work => work.PostId == post && replaced.Contains(work.Kind) && (work.State == WorkState.Waiting || work.State == WorkState.ForPerson))
            .ExecuteUpdateAsync(set => set.SetProperty(work => work.State, WorkState.Dropped).SetProperty(work => work.DoneAt, now), ct);
        var work = NewWork.Of(post, kind, text, askedBy, now);
        db.Add(work);
        await db.SaveChangesAsync(ct);
        db.Entry(work).State = EntityState.Detached;
        return work.Id;
    }
}
