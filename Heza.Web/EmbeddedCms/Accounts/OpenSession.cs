using System.Security.Claims;
using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Accounts.SignIns;
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
        context.Response.Headers.CacheControl = "no-store";
        var principal = await signIn.CreateUserPrincipalAsync(account);
        principal.Identities.First().AddClaim(new Claim(EndedSession.Claim, SessionOf(context.User, account) ?? Guid.NewGuid().ToString()));
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

    /// <summary>A session for what a use case did to the own account, or why it did not.</summary>
    public async Task<IResult> Answer(HttpContext context, Result<Account> account) =>
        account.Ok ? Results.Ok(await Run(context, account.Value)) : account.Problem.ToHttp();

    // Somebody who changes the own account goes on in the same session, so that signing out ends its older token, too.
    private static string? SessionOf(ClaimsPrincipal user, Account account) =>
        user.FindFirstValue(ClaimTypes.NameIdentifier) == account.Id ? user.FindFirstValue(EndedSession.Claim) : null;
}
