using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.WorkingCopies;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Content.Presence;

/// <param name="Leaving">The person closes the document.</param>
public sealed record PresenceBody(bool? Leaving);

/// <param name="Others">Who else has the document open, longest first.</param>
/// <param name="Revision">Of the document as it is saved now.</param>
/// <param name="SavedAt">UTC.</param>
public sealed record PresenceView(IReadOnlyList<OtherPerson> Others, int Revision, string SavedBy, DateTime SavedAt);

/// <param name="Since">UTC.</param>
public sealed record OtherPerson(string Name, DateTime Since);

/// <summary>
/// "I have this document open", said every 10 to 15 seconds; the answer is who else has, and what is saved. Whoever has said
/// nothing for 40 seconds is gone.
/// </summary>
public sealed class TellPresence(CmsDbContext db, TimeProvider time)
{
    public static readonly TimeSpan Forgotten = TimeSpan.FromSeconds(40);

    public async Task<Result<PresenceView>> Run(Guid key, bool leaving, Actor actor, CancellationToken ct)
    {
        if ((await db.SavedStates([key], ct)).GetValueOrDefault(key) is not { } saved)
        {
            return ContentRules.NotFound;
        }

        var now = time.UtcNow();
        var gone = now - Forgotten;
        var mine = db.Set<CmsPresence>().Where(presence => presence.Key == key && presence.AccountId == actor.Id);
        await db.Set<CmsPresence>().Where(presence => presence.SeenAt < gone).ExecuteDeleteAsync(ct);
        if (leaving)
        {
            await mine.ExecuteDeleteAsync(ct);
        }
        else if (await Seen(mine, actor, now, ct) == 0)
        {
            await Arrive(mine, new CmsPresence { Key = key, AccountId = actor.Id, Name = actor.Name, Since = now, SeenAt = now }, ct);
        }

        var others = await db.Set<CmsPresence>().Where(presence => presence.Key == key && presence.AccountId != actor.Id && presence.SeenAt >= gone)
            .OrderBy(presence => presence.Since).Select(presence => new OtherPerson(presence.Name, presence.Since)).ToListAsync(ct);
        return new PresenceView(others, saved.Revision, saved.By, saved.At);
    }

    private static Task<int> Seen(IQueryable<CmsPresence> mine, Actor actor, DateTime now, CancellationToken ct) =>
        mine.ExecuteUpdateAsync(presence => presence.SetProperty(row => row.SeenAt, now).SetProperty(row => row.Name, actor.Name), ct);

    private async Task Arrive(IQueryable<CmsPresence> mine, CmsPresence presence, CancellationToken ct)
    {
        db.Add(presence);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another window of the same person was faster.
            db.ChangeTracker.Clear();
            if (!await mine.AnyAsync(ct))
            {
                throw;
            }
        }
    }
}
