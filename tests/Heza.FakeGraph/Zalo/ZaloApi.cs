using System.Text.Json.Nodes;

namespace Heza.Testing.Fakes;

/// <summary>Hands a Zalo call to what answers it, and checks its token.</summary>
internal sealed class ZaloApi(FakeZalo zalo, RequestLog log)
{
    private readonly ZaloArticles _articles = new(zalo);

    public void NoteOffences(RecordedRequest request)
    {
        foreach (var field in new[] { "access_token", "refresh_token" }.Where(request.Query.ContainsKey))
        {
            log.Add(request, OffenceKind.TokenInUrl, $"{field} in the query");
        }

        if (request.Query.ContainsKey("secret_key"))
        {
            log.Add(request, OffenceKind.SecretInUrl, "secret_key in the query");
        }
    }

    public Answer Answer(RecordedRequest request)
    {
        if (request.Kind == CallKind.ZaloToken)
        {
            return request.Route.Segments[1] == "permission" ? Permission(request) : Token(request);
        }

        var token = request.Headers.GetValueOrDefault("access_token") ?? request.Query.GetValueOrDefault("access_token") ?? "";
        if (!zalo.Tokens.IsAlive(token))
        {
            return Fakes.Answer.Refuse(token.Length == 0 ? ZaloErrors.TokenInvalid : ZaloErrors.TokenExpired);
        }

        return (request.Kind, request.Method) switch
        {
            (CallKind.ZaloInfo, "GET") => Success(new() { ["oa_id"] = zalo.OaId, ["oaid"] = zalo.OaId, ["name"] = zalo.Name, ["description"] = "", ["is_verified"] = true }),
            (CallKind.ZaloRead, "GET") => _articles.Read(request),
            (CallKind.ZaloCreate, "POST") => _articles.Create(request),
            (CallKind.ZaloVerify, "POST") => _articles.Verify(request),
            (CallKind.ZaloUpdate, "POST") => _articles.Update(request),
            (CallKind.ZaloRemove, "POST") => _articles.Remove(request),
            _ => Fakes.Answer.Refuse(ZaloErrors.Parameter("Method is not supported")),
        };
    }

    public static Answer Success(JsonObject data, string? id = null) =>
        Fakes.Answer.Ok(new JsonObject { ["data"] = data, ["error"] = 0, ["message"] = "Success" }, id);

    private Answer Permission(RecordedRequest request)
    {
        if (request.Parameter("app_id") != zalo.Options.ZaloAppId || request.Parameter("redirect_uri") is not { Length: > 0 } redirect)
        {
            return Fakes.Answer.Refuse(ZaloErrors.AppInvalid);
        }

        var separator = redirect.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var code = zalo.Tokens.NewCode(request.Parameter("code_challenge"));
        return Fakes.Answer.Redirect($"{redirect}{separator}oa_id={zalo.OaId}&code={code}&state={Uri.EscapeDataString(request.Parameter("state") ?? "")}");
    }

    private Answer Token(RecordedRequest request)
    {
        if (request.Form.GetValueOrDefault("app_id") != zalo.Options.ZaloAppId)
        {
            return Fakes.Answer.Refuse(ZaloErrors.AppInvalid);
        }

        if (request.Headers.GetValueOrDefault("secret_key") != zalo.Options.ZaloSecret)
        {
            return Fakes.Answer.Refuse(ZaloErrors.SecretInvalid);
        }

        var refresh = request.Form.GetValueOrDefault("refresh_token") ?? "";
        switch (request.Form.GetValueOrDefault("grant_type"))
        {
            case "authorization_code":
                return zalo.Tokens.Redeem(request.Form.GetValueOrDefault("code") ?? "", request.Form.GetValueOrDefault("code_verifier")) ? Tokens() : Fakes.Answer.Refuse(ZaloErrors.CodeInvalid);
            case "refresh_token" when zalo.Tokens.UseRefresh(refresh):
                return Tokens();
            case "refresh_token":
                if (zalo.Tokens.WasUsed(refresh))
                {
                    log.Add(request, OffenceKind.RefreshTokenReused, "a refresh token was used again");
                }

                return Fakes.Answer.Refuse(ZaloErrors.RefreshTokenInvalid);
            default:
                return Fakes.Answer.Refuse(ZaloErrors.Of(-14001, "Invalid grant type"));
        }
    }

    // expires_in comes as text, as in life.
    private Answer Tokens() => Fakes.Answer.Ok(new JsonObject
    {
        ["access_token"] = zalo.Tokens.Access,
        ["refresh_token"] = zalo.Tokens.Refresh,
        ["expires_in"] = ((long)zalo.Options.ZaloTokenLife.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture),
    });
}
