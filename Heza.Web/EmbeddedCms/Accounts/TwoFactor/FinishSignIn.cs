using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Accounts.SignIns;
using Heza.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace Heza.Web.EmbeddedCms.Accounts.TwoFactor;

/// <summary>Body of <c>POST sign-in/two-factor</c>: the ticket of the first step and one of the two codes.</summary>
/// <param name="Code">Six digits that the app shows.</param>
/// <param name="RecoveryCode">One of the ten that were shown once; it is used up.</param>
public sealed record SecondStep(string? Ticket, string? Code, string? RecoveryCode);

/// <summary>
/// The second step of a sign-in. Wrong codes count for the lock-out together with wrong passwords; a code that was
/// accepted is refused from then on, also while the app still shows it.
/// </summary>
public sealed partial class FinishSignIn(
    UserManager<Account> accounts, SignInThrottle throttle, Tickets tickets, RecordSignIn record, TimeProvider time, ILogger<FinishSignIn> log)
{
    public static readonly Problem TicketGone = new(ProblemKind.Gone, "Đã quá thời gian nhập mã. Hãy đăng nhập lại từ đầu.");

    private static readonly Problem Locked = new(
        ProblemKind.NotSignedIn, "Tài khoản đang tạm khoá vì nhập sai nhiều lần. Hãy đợi 15 phút hoặc liên hệ người quản trị.");

    public async Task<Result<Account>> Run(SecondStep input, SignInOrigin origin, CancellationToken ct)
    {
        if (tickets.Read(Tickets.SecondStep, input.Ticket) is not { } ticket
            || await accounts.FindByIdAsync(ticket.AccountId) is not { DisabledAt: null, TwoFactorEnabled: true } account
            || account.SecurityStamp != ticket.Secret)
        {
            return TicketGone;
        }

        if (!throttle.Allows($"second step of {account.Id}"))
        {
            return SignIn.TooMany;
        }

        if (await accounts.IsLockedOutAsync(account))
        {
            await record.Run(account, SignInOutcome.Locked, origin, ct);
            return Locked;
        }

        var byRecovery = !string.IsNullOrWhiteSpace(input.RecoveryCode);
        if (byRecovery ? await Redeem(account, input.RecoveryCode!) : await Accept(account, input.Code))
        {
            await accounts.ResetAccessFailedCountAsync(account);
            await record.Run(account, byRecovery ? SignInOutcome.SignedInByRecoveryCode : SignInOutcome.SignedIn, origin, ct);
            return account;
        }

        await accounts.AccessFailedAsync(account);
        var locked = await accounts.IsLockedOutAsync(account);
        await record.Run(account, SignInOutcome.WrongCode, origin, ct, locked);
        if (locked)
        {
            LogLocked(account.Id);
            return Locked;
        }

        return byRecovery
            ? Problem.Field("recoveryCode", "Mã khôi phục chưa đúng hoặc đã dùng rồi.")
            : Problem.Field("code", "Mã chưa đúng hoặc đã dùng rồi. Hãy nhập mã 6 chữ số đang hiện trong ứng dụng xác thực.");
    }

    // Saved under the account's concurrency stamp: of two requests with the same code one is refused.
    private async Task<bool> Accept(Account account, string? code)
    {
        if (await accounts.GetAuthenticatorKeyAsync(account) is not { Length: > 0 } key
            || Totp.Match(key, code, time.GetUtcNow(), account.AuthenticatorStep) is not { } step)
        {
            return false;
        }

        account.AuthenticatorStep = step;
        return (await accounts.UpdateAsync(account)).Succeeded;
    }

    // The codes are made of capital letters and digits in two halves of five.
    private async Task<bool> Redeem(Account account, string typed)
    {
        var letters = string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return letters.Length == 10 && (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, $"{letters[..5]}-{letters[5..]}")).Succeeded;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Account {AccountId} is locked after too many failed attempts.")]
    private partial void LogLocked(string accountId);
}
