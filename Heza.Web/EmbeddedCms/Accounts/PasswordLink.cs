using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Heza.Web.EmbeddedCms.Accounts;

/// <summary>
/// A link by which a person sets the password of an account: once, within <see cref="Life"/>. The administrator hands it
/// over; the site sends no e-mail.
/// </summary>
public sealed class PasswordLink(UserManager<Account> accounts, IOptions<SiteOptions> site)
{
    public const string Path = "/desk/set-password";

    public static readonly TimeSpan Life = TimeSpan.FromDays(3);

    public async Task<string> Issue(Account account)
    {
        var token = await accounts.GeneratePasswordResetTokenAsync(account);
        return site.Value.Absolute(Path + QueryString.Create("account", account.Id).Add("token", token));
    }

    /// <summary>The account of a link that can be used now, else null.</summary>
    public async Task<Account?> Read(string? accountId, string? token)
    {
        if (string.IsNullOrEmpty(accountId) || string.IsNullOrEmpty(token) || !Guid.TryParse(accountId, out _))
        {
            return null;
        }

        var account = await accounts.FindByIdAsync(accountId);
        return account is { DisabledAt: null }
            && await accounts.VerifyUserTokenAsync(account, accounts.Options.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose, token)
            ? account
            : null;
    }
}
