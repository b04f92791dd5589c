using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Storage;

namespace Heza.Web.EmbeddedCms.Content;

/// <summary>What may be done with a document in its state.</summary>
public static class ContentRules
{
    public static readonly Problem NotFound = Problem.NotFound("Không tìm thấy nội dung này; có thể nó đã bị xóa hẳn.");

    /// <param name="releasePending">A release is set and has not failed.</param>
    public static ContentState StateOf(CmsNode node, bool releasePending) => node switch
    {
        { Trashed: true } => ContentState.Trashed,
        { Published: true } => ContentState.Published,
        _ => releasePending ? ContentState.Scheduled : ContentState.Draft,
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
    public static IReadOnlyList<string> AllowedActions(CmsNode node, bool canEdit, bool canApprove)
    {
        var isPart = SiteStructure.IsPart(node.Key);
        IEnumerable<(string Action, bool Allowed)> actions =
        [
            ("save", canEdit && !node.Trashed),
            ("publish", canApprove && !node.Trashed),
            ("schedule", canApprove && !node.Trashed),
            ("withdraw", canApprove && node is { Published: true, Trashed: false } && !isPart),
            ("trash", (node.Published ? canApprove : canEdit) && !node.Trashed && !isPart),
            ("restore", canApprove && node.Trashed),
            ("delete", canApprove && !isPart),
        ];
        return [.. actions.Where(action => action.Allowed).Select(action => action.Action)];
    }
}
