using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Storage;

namespace Heza.Web.EmbeddedCms.Content.Workflow;

/// <summary>Who may do what on a text's way from its writer to its readers. Pure.</summary>
public static class ReviewRules
{
    /// <summary>Why a document cannot be submitted now, or null.</summary>
    /// <param name="releasePending">A release is set and has not failed.</param>
    public static Problem? Unsubmittable(CmsNode? node, bool releasePending) => node switch
    {
        null => ContentRules.NotFound,
        { Trashed: true } => Problem.Conflict("Nội dung đang ở trong thùng rác; hãy khôi phục rồi mới trình duyệt."),
        { Review.State: ReviewState.Submitted } => Problem.Conflict($"Nội dung đã được {node.Review.ByName} trình duyệt lúc {VietnamTime.ShowMoment(node.Review.At)}."),
        _ when releasePending => Problem.Conflict("Nội dung đã được duyệt và hẹn giờ xuất bản; không cần trình duyệt nữa."),
        { Published: true, Edited: false } => Problem.Conflict("Nội dung không có gì mới so với bản đã xuất bản nên không có gì để duyệt."),
        _ => null,
    };

    /// <summary>Why a submission cannot be taken back by this person, or null: only whoever submitted it may.</summary>
    public static Problem? Unrecallable(CmsNode? node, string actorId) =>
        NotWaiting(node) ?? (node!.Review!.ById == actorId
            ? null
            : new Problem(ProblemKind.Forbidden, $"Chỉ người trình duyệt ({node.Review.ByName}) mới thu hồi được; người duyệt có thể trả lại kèm góp ý."));

    /// <summary>Why a document cannot be returned to its writer, or null.</summary>
    public static Problem? Unreturnable(CmsNode? node) => NotWaiting(node);

    /// <summary>
    /// Why this person may not publish the text, or null. Whoever wrote, changed or submitted any version since the last
    /// publication has a hand in it; the site itself may always.
    /// </summary>
    /// <param name="authors">Account ids of those who have a hand in it.</param>
    public static Problem? OwnText(string actorId, IEnumerable<string> authors, bool approveOwnText) =>
        approveOwnText || actorId == Actor.System.Id || !authors.Contains(actorId)
            ? null
            : new Problem(ProblemKind.Forbidden, "Bạn đã viết, sửa hoặc trình nội dung này nên cần một người duyệt khác xuất bản.");

    /// <summary>
    /// Whether a submission outlives a change of the text: when an approver corrects what another submitted. A writer's
    /// own change takes it back, so that nobody approves words that were still being written.
    /// </summary>
    public static bool SubmissionStands(CmsReview review, string actorId, bool mayApprove) =>
        review.State == ReviewState.Returned || (mayApprove && review.ById != actorId);

    /// <summary>
    /// Whether a pending release outlives a change of the text: when whoever changed it could set it anew. Otherwise words
    /// that nobody has approved would appear by themselves.
    /// </summary>
    public static bool ReleaseStands(bool mayApprove, bool approveOwnText) => mayApprove && approveOwnText;

    private static Problem? NotWaiting(CmsNode? node) => node switch
    {
        null => ContentRules.NotFound,
        { Trashed: false, Review.State: ReviewState.Submitted } => null,
        _ => Problem.Conflict("Nội dung không còn ở trạng thái chờ duyệt; hãy tải lại để xem tình trạng hiện nay."),
    };
}
