using System.Security.Claims;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Web.EmbeddedCms.Accounts.TwoFactor;
using Heza.Web.EmbeddedCms.Data;
using Heza.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Heza.Web.EmbeddedCms.Accounts.Profile;

/// <param name="Required">The site asks this person to have it.</param>
/// <param name="RecoveryCodesLeft">Of ten; 0 while it is off.</param>
public sealed record TwoFactorView(bool Enabled, bool Required, int RecoveryCodesLeft);

/// <summary>What a person sees of the own account.</summary>
public sealed record ProfileView(string Id, string Email, string Name, IReadOnlyList<string> Roles, string? Unit, TwoFactorView TwoFactor);

/// <summary>Body of <c>PUT me/profile</c>.</summary>
/// <param name="Name">As others read it.</param>
public sealed record ProfileChange(string? Name);

/// <summary>The signed-in person's own account.</summary>
public sealed class ShowProfile(UserManager<Account> accounts, IOptions<AccountOptions> options)
{
    public async Task<Result<ProfileView>> Run(ClaimsPrincipal user)
    {
        if (await accounts.GetUserAsync(user) is not { DisabledAt: null } account)
        {
            return Refusal.NotSignedIn;
        }

        var roles = await accounts.GetRolesAsync(account);
        return new ProfileView(
            account.Id, account.Email!, account.DisplayName, [.. DeskRole.All.Intersect(roles, StringComparer.Ordinal)], account.Unit,
            new TwoFactorView(
                account.TwoFactorEnabled, TwoFactorRule.Requires(options.Value.TwoFactor, roles),
                account.TwoFactorEnabled ? await accounts.CountRecoveryCodesAsync(account) : 0));
    }
}

/// <summary>A person changes the name that others read; what was done before keeps the name of its time.</summary>
public sealed class ChangeProfile(CmsDbContext db, UserManager<Account> accounts, TimeProvider time)
{
    public async Task<Result<Account>> Run(ClaimsPrincipal user, ProfileChange input)
    {
        if (await accounts.GetUserAsync(user) is not { DisabledAt: null } account)
        {
            return Refusal.NotSignedIn;
        }

        var name = AccountDetails.CheckName(input.Name);
        if (!name.Ok)
        {
            return name.Problem;
        }

        if (name.Value == account.DisplayName)
        {
            return account;
        }

        db.Record(Actor.Of(user), AuditAction.ProfileChanged, account.AuditSubject, time.UtcNow(), $"Họ tên mới: {name.Value}");
        account.DisplayName = name.Value;
        var saved = await accounts.UpdateAsync(account);
        return saved.Succeeded ? account : VietnameseIdentityErrors.ToProblem(saved);
    }
}

/// <summary>Ends all sessions of the signed-in person; the caller opens a new one for this device.</summary>
public sealed class SignOutEverywhere(CmsDbContext db, UserManager<Account> accounts, TimeProvider time)
{
    public async Task<Result<Account>> Run(ClaimsPrincipal user)
    {
        if (await accounts.GetUserAsync(user) is not { DisabledAt: null } account)
        {
            return Refusal.NotSignedIn;
        }

        db.Record(Actor.Of(user), AuditAction.SignedOutEverywhere, account.AuditSubject, time.UtcNow());
        var stamped = await accounts.UpdateSecurityStampAsync(account);
        return stamped.Succeeded ? account : VietnameseIdentityErrors.ToProblem(stamped);
    }
}
