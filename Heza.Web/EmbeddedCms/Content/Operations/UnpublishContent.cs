using Heza.Plugins.Reform.Platform;

namespace Heza.Web.EmbeddedCms.Content.Operations;

/// <summary>Withdraws a document from readers; it stays as a draft, with the reason in its log. Pending schedules are cleared.</summary>
public sealed class UnpublishContent(ContentWriter writer)
{
    public async Task<Result<ContentReceipt>> Run(Guid key, string? reason, Actor actor, CancellationToken ct)
    {
        var why = Reason.Check(reason);
        return why.Ok ? await writer.Run(actor, scope => Unpublish(scope, key, why.Value, ct), ct) : why.Problem;
    }

    private static async Task<Result<ContentReceipt>> Unpublish(ContentScope scope, Guid key, string reason, CancellationToken ct)
    {
        if (await scope.Load(key, ct) is not { } stored)
        {
            return ContentRules.NotFound;
        }

        return await UnpublishStep.Run(scope, stored, reason, ct) is { } obstacle ? obstacle : scope.Receipt(stored);
    }
}
