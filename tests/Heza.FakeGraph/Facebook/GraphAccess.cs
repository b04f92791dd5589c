using System.Security.Cryptography;
using System.Text;

namespace Heza.Testing.Fakes;

/// <summary>Whose call it is: token and proof, and what is wrong with how they were sent.</summary>
internal sealed class GraphAccess(FakeFacebook facebook, RequestLog log)
{
    private static readonly string[] SecretFields = ["access_token", "fb_exchange_token"];

    /// <summary>Notes every bad habit of the call, also those that the real service forgives.</summary>
    public void NoteOffences(RecordedRequest request)
    {
        if (request.Route.Version is null && request.Kind is not CallKind.Unknown)
        {
            log.Add(request, OffenceKind.NoVersion, "no version in the path");
        }

        foreach (var field in SecretFields.Where(request.Query.ContainsKey))
        {
            log.Add(request, OffenceKind.TokenInUrl, $"{field} in the query");
        }

        if (request.Form.ContainsKey("access_token"))
        {
            log.Add(request, OffenceKind.TokenOutsideHeader, "access_token in the form");
        }

        if (request.Query.ContainsKey("client_secret") && request.Kind != CallKind.OAuth)
        {
            log.Add(request, OffenceKind.SecretInUrl, "client_secret in the query");
        }
    }

    /// <summary>The token of the call, or why it may not be made.</summary>
    public (FakeToken? Token, ApiError? Error) Check(RecordedRequest request)
    {
        var value = Bearer(request) ?? request.Parameter("access_token");
        if (string.IsNullOrEmpty(value))
        {
            return (null, new(2500, "An active access token must be used to query information about the current user."));
        }

        if (facebook.Tokens.Find(value) is not { } token)
        {
            return (null, new(190, "Invalid OAuth access token - Cannot parse access token", Status: 401));
        }

        if (Proof(request, value, token) is { } refused)
        {
            return (null, refused);
        }

        return token.Trouble(facebook.Now) is { } trouble ? (null, trouble) : (token, null);
    }

    private ApiError? Proof(RecordedRequest request, string value, FakeToken token)
    {
        if (request.Parameter("appsecret_proof") is not { } proof)
        {
            if (token.Type == FakeTokenType.App)
            {
                return null;
            }

            log.Add(request, OffenceKind.MissingProof, "no appsecret_proof");
            return facebook.Options.RequireProof ? new(100, "API calls from the server require an appsecret_proof argument", Type: "GraphMethodException") : null;
        }

        var right = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(facebook.Options.AppSecret), Encoding.UTF8.GetBytes(value)));
        if (proof == right)
        {
            return null;
        }

        log.Add(request, OffenceKind.WrongProof, "appsecret_proof does not belong to the token");
        return new(100, "Invalid appsecret_proof provided in the API argument", Type: "GraphMethodException");
    }

    private static string? Bearer(RecordedRequest request)
    {
        var header = request.Headers.GetValueOrDefault("Authorization") ?? "";
        return header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header[7..].Trim()
            : header.StartsWith("OAuth ", StringComparison.OrdinalIgnoreCase) ? header[6..].Trim()
            : null;
    }
}
