using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Platform;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Fanpage.Facebook;

/// <summary>Looks at a page's token, and through it at the page.</summary>
internal sealed class CheckPage(DebugToken debug, GraphClient graph, IOptions<FacebookOptions> options, TimeProvider time)
{
    public async Task<ConnectionHealth> Run(PageAccess page, CancellationToken ct)
    {
        var asked = await debug.Run(page.Token, ct);
        if (!asked.Ok)
        {
            throw new GraphUnclearException(asked.Problem.Title);
        }

        var facts = asked.Value;
        if (TokenRules.Against(facts, page.PageId, options.Value.AppId, time.UtcNow()) is { } wrong)
        {
            return Health(facts, wrong.Trouble, wrong.Message, null);
        }

        // The token may be valid and the page closed to it all the same.
        return await graph.Send(page.Get("page", page.PageId, ("fields", "id,name")), ct) switch
        {
            GraphReply.Answered { Body: var body } => Health(facts, null, TokenRules.Warning(facts, page.PageId), GraphPost.Text(body, "name")),
            GraphReply.Failed { Error: var error } when GraphAnswers.Trouble(error) is { } trouble =>
                Health(facts, trouble, GraphWords.Of(error, GraphPermissions.Read), null),
            GraphReply.Failed { Error: var error } => throw GraphAnswers.Unclear(error),
            _ => throw new GraphUnclearException("Facebook was not reached."),
        };
    }

    private static ConnectionHealth Health(TokenFacts facts, ChannelTrouble? trouble, string? message, string? name) =>
        new(trouble, message, name, facts.ExpiresAt, facts.DataAccessExpiresAt, facts.Scopes);
}
