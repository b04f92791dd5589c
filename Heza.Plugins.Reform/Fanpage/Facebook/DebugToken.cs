using Heza.Plugins.Reform.Platform;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Fanpage.Facebook;

/// <summary>
/// Asks Facebook about a token, in the name of the app. A GET would carry the token in its address; so it is a POST that
/// says "method=GET", as Facebook's own libraries have always been allowed to.
/// </summary>
internal sealed class DebugToken(GraphClient graph, IOptions<FacebookOptions> options)
{
    internal const string AppRefused =
        "Facebook không nhận ứng dụng đã khai báo trên máy chủ (Reform:Facebook:AppId và AppSecret). Hãy nhờ người quản trị máy chủ kiểm tra lại.";

    /// <returns>The facts, also of a dead token; a <see cref="ProblemKind.Unavailable"/> when Facebook refuses the app itself.</returns>
    /// <exception cref="GraphUnclearException">Facebook cannot be reached or understood.</exception>
    public async Task<Result<TokenFacts>> Run(string token, CancellationToken ct)
    {
        if (!options.Value.Ready)
        {
            return new Problem(ProblemKind.Unavailable, GraphWords.NotReady);
        }

        var call = new GraphCall(
            HttpMethod.Post, "debug_token", "debug_token", options.Value.AppToken, [new("method", "GET"), new("input_token", token)], null);
        return await graph.Send(call, ct) switch
        {
            GraphReply.Answered { Body: var body } => TokenFacts.Read(body) is { } facts ? facts : throw new GraphUnclearException("Facebook's answer about a token is none."),
            GraphReply.Failed { Error: var error } when GraphErrors.Classify(error) is GraphClass.Token or GraphClass.Permission or GraphClass.Content or GraphClass.Missing =>
                new Problem(ProblemKind.Unavailable, AppRefused),
            GraphReply.Failed { Error: var error } => throw GraphAnswers.Unclear(error),
            _ => throw new GraphUnclearException("Facebook was not reached."),
        };
    }
}
