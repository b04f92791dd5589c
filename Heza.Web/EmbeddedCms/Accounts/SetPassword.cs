using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.AspNetCore.Identity;

namespace Heza.Web.EmbeddedCms.Accounts;

/// <summary>Sets a password by a <see cref="PasswordLink"/>; lifts a lock-out, ends older sessions and uses up the link.</summary>
public sealed class SetPassword(CmsDbContext db, UserManager<Account> accounts, PasswordLink links, TimeProvider time)
{
    public static readonly Problem LinkGone = new(
        ProblemKind.Gone, "Liên kết không còn dùng được: đã được dùng hoặc đã quá hạn. Hãy xin người quản trị một liên kết mới.");

    public async Task<Result<Account>> Run(string? accountId, string? token, string? password, string? repeated)
    {
        if (await links.Read(accountId, token) is not { } account)
        {
            return LinkGone;
        }

        if (password != repeated)
        {
            return Problem.Field("repeated", "Hai lần nhập mật khẩu chưa giống nhau.");
        }

        db.Record(account.Actor, AuditAction.PasswordSet, account.AuditSubject, time.UtcNow());
        var reset = await accounts.ResetPasswordAsync(account, token!, password ?? "");
        if (!reset.Succeeded)
        {
            return VietnameseIdentityErrors.ToProblem(reset);
        }

        await accounts.SetLockoutEndDateAsync(account, null);
        await accounts.ResetAccessFailedCountAsync(account);
        return account;
    }
}
