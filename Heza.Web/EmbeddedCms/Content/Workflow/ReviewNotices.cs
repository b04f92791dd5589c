using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Accounts;
using Heza.Web.EmbeddedCms.Content.Operations;
using Heza.Web.EmbeddedCms.Content.Schedule;
using Heza.Web.EmbeddedCms.Content.Storage;

namespace Heza.Web.EmbeddedCms.Content.Workflow;

/// <summary>Tells the next person, in the transaction of the act itself.</summary>
internal static class ReviewNotices
{
    /// <summary>Those who may approve this text; whoever has a hand in it may not and is left out.</summary>
    public static async Task TellSubmitted(this ContentScope scope, CmsNode node, string? comment, CancellationToken ct)
    {
        var authors = await scope.Db.AuthorsOf(node.Key, ct);
        var approvers = await scope.Db.WithPermission(Permissions.Approve, ct);
        var next = approvers.Where(person => person.Id != scope.Actor.Id && ReviewRules.OwnText(person.Id, authors, scope.Workflow.ApproveOwnText) is null);
        Tell(scope, node, next, "content.submitted", $"Chờ duyệt: {node.Name}", $"{scope.Actor.Name} trình duyệt “{node.Name}”.", comment);
    }

    public static async Task TellReturned(this ContentScope scope, CmsNode node, string comment, CancellationToken ct) =>
        Tell(scope, node, await Writers(scope, node, ct), "content.returned", $"Trả lại: {node.Name}", $"{scope.Actor.Name} trả lại “{node.Name}” để sửa.", comment);

    /// <summary>Call it before the publication stands in the log: afterwards nobody has a hand in the text any more.</summary>
    public static async Task TellPublished(this ContentScope scope, CmsNode node, string? comment, CancellationToken ct) =>
        Tell(scope, node, await Writers(scope, node, ct), "content.published", $"Đã xuất bản: {node.Name}",
            scope.Actor == Actor.System ? $"“{node.Name}” đã được xuất bản." : $"{scope.Actor.Name} duyệt và xuất bản “{node.Name}”.", comment);

    public static async Task TellScheduled(this ContentScope scope, CmsNode node, DateTime? publishAt, DateTime? withdrawAt, CancellationToken ct) =>
        Tell(scope, node, await Writers(scope, node, ct), "content.scheduled", $"Đã hẹn giờ: {node.Name}",
            $"{scope.Actor.Name} duyệt “{node.Name}”. {ScheduleRules.Describe(publishAt, withdrawAt)}.", null);

    /// <param name="setBy">Account of the one who had set the release, if known.</param>
    public static async Task TellReleaseDropped(this ContentScope scope, CmsNode node, string? setBy, CancellationToken ct) =>
        Tell(scope, node, await Writers(scope, node, ct, setBy), "content.schedule-cleared", $"Hủy lịch hẹn: {node.Name}",
            $"{scope.Actor.Name} sửa hoặc bỏ lịch của “{node.Name}” nên lịch hẹn xuất bản đã bị hủy.", null);

    public static async Task TellScheduleFailed(this ContentScope scope, CmsNode node, string? setBy, string failure, CancellationToken ct) =>
        Tell(scope, node, await Writers(scope, node, ct, setBy), "content.schedule-failed", $"Lịch hẹn không thực hiện được: {node.Name}",
            $"Lịch hẹn của “{node.Name}” không thực hiện được.", failure);

    private static async Task<IEnumerable<Person>> Writers(ContentScope scope, CmsNode node, CancellationToken ct, string? besides = null)
    {
        var authors = await scope.Db.AuthorsOf(node.Key, ct);
        return await scope.Db.ByIds([.. authors.Append(besides ?? "").Where(id => id != scope.Actor.Id)], ct);
    }

    private static void Tell(ContentScope scope, CmsNode node, IEnumerable<Person> people, string kind, string title, string text, string? comment) =>
        scope.Notices.Add(scope.Db, new NoticeText(kind, title, comment is null ? text : $"{text}\n{comment}", $"/desk/noi-dung/{node.Key}"), people, scope.Now);
}
