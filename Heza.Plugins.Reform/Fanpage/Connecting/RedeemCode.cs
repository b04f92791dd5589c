using Heza.Plugins.Reform.Fanpage.Facebook;
using Heza.Plugins.Reform.Platform;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Fanpage.Connecting;

/// <summary>Changes the code that Facebook's dialog gave for the person's token.</summary>
internal sealed class RedeemCode(GraphClient graph, IOptions<FacebookOptions> options, IOptions<SiteOptions> site)
{
    private const int LongestCode = 2000;

    public Task<Result<string>> Run(string code, CancellationToken ct) => AskFacebook.Run(() => Redeem(code, ct));

    private async Task<Result<string>> Redeem(string code, CancellationToken ct)
    {
        if (code.Length > LongestCode)
        {
            return Problem.Field("code", "Mã xác nhận không đúng.");
        }

        var call = new GraphCall(HttpMethod.Post, "oauth/access_token", "oauth/access_token", null,
        [
            new("client_id", options.Value.AppId), new("client_secret", options.Value.AppSecret),
            new("redirect_uri", site.Value.Absolute(StartOAuth.CallbackPath)), new("code", code),
        ],
        null);
        return await graph.Send(call, ct) switch
        {
            GraphReply.Answered { Body: var body } when GraphPost.Text(body, "access_token") is { Length: > 0 } token => token,
            GraphReply.Failed => Problem.Field("code", "Facebook không nhận mã xác nhận này. Hãy kết nối lại từ đầu."),
            _ => throw new GraphUnclearException("Facebook gave no token."),
        };
    }
}
