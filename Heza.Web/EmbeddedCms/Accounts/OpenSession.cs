using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Heza.Web.EmbeddedCms.Accounts;

/// <summary>Both ways to sign further requests; a client uses one of them.</summary>
/// <param name="AccessToken">For <c>Authorization: Bearer …</c>.</param>
/// <param name="ExpiresIn">Seconds until <paramref name="AccessToken"/> ends.</param>
/// <param name="CsrfToken">For the header <c>X-CSRF-TOKEN</c> of requests signed by the cookie.</param>
public sealed record SessionView(SignedInPerson User, string AccessToken, long ExpiresIn, string CsrfToken);

/// <summary>Sets the cookie and issues a bearer token for an account whose password was just checked.</summary>
public sealed class OpenSession(
    SignInManager<Account> signIn, IAntiforgery antiforgery, IOptionsMonitor<BearerTokenOptions> bearer, TimeProvider time)
{
    public async Task<SessionView> Run(HttpContext context, Account account)
    {
        var principal = await signIn.CreateUserPrincipalAsync(account);
        await context.SignInAsync(IdentityConstants.ApplicationScheme, principal);

        // The CSRF token is bound to whom it is made for.
        context.User = principal;
        var csrf = antiforgery.GetAndStoreTokens(context);

        var options = bearer.Get(IdentityConstants.BearerScheme);
        var properties = new AuthenticationProperties { ExpiresUtc = time.GetUtcNow() + options.BearerTokenExpiration };
        var ticket = new AuthenticationTicket(principal, properties, $"{IdentityConstants.BearerScheme}:AccessToken");
        return new SessionView(
            SignedInPerson.Of(principal),
            options.BearerTokenProtector.Protect(ticket),
            (long)options.BearerTokenExpiration.TotalSeconds,
            csrf.RequestToken!);
    }
}
