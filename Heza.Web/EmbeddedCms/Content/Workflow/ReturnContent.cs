using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Operations;
using Heza.Web.EmbeddedCms.Content.Storage;

namespace Heza.Web.EmbeddedCms.Content.Workflow;

/// <summary>Sends a submitted text back to its writer, with what is to be mended.</summary>
public sealed class ReturnContent(ContentWriter writer)
{
    /// <param name="revision">The revision that the approver read; null returns whatever is current.</param>
    public async Task<Result<ContentReceipt>> Run(Guid key, int? revision, string? comment, Actor actor, CancellationToken ct)
    {
        var said = ReviewComment.Mandatory(comment);
        return said.Ok ? await writer.Run(actor, scope => Return(scope, key, revision, said.Value, ct), ct) : said.Problem;
    }

    private static async Task<Result<ContentReceipt>> Return(ContentScope scope, Guid key, int? revision, string comment, CancellationToken ct)
    {
        var stored = await scope.Load(key, ct);
        if (ReviewRules.Unreturnable(stored?.Node) is { } unreturnable)
        {
            return unreturnable;
        }

        if (revision is { } read && read != stored!.Node.Revision)
        {
            return Problem.Conflict("Nội dung đã thay đổi sau khi bạn đọc; hãy mở lại bản mới rồi trả lại.");
        }

        stored!.Node.Review = new CmsReview { State = ReviewState.Returned, ById = scope.Actor.Id, ByName = scope.Actor.Name, At = scope.Now, Comment = comment };
        scope.Log(stored.Node, ContentAction.Returned, comment);
        await scope.TellReturned(stored.Node, comment, ct);
        return scope.Receipt(stored);
    }
}
