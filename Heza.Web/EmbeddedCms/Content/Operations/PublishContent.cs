using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Content.Workflow;

namespace Heza.Web.EmbeddedCms.Content.Operations;

/// <summary>
/// Publishes the current version now. A release that is still pending is thereby done with (Umbraco would refuse with
/// AwaitingRelease; here the person who publishes has said "now"); a withdrawal that is set for later stays.
/// </summary>
public sealed class PublishContent(ContentWriter writer, ContentCheck check)
{
    /// <param name="revision">The revision that the approver read; null publishes whatever is current.</param>
    public Task<Result<ContentReceipt>> Run(Guid key, int? revision, Actor actor, CancellationToken ct) =>
        writer.Run(actor, scope => Publish(scope, key, revision, ct), ct);

    private async Task<Result<ContentReceipt>> Publish(ContentScope scope, Guid key, int? revision, CancellationToken ct)
    {
        if (await scope.Load(key, ct) is not { } stored)
        {
            return ContentRules.NotFound;
        }

        if (revision is { } read && read != stored.Node.Revision)
        {
            return Problem.Conflict("Nội dung đã thay đổi sau khi bạn đọc; hãy mở lại bản mới rồi xuất bản.");
        }

        if (await scope.OwnText(stored.Node, ct) is { } ownText)
        {
            return ownText;
        }

        if (await PublishStep.Run(scope, stored, check, null, ct) is { } obstacle)
        {
            return obstacle;
        }

        await scope.DropSchedules([stored.Node], schedule => schedule.Action == ScheduleAction.Release || schedule.Date <= scope.Now, ct);
        return scope.Receipt(stored);
    }
}
