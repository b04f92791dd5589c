using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Content.Workflow;

namespace Heza.Web.EmbeddedCms.Content;

/// <summary>What a person may do, as far as the person and the document's past decide it.</summary>
/// <param name="OwnText">The person has a hand in the current text and must not approve it (see <see cref="ReviewRules.OwnText"/>).</param>
public sealed record ContentRights(string ActorId, bool CanEdit, bool CanApprove, bool OwnText);

/// <summary>What may be done with a document in its state.</summary>
public static class ContentRules
{
    public static readonly Problem NotFound = Problem.NotFound("Không tìm thấy nội dung này; có thể nó đã bị xóa hẳn.");

    /// <param name="releasePending">A release is set and has not failed.</param>
    public static ContentState StateOf(CmsNode node, bool releasePending) => node switch
    {
        { Trashed: true } => ContentState.Trashed,
        { Published: true } => ContentState.Published,
        _ when releasePending => ContentState.Scheduled,
        { Review.State: ReviewState.Submitted } => ContentState.Submitted,
        { Review.State: ReviewState.Returned } => ContentState.Returned,
        _ => ContentState.Draft,
    };

    /// <summary>Why a document's words cannot be changed, or null.</summary>
    public static Problem? Unchangeable(CmsNode? node) => node switch
    {
        null => NotFound,
        { Trashed: true } => Problem.Conflict("Nội dung đang ở trong thùng rác; hãy khôi phục rồi mới sửa."),
        _ => null,
    };

    /// <summary>
    /// Names of the desk's operations that this person may do now; the same rules as the policies of the endpoints.
    /// </summary>
    public static IReadOnlyList<string> AllowedActions(CmsNode node, bool releasePending, ContentRights rights)
    {
        var isPart = SiteStructure.IsPart(node.Key);
        var (_, canEdit, canApprove, _) = rights;
        var approvesThis = canApprove && !rights.OwnText && !node.Trashed;
        IEnumerable<(string Action, bool Allowed)> actions =
        [
            ("save", canEdit && !node.Trashed),
            ("submit", canEdit && ReviewRules.Unsubmittable(node, releasePending) is null),
            ("recall", canEdit && ReviewRules.Unrecallable(node, rights.ActorId) is null),
            ("return", canApprove && ReviewRules.Unreturnable(node) is null),
            ("publish", approvesThis),
            ("schedule", approvesThis),
            ("withdraw", canApprove && node is { Published: true, Trashed: false } && !isPart),
            ("trash", (node.Published ? canApprove : canEdit) && !node.Trashed && !isPart),
            ("restore", canApprove && node.Trashed),
            ("delete", canApprove && !isPart),
        ];
        return [.. actions.Where(action => action.Allowed).Select(action => action.Action)];
    }
}
