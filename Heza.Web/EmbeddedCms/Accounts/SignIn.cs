using Heza.Plugins.Reform.Platform;
using Heza.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace Heza.Web.EmbeddedCms.Accounts;

/// <summary>
/// Checks e-mail and password. Unknown, closed, locked and not yet set-up accounts and wrong passwords get one and the
/// same answer after the same work, so that nobody learns from outside which accounts exist.
/// </summary>
public sealed partial class SignIn(UserManager<Account> accounts, SignInManager<Account> signIn, SignInThrottle throttle, ILogger<SignIn> log)
{
    private static readonly Problem Refused = new(
        ProblemKind.NotSignedIn,
        "E-mail hoặc mật khẩu chưa đúng, hoặc tài khoản đang tạm khoá vì nhập sai nhiều lần. Hãy kiểm tra lại; nếu vẫn không được, đợi 15 phút hoặc liên hệ người quản trị.");

    private static readonly Problem TooMany = new(ProblemKind.TooMany, "Bạn đã thử đăng nhập quá nhiều lần. Hãy đợi một phút rồi thử lại.");

    private static readonly string Decoy = new PasswordHasher<Account>().HashPassword(new Account(), "not anybody's password");

    public async Task<Result<Account>> Run(string? typedEmail, string? typedPassword)
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
        if (account is null or { DisabledAt: not null } or { PasswordHash: null } || await accounts.IsLockedOutAsync(account))
        {
            return Refuse(password);
        }

        var outcome = await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        if (outcome.Succeeded)
        {
            return account;
        }

        if (outcome.IsLockedOut)
        {
            LogLocked(account.Id);
        }

        return Refused;
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
