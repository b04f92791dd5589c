using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;

namespace Heza.Plugins.Reform.Outreach.Obstacles;

/// <summary>Writes an entry into the audit and tells those whom it concerns, at the desk and by e-mail; saves.</summary>
public sealed class TellOfObstacle(ReformDbContext db, IPeople people, Notify notify)
{
    public async Task Run(Obstacle obstacle, ObstacleEntry entry, Actor actor, CancellationToken ct)
    {
        db.Record(actor, ObstacleWords.Audit(entry.Act), AuditSubject.Of(AuditSubjectKind.Obstacle, obstacle.Key, obstacle.Title), entry.At, entry.Text);
        await db.SaveChangesAsync(ct);
        var unit = ObstacleWords.TellsUnit(entry.Act) ? (await people.OfUnit(obstacle.Unit, ct)).Select(person => person.Id) : [];
        var notice = ObstacleWords.Notice(obstacle, entry);
        await notify.Run(notice, new NoticeAudience(null, [.. unit], [actor.Id]), ct);
        foreach (var permission in ObstacleWords.Tells(entry.Act))
        {
            // Somebody of the unit who is also of the Office has heard it already.
            await notify.Run(notice, new NoticeAudience(permission, [], [actor.Id, .. unit]), ct);
        }
    }
}
