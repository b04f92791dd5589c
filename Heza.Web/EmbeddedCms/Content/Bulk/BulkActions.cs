using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Operations;
using Heza.Web.EmbeddedCms.Content.Workflow;

namespace Heza.Web.EmbeddedCms.Content.Bulk;

/// <summary>One document of a bulk action, and who acts.</summary>
internal sealed record BulkStep(IServiceProvider Services, Guid Key, string? Comment, Actor Actor, bool MayApprove)
{
    public T Use<T>()
        where T : notnull => Services.GetRequiredService<T>();
}

/// <param name="Permission">The policy of the same operation on a single document.</param>
/// <param name="CommentMissing">What to say when the comment is left out; null: it may be.</param>
internal sealed record BulkAction(
    string Permission, string? CommentMissing, Func<BulkStep, CancellationToken, Task<Result<ContentReceipt>>> Run);

/// <summary>What can be done to many documents at once: each is the use case of a single one.</summary>
internal static class BulkActions
{
    public static readonly IReadOnlyDictionary<string, BulkAction> All = new Dictionary<string, BulkAction>(StringComparer.Ordinal)
    {
        ["submit"] = new(Permissions.Edit, null, (on, ct) => on.Use<SubmitContent>().Run(on.Key, null, on.Comment, on.Actor, ct)),
        ["publish"] = new(Permissions.Approve, null, (on, ct) => on.Use<PublishContent>().Run(on.Key, null, on.Actor, ct)),
        ["withdraw"] = new(Permissions.Approve, "Hãy ghi lý do thu hồi.", (on, ct) => on.Use<UnpublishContent>().Run(on.Key, on.Comment, on.Actor, ct)),
        ["trash"] = new(Permissions.Edit, null, (on, ct) => on.Use<TrashContent>().Run(on.Key, on.MayApprove, on.Actor, ct)),
        ["restore"] = new(Permissions.Approve, null, (on, ct) => on.Use<RestoreContent>().Run(on.Key, on.Actor, ct)),
    };
}
