using System.Security.Claims;
using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Operations;
using Heza.Web.EmbeddedCms.Content.Reading;
using Microsoft.AspNetCore.Authorization;
using Umbraco.Cms.Core.Events;

namespace Heza.Web.EmbeddedCms.Content.Desk;

/// <summary>Answers with a document as it stands now, and what the person may do with it.</summary>
public sealed class DeskAnswers(GetContent get, IAuthorizationService authorization, IHttpContextAccessor http)
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

        return found.Value.Detail with
        {
            AllowedActions = ContentRules.AllowedActions(found.Value.Node, await May(Permissions.Edit), await MayApprove()),
            Messages = [.. messages.Select(message => new ContentMessage(message.Category, message.Message, message.MessageType.ToString().ToLowerInvariant()))],
        };
    }

    /// <summary>What an operation made of the document. It is committed: a caller who has left is answered all the same.</summary>
    public async Task<IResult> After(Result<ContentReceipt> done, Func<ContentDetail, IResult>? ok = null) =>
        done.Ok ? (await Detail(done.Value.Key, done.Value.Messages, CancellationToken.None)).ToHttp(ok) : done.Problem.ToHttp();

    private async Task<bool> May(string policy) => (await authorization.AuthorizeAsync(User, policy)).Succeeded;
}
