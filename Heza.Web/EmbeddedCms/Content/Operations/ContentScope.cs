using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Content.Workflow;
using Heza.Web.EmbeddedCms.Data;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Heza.Web.EmbeddedCms.Content.Operations;

/// <summary>One transaction over the content tree, with Umbraco's timing: cancelable notifications now, the others after the commit.</summary>
public sealed class ContentScope(CmsDbContext db, IScopedNotificationPublisher notifications, ContentFactory factory, Actor actor, DateTime now)
{
    public CmsDbContext Db => db;

    public ContentFactory Factory => factory;

    public required WorkflowOptions Workflow { get; init; }

    public required NoticeWriter Notices { get; init; }

    public Actor Actor => actor;

    /// <summary>False while one entry of the audit stands for many documents, as with an import; each one's own log has it.</summary>
    public bool AuditsEach { get; set; } = true;

    public DateTime Now => now;

    /// <summary>What handlers have to say to the person, of all notifications of the operation.</summary>
    public EventMessages Messages { get; } = new();

    /// <summary>Raises a cancelable notification; the answer is what the handlers object, or null.</summary>
    public async Task<Problem?> Ask(ICancelableNotification notification, IContent content) =>
        await notifications.PublishCancelableAsync(notification) ? HandlerMessages.ToProblem(Messages, content) : null;

    /// <summary>Queues a notification for after the commit.</summary>
    public void Tell(INotification notification) => notifications.Publish(notification);

    public Task<StoredContent?> Load(Guid key, CancellationToken ct) => db.LoadContent(factory, key, ct);

    public Task<int> UserNumber(CancellationToken ct) => db.UserNumber(actor.Id, ct);

    /// <summary>Writes the document's own log and the site's audit.</summary>
    public void Log(CmsNode node, ContentAction action, string? comment = null)
    {
        db.Add(new CmsLogEntry
        {
            NodeId = node.Id,
            NodeKey = node.Key,
            At = now,
            ActorId = actor.Id,
            ActorName = actor.Name,
            Action = action,
            Comment = comment,
        });
        if (AuditsEach)
        {
            db.Record(actor, Audited(action), AuditSubject.Of(AuditSubjectKind.Content, node.Key, node.Name), now, comment);
        }
    }

    /// <summary>The audit names what is done to content as the log does; a test misses none.</summary>
    internal static AuditAction Audited(ContentAction action) => Enum.Parse<AuditAction>($"Content{action}");

    public ContentReceipt Receipt(StoredContent stored) =>
        new(stored.Node.Key, stored.Node.Id, stored.Node.Revision, stored.Content.VersionId, [.. Messages.GetAll()]);
}

/// <summary>What an operation did.</summary>
/// <param name="VersionId">The current version afterwards.</param>
/// <param name="Messages">What notification handlers have to say although they let it pass.</param>
public sealed record ContentReceipt(Guid Key, int Id, int Revision, int VersionId, IReadOnlyList<EventMessage> Messages);
