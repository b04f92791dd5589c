using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.AspNetCore.Identity;

namespace Heza.Web.EmbeddedCms.Accounts.TwoFactor;

/// <summary>
/// An administrator takes two-factor sign-in off an account whose phone and recovery codes are lost. Its sessions end;
/// where it is required, the next sign-in asks to set it up again.
/// </summary>
public sealed class ResetTwoFactor(CmsDbContext db, UserManager<Account> accounts, DeskAccountStore store, TimeProvider time)
{
    private static readonly Problem IsOff = Problem.Conflict("Tài khoản này chưa bật xác thực hai bước.");

    public async Task<Result<Account>> Run(Guid id, Actor actor, CancellationToken ct)
    {
        if (await accounts.FindByIdAsync(id.ToString()) is not { } account)
        {
            return ChangeAccount.NoAccount;
        }

        if (!account.TwoFactorEnabled)
        {
            return IsOff;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Record(actor, AuditAction.TwoFactorReset, account.AuditSubject, time.UtcNow());
        await store.ForgetSecrets(account, ct);
        account.AuthenticatorStep = null;
        var disabled = await accounts.SetTwoFactorEnabledAsync(account, false);
        if (!disabled.Succeeded)
        {
            return VietnameseIdentityErrors.ToProblem(disabled);
        }

        await transaction.CommitAsync(ct);
        return account;
    }
}
