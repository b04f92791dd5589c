using Heza.Web.EmbeddedCms.Accounts.TwoFactor;
using Heza.Web.Security;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Heza.Web.EmbeddedCms.Accounts;

/// <summary>How requests are signed: the browser's cookie or a bearer token, never both at once.</summary>
public static class DeskAuthentication
{
    /// <summary>The default scheme, which picks one of the two.</summary>
    public const string Scheme = "Heza.Desk";
    public const string CookieName = "heza.desk";
    public const string SignInPath = "/desk/sign-in";
    public const string TwoFactorPath = "/desk/two-factor";

    /// <summary>The life of a bearer token, and of a cookie that is not used.</summary>
    public static readonly TimeSpan SessionLife = TimeSpan.FromHours(8);

    private const string BearerPrefix = "Bearer ";

    public static IServiceCollection AddDeskAuthentication(this IServiceCollection services)
    {
        var authentication = services.AddAuthentication(Scheme).AddPolicyScheme(Scheme, null, options =>
        {
            options.ForwardDefaultSelector = context => BearerOf(context.Request) is null ? IdentityConstants.ApplicationScheme : IdentityConstants.BearerScheme;

            // The cookie's events write all refusals.
            options.ForwardChallenge = options.ForwardForbid = IdentityConstants.ApplicationScheme;
        });
        authentication.AddIdentityCookies();
        authentication.AddBearerToken(IdentityConstants.BearerScheme, options =>
        {
            options.BearerTokenExpiration = SessionLife;
            options.Events.OnMessageReceived = RefuseEndedSession;
        });
        return services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = CookieName;
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.ExpireTimeSpan = SessionLife;
            options.SlidingExpiration = true;
            options.Events.OnRedirectToLogin = context => AskToSignIn(context.HttpContext);
            options.Events.OnRedirectToAccessDenied = context => Refuse(context.HttpContext);
        });
    }

    private static string? BearerOf(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var header && header.StartsWith(BearerPrefix, StringComparison.OrdinalIgnoreCase)
            ? header[BearerPrefix.Length..]
            : null;

    // The token carries the account's security stamp, which closing the account, another password or other roles change, and
    // the number of its session, which signing out ends.
    private static async Task RefuseEndedSession(MessageReceivedContext context)
    {
        if (context.Options.BearerTokenProtector.Unprotect(BearerOf(context.Request)) is { } ticket)
        {
            var signIn = context.HttpContext.RequestServices.GetRequiredService<SignInManager<Account>>();
            if (await signIn.ValidateSecurityStampAsync(ticket.Principal) is null)
            {
                context.Fail("The session has ended.");
            }
        }
    }

    // Who lacks nothing but the second step is led to where it is set up.
    private static Task Refuse(HttpContext context)
    {
        var options = context.RequestServices.GetRequiredService<IOptions<AccountOptions>>().Value;
        if (!TwoFactorRule.IsMissing(options.TwoFactor, context.User))
        {
            return Refusal.Write(context, Refusal.Forbidden);
        }

        if (!HttpMethods.IsGet(context.Request.Method) || !context.Request.Path.StartsWithSegments("/desk"))
        {
            return Refusal.Write(context, TwoFactorRule.Missing);
        }

        context.Response.Redirect(TwoFactorPath);
        return Task.CompletedTask;
    }

    private static Task AskToSignIn(HttpContext context)
    {
        var request = context.Request;
        var url = SignInPath;
        if (HttpMethods.IsGet(request.Method))
        {
            url += QueryString.Create("returnUrl", request.Path + request.QueryString);
        }

        if (request.Path.StartsWithSegments("/desk"))
        {
            context.Response.Redirect(url);
            return Task.CompletedTask;
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Refusal.Write(context, Refusal.NotSignedIn, url);
    }
}
