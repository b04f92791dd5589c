using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Schedule;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Content.Workflow;

namespace Heza.Web.EmbeddedCms.Content.Operations;

/// <summary>
/// Sets when a document is published and withdrawn; a missing moment removes that half. As in Umbraco this raises no
/// notification: the release itself does.
/// </summary>
public sealed class ScheduleContent(ContentWriter writer, ContentCheck check)
{
    public Task<Result<ContentReceipt>> Run(Guid key, DateTime? publishAt, DateTime? withdrawAt, Actor actor, CancellationToken ct) =>
        writer.Run(actor, scope => Set(scope, key, publishAt, withdrawAt, ct), ct);

    private async Task<Result<ContentReceipt>> Set(
        ContentScope scope, Guid key, DateTime? publishAt, DateTime? withdrawAt, CancellationToken ct)
    {
        var stored = await scope.Load(key, ct);
        if (ContentRules.Unchangeable(stored?.Node) is { } unchangeable)
        {
            return unchangeable;
        }

        // Rights are asked now; when the moment comes the site itself acts.
        if (publishAt is not null && await scope.OwnText(stored!.Node, ct) is { } ownText)
        {
            return ownText;
        }

        if (ScheduleRules.Check(publishAt, withdrawAt, stored!.Node.Published, scope.Now) is { } problem)
        {
            return problem;
        }

        if (withdrawAt is not null && SiteStructure.IsPart(key))
        {
            return SiteStructure.Refusal;
        }

        // Found now, in front of the person who can mend it, and not at the moment of release.
        if (publishAt is not null && check.Obstacle(stored.Content) is { } obstacle)
        {
            return obstacle;
        }

        var had = await scope.DropSchedules([stored.Node], _ => true, ct);
        await scope.Db.SaveChangesAsync(ct);
        Add(scope, stored.Node, ScheduleAction.Release, publishAt);
        Add(scope, stored.Node, ScheduleAction.Expire, withdrawAt);
        var set = publishAt is not null || withdrawAt is not null;
        if (publishAt is not null)
        {
            stored.Node.Review = null;
            await scope.TellScheduled(stored.Node, publishAt, withdrawAt, ct);
        }
        else if (had && !set)
        {
            await scope.TellReleaseDropped(stored.Node, null, ct);
        }

        if (had || set)
        {
            scope.Log(stored.Node, set ? ContentAction.Scheduled : ContentAction.ScheduleCleared, ScheduleRules.Describe(publishAt, withdrawAt));
        }

        return scope.Receipt(stored);
    }

    private static void Add(ContentScope scope, CmsNode node, ScheduleAction action, DateTime? at)
    {
        if (at is { } date)
        {
            scope.Db.Add(new CmsSchedule { NodeId = node.Id, Action = action, Date = date, ActorId = scope.Actor.Id, ActorName = scope.Actor.Name });
        }
    }
}
