using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Operations;
using Heza.Web.EmbeddedCms.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Content.Workflow;

/// <summary>
/// Puts the current version before those who may approve it. What would stop its publication stops it here, in front of
/// the person who can mend it.
/// </summary>
public sealed class SubmitContent(ContentWriter writer, ContentCheck check)
{
    /// <param name="revision">The revision that the person saw; null submits whatever is current.</param>
    /// <param name="comment">A word to the approver.</param>
    public async Task<Result<ContentReceipt>> Run(Guid key, int? revision, string? comment, Actor actor, CancellationToken ct)
    {
        var said = ReviewComment.Optional(comment);
        return said.Problem is { } problem ? problem : await writer.Run(actor, scope => Submit(scope, key, revision, said.Value, ct), ct);
    }

    private async Task<Result<ContentReceipt>> Submit(ContentScope scope, Guid key, int? revision, string? comment, CancellationToken ct)
    {
        var stored = await scope.Load(key, ct);
        var releasePending = stored is not null && await scope.Db.Set<CmsSchedule>().AnyAsync(
            schedule => schedule.NodeId == stored.Node.Id && schedule.Action == ScheduleAction.Release && schedule.FailedAt == null, ct);
        if (ReviewRules.Unsubmittable(stored?.Node, releasePending) is { } unsubmittable)
        {
            return unsubmittable;
        }

        if (revision is { } read && read != stored!.Node.Revision)
        {
            return Problem.Conflict("Nội dung đã thay đổi sau khi bạn đọc; hãy mở lại bản mới rồi trình duyệt.");
        }

        if (await SubmitStep.Run(scope, stored!, check, comment, ct) is { } obstacle)
        {
            return obstacle;
        }

        await scope.TellSubmitted(stored!.Node, comment, ct);
        return scope.Receipt(stored);
    }
}
