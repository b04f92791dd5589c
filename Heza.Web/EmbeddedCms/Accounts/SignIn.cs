using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Accounts.SignIns;
using Heza.Web.EmbeddedCms.Accounts.TwoFactor;
using Heza.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace Heza.Web.EmbeddedCms.Accounts;

/// <param name="SecondStepTicket">Null: signed in. Else what <see cref="FinishSignIn"/> asks for, beside a code.</param>
public sealed record FirstStep(Account Account, string? SecondStepTicket);

/// <summary>
/// Checks e-mail and password. Unknown, closed, locked and not yet set-up accounts and wrong passwords get one and the
/// same answer after the same work, so that nobody learns from outside which accounts exist.
/// </summary>
public sealed partial class SignIn(
    UserManager<Account> accounts, SignInManager<Account> signIn, SignInThrottle throttle, RecordSignIn record, Tickets tickets, ILogger<SignIn> log)
{
    internal static readonly Problem TooMany = new(ProblemKind.TooMany, "Bạn đã thử đăng nhập quá nhiều lần. Hãy đợi một phút rồi thử lại.");

    private static readonly Problem Refused = new(
        ProblemKind.NotSignedIn,
        "E-mail hoặc mật khẩu chưa đúng, hoặc tài khoản đang tạm khoá vì nhập sai nhiều lần. Hãy kiểm tra lại; nếu vẫn không được, đợi 15 phút hoặc liên hệ người quản trị.");

    private static readonly string Decoy = new PasswordHasher<Account>().HashPassword(new Account(), "not anybody's password");

    public async Task<Result<FirstStep>> Run(string? typedEmail, string? typedPassword, SignInOrigin origin, CancellationToken ct)
    {
        var password = typedPassword ?? "";
        if (!AccountDetails.IsEmail(typedEmail, out var email))
        {
            return Refuse(password);
        }

        if (!throttle.Allows(accounts.NormalizeEmail(email)))
        {
            return TooMany;
        }

        var account = await accounts.FindByEmailAsync(email);
        if (account is null or { PasswordHash: null })
        {
            return Refuse(password);
        }

        if (account.DisabledAt is not null || await accounts.IsLockedOutAsync(account))
        {
            await record.Run(account, account.DisabledAt is null ? SignInOutcome.Locked : SignInOutcome.Disabled, origin, ct);
            return Refuse(password);
        }

        var outcome = await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        if (!outcome.Succeeded)
        {
            await record.Run(account, SignInOutcome.WrongPassword, origin, ct, outcome.IsLockedOut);
            if (outcome.IsLockedOut)
            {
                LogLocked(account.Id);
            }

            return Refused;
        }

        if (account.TwoFactorEnabled)
        {
            return new FirstStep(account, tickets.Issue(Tickets.SecondStep, account.Id, account.SecurityStamp!));
        }

        await record.Run(account, SignInOutcome.SignedIn, origin, ct);
        return new FirstStep(account, null);
    }

    // Costs as much time as checking a real password.
    private Problem Refuse(string password)
    {
        accounts.PasswordHasher.VerifyHashedPassword(new Account(), Decoy, password);
        return Refused;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Account {AccountId} is locked after too many failed attempts.")]
    private partial void LogLocked(string accountId);
}
