using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Operations;
using Heza.Web.EmbeddedCms.Content.Storage;

namespace Heza.Web.EmbeddedCms.Content.Workflow;

/// <summary>Takes one's own submission back, to go on writing.</summary>
public sealed class RecallContent(ContentWriter writer)
{
    public Task<Result<ContentReceipt>> Run(Guid key, Actor actor, CancellationToken ct) => writer.Run(actor, scope => Recall(scope, key, ct), ct);

    private static async Task<Result<ContentReceipt>> Recall(ContentScope scope, Guid key, CancellationToken ct)
    {
        var stored = await scope.Load(key, ct);
        if (ReviewRules.Unrecallable(stored?.Node, scope.Actor.Id) is { } unrecallable)
        {
            return unrecallable;
        }

        stored!.Node.Review = null;
        scope.Log(stored.Node, ContentAction.Recalled);
        return scope.Receipt(stored);
    }
}
