using System.Security.Claims;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Web.EmbeddedCms.Accounts.Profile;
using Heza.Web.EmbeddedCms.Data;
using Heza.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Heza.Web.EmbeddedCms.Accounts.TwoFactor;

/// <summary>Body of what a thief of an open session must not be able to do.</summary>
/// <param name="Password">The person's own, once more.</param>
public sealed record PasswordProof(string? Password);

/// <summary>Turns one's own two-factor sign-in off, unless the site requires it. Other sessions end.</summary>
public sealed class TurnOffTwoFactor(
    CmsDbContext db, UserManager<Account> accounts, DeskAccountStore store, ConfirmPassword confirm, IOptions<AccountOptions> options, TimeProvider time)
{
    private static readonly Problem Required = Problem.Conflict("Vai trò của bạn bắt buộc dùng xác thực hai bước nên không tắt được.");
    private static readonly Problem IsOff = Problem.Conflict("Xác thực hai bước đang tắt.");

    public async Task<Result<Account>> Run(ClaimsPrincipal user, PasswordProof input, CancellationToken ct)
    {
        if (await accounts.GetUserAsync(user) is not { DisabledAt: null } account)
        {
            return Refusal.NotSignedIn;
        }

        if (TwoFactorRule.Requires(options.Value.TwoFactor, await accounts.GetRolesAsync(account)))
        {
            return Required;
        }

        if (!account.TwoFactorEnabled)
        {
            return IsOff;
        }

        if (await confirm.Run(account, input.Password, "password") is { } problem)
        {
            return problem;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Record(Actor.Of(user), AuditAction.TwoFactorTurnedOff, account.AuditSubject, time.UtcNow());
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

/// <summary>Answer with recovery codes, which are shown this once.</summary>
public sealed record RecoveryCodesView(IReadOnlyList<string> RecoveryCodes);

/// <summary>Ten new recovery codes; the old ones end.</summary>
public sealed class RenewRecoveryCodes(CmsDbContext db, UserManager<Account> accounts, ConfirmPassword confirm, TimeProvider time)
{
    private static readonly Problem IsOff = Problem.Conflict("Hãy bật xác thực hai bước trước khi tạo mã khôi phục.");

    public async Task<Result<RecoveryCodesView>> Run(ClaimsPrincipal user, PasswordProof input, CancellationToken ct)
    {
        if (await accounts.GetUserAsync(user) is not { DisabledAt: null } account)
        {
            return Refusal.NotSignedIn;
        }

        if (!account.TwoFactorEnabled)
        {
            return IsOff;
        }

        if (await confirm.Run(account, input.Password, "password") is { } problem)
        {
            return problem;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Record(Actor.Of(user), AuditAction.RecoveryCodesRenewed, account.AuditSubject, time.UtcNow());
        var codes = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, ConfirmTwoFactor.RecoveryCodes);
        await transaction.CommitAsync(ct);
        return new RecoveryCodesView([.. codes!]);
    }
}
