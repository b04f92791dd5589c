using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Operations;
using Heza.Web.EmbeddedCms.Content.Storage;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Events;

namespace Heza.Web.EmbeddedCms.Content.Workflow;

/// <summary>What other operations mean for a text's review, inside their scope.</summary>
internal static class ReviewStep
{
    private const string Category = "Trình duyệt";

    /// <summary>Why whoever acts may not publish this text, or null.</summary>
    public static async Task<Problem?> OwnText(this ContentScope scope, CmsNode node, CancellationToken ct) =>
        ReviewRules.OwnText(scope.Actor.Id, await scope.Db.AuthorsOf(node.Key, ct), scope.Workflow.ApproveOwnText);

    /// <summary>After the words have changed: a submission or a release that does not outlive that is taken back, aloud.</summary>
    public static async Task AfterChange(this ContentScope scope, CmsNode node, bool mayApprove, CancellationToken ct)
    {
        if (node.Review is { } review && !ReviewRules.SubmissionStands(review, scope.Actor.Id, mayApprove))
        {
            node.Review = null;
            Say(scope, "Nội dung đã trình duyệt vừa được sửa nên trở về bản nháp; hãy trình duyệt lại khi sửa xong.");
        }
        else if (node.Review is { State: ReviewState.Submitted } && !scope.Workflow.ApproveOwnText)
        {
            Say(scope, "Bạn đã sửa nội dung đang chờ duyệt nên một người duyệt khác phải xuất bản.");
        }

        if (!ReviewRules.ReleaseStands(mayApprove, scope.Workflow.ApproveOwnText))
        {
            await DropRelease(scope, node, ct);
        }
    }

    private static async Task DropRelease(ContentScope scope, CmsNode node, CancellationToken ct)
    {
        var release = await scope.Db.Set<CmsSchedule>().FirstOrDefaultAsync(
            schedule => schedule.NodeId == node.Id && schedule.Action == ScheduleAction.Release && schedule.FailedAt == null, ct);
        if (release is null)
        {
            return;
        }

        // Without its release an unpublished document has nothing to withdraw either.
        await scope.DropSchedules([node], schedule => schedule.Action == ScheduleAction.Release || !node.Published, ct);
        scope.Log(node, ContentAction.ScheduleCleared, "Hủy lịch hẹn vì nội dung đã được sửa sau khi duyệt");
        await scope.TellReleaseDropped(node, release.ActorId, ct);
        Say(scope, "Lịch hẹn xuất bản đã bị hủy vì nội dung vừa được sửa sau khi duyệt; hãy trình duyệt lại.");
    }

    private static void Say(ContentScope scope, string text) => scope.Messages.Add(new EventMessage(Category, text, EventMessageType.Info));
}
