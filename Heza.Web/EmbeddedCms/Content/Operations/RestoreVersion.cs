using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Content.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Content.Operations;

/// <summary>Takes an old version up again as a new draft: Umbraco's Save with its values. Nothing is published by it.</summary>
public sealed class RestoreVersion(ContentWriter writer)
{
    public Task<Result<ContentReceipt>> Run(Guid key, int versionId, Actor actor, CancellationToken ct) =>
        writer.Run(actor, scope => Restore(scope, key, versionId, ct), ct);

    private static async Task<Result<ContentReceipt>> Restore(ContentScope scope, Guid key, int versionId, CancellationToken ct)
    {
        var stored = await scope.Load(key, ct);
        if (ContentRules.Unchangeable(stored?.Node) is { } unchangeable)
        {
            return unchangeable;
        }

        var version = await scope.Db.Set<CmsVersion>().AsNoTracking()
            .FirstOrDefaultAsync(version => version.Id == versionId && version.NodeId == stored!.Node.Id, ct);
        if (version is null)
        {
            return Problem.NotFound("Không tìm thấy phiên bản này của nội dung.");
        }

        stored!.Content.Name = version.Name;
        StoredValues.Apply(stored.Content, version.PropertiesJson);
        var saved = await SaveStep.Save(
            scope, stored, ContentAction.VersionRestored, $"Khôi phục bản lưu lúc {VietnamTime.ShowMoment(version.CreatedAt)} của {version.ActorName}", ct);
        if (!saved.Ok)
        {
            return saved.Problem;
        }

        // Another text than the one that was submitted, whoever takes it up.
        await scope.AfterChange(stored.Node, mayApprove: false, ct);
        return scope.Receipt(saved.Value);
    }
}
