using System.Globalization;
using System.Security.Claims;
using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Accounts.TwoFactor;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Heza.Web.EmbeddedCms.Accounts;

/// <summary>
/// What a session knows of its account. The name is the one that people read, because the plugin records it with what
/// somebody does (<c>Actor.Of</c>).
/// </summary>
public sealed class DeskPrincipalFactory(UserManager<Account> accounts, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    /// <summary>Claim with <see cref="Account.Number"/>.</summary>
    public const string NumberClaim = "number";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.RemoveClaim(identity.FindFirst(identity.NameClaimType));
        identity.AddClaim(new Claim(identity.NameClaimType, user.DisplayName));
        identity.AddClaim(new Claim(NumberClaim, user.Number.ToString(CultureInfo.InvariantCulture)));
        if (user.TwoFactorEnabled)
        {
            identity.AddClaim(new Claim(TwoFactorRule.Claim, "on"));
        }

        if (user.Unit is not null)
        {
            identity.AddClaim(new Claim(UnitScope.Claim, user.Unit));
        }

        identity.AddClaims((await UserManager.GetRolesAsync(user)).Select(role => new Claim(identity.RoleClaimType, role)));
        return identity;
    }
}
