using System.Security.Claims;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Heza.Web.EmbeddedCms.Accounts.SignIns;

/// <summary>Identity's checks of a session, and one more: that nobody has signed out of it.</summary>
public sealed class DeskSignInManager(
    CmsDbContext db, UserManager<Account> accounts, IHttpContextAccessor context, IUserClaimsPrincipalFactory<Account> principals,
    IOptions<IdentityOptions> options, ILogger<SignInManager<Account>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation)
    : SignInManager<Account>(accounts, context, principals, options, log, schemes, confirmation)
{
    public override async Task<Account?> ValidateSecurityStampAsync(ClaimsPrincipal? principal)
    {
        var account = await base.ValidateSecurityStampAsync(principal);
        return account is not null && principal?.FindFirstValue(EndedSession.Claim) is { } session
            && await db.Set<EndedSession>().AnyAsync(ended => ended.Id == session)
            ? null
            : account;
    }
}
