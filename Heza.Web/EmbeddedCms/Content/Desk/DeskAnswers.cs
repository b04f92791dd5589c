using System.Security.Claims;
using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Operations;
using Heza.Web.EmbeddedCms.Content.Reading;
using Heza.Web.EmbeddedCms.Content.Workflow;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Events;

namespace Heza.Web.EmbeddedCms.Content.Desk;

/// <summary>Answers with a document as it stands now, and what the person may do with it.</summary>
public sealed class DeskAnswers(GetContent get, CmsDbContext db, IOptions<WorkflowOptions> workflow, IAuthorizationService authorization, IHttpContextAccessor http)
{
    private ClaimsPrincipal User => http.HttpContext!.User;

    public Actor Actor => Actor.Of(User);

    public Task<bool> MayApprove() => May(Permissions.Approve);

    public async Task<Result<ContentDetail>> Detail(Guid key, IReadOnlyList<EventMessage> messages, CancellationToken ct)
    {
        var found = await get.Run(key, ct);
        if (!found.Ok)
        {
            return found.Problem;
        }

        var (detail, node) = found.Value;
        return detail with
        {
            AllowedActions = ContentRules.AllowedActions(node, detail.Schedule.PublishAt is not null, await Rights(key, ct)),
            Messages = [.. messages.Select(message => new ContentMessage(message.Category, message.Message, message.MessageType.ToString().ToLowerInvariant()))],
        };
    }

    /// <summary>What an operation made of the document. It is committed: a caller who has left is answered all the same.</summary>
    public async Task<IResult> After(Result<ContentReceipt> done, Func<ContentDetail, IResult>? ok = null) =>
        done.Ok ? (await Detail(done.Value.Key, done.Value.Messages, CancellationToken.None)).ToHttp(ok) : done.Problem.ToHttp();

    private async Task<ContentRights> Rights(Guid key, CancellationToken ct)
    {
        var canApprove = await MayApprove();
        var own = canApprove && ReviewRules.OwnText(Actor.Id, await db.AuthorsOf(key, ct), workflow.Value.ApproveOwnText) is not null;
        return new ContentRights(Actor.Id, await May(Permissions.Edit), canApprove, own);
    }

    public async Task<bool> May(string policy) => (await authorization.AuthorizeAsync(User, policy)).Succeeded;
}
