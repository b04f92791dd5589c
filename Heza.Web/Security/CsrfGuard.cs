using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Heza.Web.Security;

/// <summary>
/// A browser sends the cookie along with whatever another site makes it send. So every unsafe request that the cookie
/// signs, and every form of the desk, must bring a token that other sites cannot know: in the header
/// <c>X-CSRF-TOKEN</c> or in the form. Bearer tokens are never sent by themselves and need none.
/// </summary>
public sealed class CsrfGuard(RequestDelegate next, IAntiforgery antiforgery)
{
    public const string Header = "X-CSRF-TOKEN";

    private static readonly Problem Missing = new(ProblemKind.Malformed, "Yêu cầu thiếu mã chống giả mạo hoặc mã đã cũ. Hãy tải lại trang rồi thử lại.");

    public async Task InvokeAsync(HttpContext context)
    {
        if (NeedsToken(context))
        {
            try
            {
                await antiforgery.ValidateRequestAsync(context);
            }
            catch (AntiforgeryValidationException)
            {
                await Refusal.Write(context, Missing);
                return;
            }
        }

        await next(context);
    }

    private static bool NeedsToken(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)
            || context.GetEndpoint()?.Metadata.GetMetadata<WithoutCsrfToken>() is not null)
        {
            return false;
        }

        var scheme = context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Ticket?.AuthenticationScheme;
        var byBearer = scheme?.StartsWith(IdentityConstants.BearerScheme, StringComparison.Ordinal) == true;
        return !byBearer
            && (request.Path.StartsWithSegments("/desk") || (scheme is not null && request.Path.StartsWithSegments("/umbraco")));
    }
}

/// <summary>
/// Endpoint metadata: no token is asked for. Only for what gains an attacker nothing: signing in by JSON. (The
/// framework's <c>DisableAntiforgery</c> does not count here, because form endpoints use it for other reasons.)
/// </summary>
public sealed class WithoutCsrfToken;
