using System.Text.Json.Nodes;

namespace Heza.Testing.Fakes;

/// <summary>Login dialogue, exchange of codes and tokens, and the look into a token.</summary>
internal sealed class GraphLogin(FakeFacebook facebook)
{
    public Answer Dialogue(RecordedRequest request)
    {
        if (request.Parameter("client_id") != facebook.Options.AppId || request.Parameter("redirect_uri") is not { Length: > 0 } redirect)
        {
            return Answer.Refuse(GraphErrors.Parameter("Invalid App ID or redirect_uri"));
        }

        var state = Uri.EscapeDataString(request.Parameter("state") ?? "");
        var separator = redirect.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        if (facebook.LoginDenied)
        {
            facebook.LoginDenied = false;
            return Answer.Redirect($"{redirect}{separator}error=access_denied&error_code=200&error_reason=user_denied&error_description=Permissions+error&state={state}");
        }

        return Answer.Redirect($"{redirect}{separator}code={facebook.NewCode(redirect)}&state={state}");
    }

    public Answer Token(RecordedRequest request)
    {
        if (request.Parameter("client_id") != facebook.Options.AppId)
        {
            return Answer.Refuse(new(101, "Error validating application. Cannot get application info due to a system error."));
        }

        if (request.Parameter("client_secret") != facebook.Options.AppSecret)
        {
            return Answer.Refuse(new(1, "Error validating client secret."));
        }

        return request.Parameter("grant_type") switch
        {
            "fb_exchange_token" => Exchange(request.Parameter("fb_exchange_token") ?? ""),
            "client_credentials" => Answer.Ok(new JsonObject { ["access_token"] = $"{facebook.Options.AppId}|{facebook.Options.AppSecret}", ["token_type"] = "bearer" }),
            _ => Redeem(request.Parameter("code") ?? "", request.Parameter("redirect_uri")),
        };
    }

    public Answer Debug(RecordedRequest request, FakeToken asking)
    {
        if (asking.Type == FakeTokenType.Page)
        {
            return Answer.Refuse(GraphErrors.Parameter("You must provide an app access token, or a user access token that is an owner or developer of the app"));
        }

        if (request.Parameter("input_token") is not { Length: > 0 } value)
        {
            return Answer.Refuse(GraphErrors.Parameter("The parameter input_token is required"));
        }

        return Answer.Ok(new JsonObject { ["data"] = facebook.Tokens.Find(value) is { } token ? Describe(token) : Unreadable() });
    }

    private Answer Exchange(string value)
    {
        if (facebook.Tokens.Find(value) is not { } token)
        {
            return Answer.Refuse(new(190, "Invalid OAuth access token - Cannot parse access token", Status: 401));
        }

        return token.Trouble(facebook.Now) is { } trouble ? Answer.Refuse(trouble) : Give(facebook.Tokens.ForUser(token.UserId, longLived: true), token.Scopes);
    }

    private Answer Redeem(string code, string? redirect)
    {
        if (facebook.TakeCode(code) is not { } login)
        {
            return Answer.Refuse(new(100, "This authorization code has been used or has expired.", 36009));
        }

        return login.Redirect == redirect
            ? Give(facebook.Tokens.ForUser(), FakeToken.AllScopes)
            : Answer.Refuse(new(100, "Error validating verification code. Please make sure your redirect_uri is identical to the one you used in the OAuth dialog request", 36008));
    }

    private Answer Give(FakeToken token, IEnumerable<string> scopes)
    {
        string[] given = [.. scopes];
        token.Scopes.Clear();
        token.Scopes.AddRange(given);
        return Answer.Ok(new JsonObject
        {
            ["access_token"] = token.Value,
            ["token_type"] = "bearer",
            ["expires_in"] = (long)(token.ExpiresAt!.Value - facebook.Now).TotalSeconds,
        });
    }

    private JsonObject Describe(FakeToken token)
    {
        var data = new JsonObject
        {
            ["app_id"] = token.AppId,
            ["type"] = token.Type.ToString().ToUpperInvariant(),
            ["application"] = "Heza",
            ["data_access_expires_at"] = token.DataAccessExpiresAt?.ToUnixTimeSeconds() ?? 0,
            ["expires_at"] = token.ExpiresAt?.ToUnixTimeSeconds() ?? 0,
            ["is_valid"] = token.Trouble(facebook.Now) is null,
            ["issued_at"] = token.IssuedAt.ToUnixTimeSeconds(),
            ["scopes"] = List(token.Scopes),
            ["granular_scopes"] = new JsonArray([.. token.Scopes.Select(scope => (JsonNode)Granular(scope, token))]),
            ["user_id"] = token.UserId,
        };
        if (token.PageId.Length > 0)
        {
            data["profile_id"] = token.PageId;
        }

        if (token.Trouble(facebook.Now) is { } trouble)
        {
            data["error"] = new JsonObject { ["code"] = trouble.Code, ["message"] = trouble.Message, ["subcode"] = trouble.Subcode };
        }

        return data;
    }

    private JsonObject Granular(string scope, FakeToken token)
    {
        var granular = new JsonObject { ["scope"] = scope };
        if (scope is not "public_profile")
        {
            granular["target_ids"] = List(token.PageId.Length > 0 ? [token.PageId] : facebook.Pages.Select(page => page.Id));
        }

        return granular;
    }

    private static JsonObject Unreadable() => new()
    {
        ["error"] = new JsonObject { ["code"] = 190, ["message"] = "Invalid OAuth access token - Cannot parse access token" },
        ["is_valid"] = false,
        ["scopes"] = new JsonArray(),
    };

    private static JsonArray List(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
