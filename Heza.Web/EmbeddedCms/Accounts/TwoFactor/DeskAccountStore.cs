using Heza.Web.EmbeddedCms.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Accounts.TwoFactor;

/// <summary>Identity's store, with recovery codes hashed like passwords: Identity itself would store them as they are.</summary>
public sealed class DeskAccountStore(CmsDbContext db, IPasswordHasher<Account> hasher, IdentityErrorDescriber errors)
    : UserStore<Account, IdentityRole, CmsDbContext>(db, errors)
{
    // The names under which Identity's base class keeps the codes.
    private const string Provider = "[AspNetUserStore]";
    private const string Codes = "RecoveryCodes";
    private const char Separator = ';';

    public override Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(code => hasher.HashPassword(user, code)), cancellationToken);

    public override async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        var hashes = (await GetTokenAsync(user, Provider, Codes, cancellationToken) ?? "").Split(Separator, StringSplitOptions.RemoveEmptyEntries);
        if (hashes.FirstOrDefault(hash => hasher.VerifyHashedPassword(user, hash, code) != PasswordVerificationResult.Failed) is not { } used)
        {
            return false;
        }

        await base.ReplaceCodesAsync(user, hashes.Where(hash => hash != used), cancellationToken);
        return true;
    }

    /// <summary>Forgets what no longer serves after two-factor sign-in was turned off.</summary>
    public async Task ForgetSecrets(Account user, CancellationToken ct)
    {
        await base.ReplaceCodesAsync(user, [], ct);
        await SetAuthenticatorKeyAsync(user, "", ct);
    }
}
