using System.Security.Claims;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Web.EmbeddedCms.Accounts.Profile;
using Heza.Web.EmbeddedCms.Data;
using Heza.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace Heza.Web.EmbeddedCms.Accounts;

/// <summary>Body of <c>POST password</c>.</summary>
public sealed record PasswordChange(string? CurrentPassword, string? NewPassword);

/// <summary>Changes the signed-in person's password and ends all sessions, so the caller opens a new one.</summary>
public sealed class ChangeOwnPassword(CmsDbContext db, UserManager<Account> accounts, ConfirmPassword confirm, TimeProvider time)
{
    public async Task<Result<Account>> Run(ClaimsPrincipal user, PasswordChange change)
    {
        if (await accounts.GetUserAsync(user) is not { DisabledAt: null } account)
        {
            return Refusal.NotSignedIn;
        }

        if (await confirm.Run(account, change.CurrentPassword, "currentPassword") is { } problem)
        {
            return problem;
        }

        db.Record(Actor.Of(user), AuditAction.PasswordChanged, account.AuditSubject, time.UtcNow());
        var changed = await accounts.ChangePasswordAsync(account, change.CurrentPassword ?? "", change.NewPassword ?? "");
        return changed.Succeeded ? account : VietnameseIdentityErrors.ToProblem(changed, "newPassword");
    }
}
