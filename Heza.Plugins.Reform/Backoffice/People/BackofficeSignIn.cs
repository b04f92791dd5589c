using System.Security.Claims;
using System.Text.Encodings.Web;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Jobs;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Heza.Plugins.Reform.Backoffice.People;

/// <summary>
/// Who is signed in at Umbraco's backoffice, as the plugin knows people: name, roles and unit by user group. The token of
/// the backoffice's calls counts everywhere; the cookie that follows plain navigation counts only where nothing is changed,
/// since other sites can make a browser send it, and at Hangfire's dashboard, which guards its own forms.
/// </summary>
public sealed class BackofficeSignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, IUserService users, BackofficeGroups groups)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string SchemeName = "Heza.Backoffice";

    /// <summary>Umbraco's scheme for tokens; it looks only at paths below <c>/umbraco/</c>.</summary>
    public const string TokenScheme = "OpenIddict.Validation.AspNetCore";

    /// <summary>Umbraco's scheme for what is outside its own calls.</summary>
    public const string CookieScheme = Constants.Security.BackOfficeExposedAuthenticationType;

    private const string SubjectClaim = "sub";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (SchemeOf(Request) is not { } scheme)
        {
            return AuthenticateResult.NoResult();
        }

        var signedIn = await Context.AuthenticateAsync(scheme);
        if (!signedIn.Succeeded)
        {
            return signedIn.Failure is { } failure ? AuthenticateResult.Fail(failure) : AuthenticateResult.NoResult();
        }

        // The user as it is now, not as it was when the token was written.
        return await UserOf(signedIn.Principal) is { IsApproved: true, IsLockedOut: false } user
            ? AuthenticateResult.Success(new AuthenticationTicket(PrincipalOf(user), SchemeName))
            : AuthenticateResult.Fail("The account is closed or unknown.");
    }

    private static string? SchemeOf(HttpRequest request) =>
        request.Headers.Authorization.Count > 0 ? TokenScheme
        : HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || request.Path.StartsWithSegments(JobsRegistration.DashboardPath) ? CookieScheme
        : null;

    // Tokens name the user's key, older cookies only the number.
    private async Task<IUser?> UserOf(ClaimsPrincipal principal)
    {
        foreach (var id in new[] { principal.FindFirstValue(SubjectClaim), principal.FindFirstValue(ClaimTypes.NameIdentifier) })
        {
            if (Guid.TryParse(id, out var key))
            {
                return await users.GetAsync(key);
            }

            if (int.TryParse(id, System.Globalization.CultureInfo.InvariantCulture, out var number))
            {
                return users.GetUserById(number);
            }
        }

        return null;
    }

    private ClaimsPrincipal PrincipalOf(IUser user)
    {
        var aliases = user.Groups.Select(group => group.Alias).ToList();
        var identity = new ClaimsIdentity(SchemeName);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, BackofficePeople.IdOf(user)));
        identity.AddClaim(new Claim(identity.NameClaimType, BackofficePeople.NameOf(user)));
        identity.AddClaim(new Claim(ClaimTypes.Email, user.Email));
        identity.AddClaims(groups.RolesOf(aliases).Select(role => new Claim(identity.RoleClaimType, role)));
        if (groups.UnitOf(aliases) is { } unit)
        {
            identity.AddClaim(new Claim(UnitScope.Claim, unit));
        }

        return new ClaimsPrincipal(identity);
    }
}
