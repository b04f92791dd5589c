using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Heza.Web.EmbeddedCms.Accounts.TwoFactor;

/// <summary>
/// What a client carries from one step to the next: sealed by the site's keys, for a few minutes. So nothing is stored
/// of a sign-in or a set-up that nobody finishes.
/// </summary>
public sealed class Tickets(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>The password was right: account, security stamp.</summary>
    public const string SecondStep = "Heza.Accounts.SecondStep";

    /// <summary>A key that is not in use yet: account, key.</summary>
    public const string SetUp = "Heza.Accounts.TwoFactorSetUp";

    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    public string Issue(string purpose, string accountId, string secret) =>
        protection.CreateProtector(purpose).Protect($"{(time.GetUtcNow() + Life).ToUnixTimeSeconds()}\n{accountId}\n{secret}");

    /// <summary>Account and secret of a ticket that is genuine and not too old, else null.</summary>
    public (string AccountId, string Secret)? Read(string purpose, string? ticket)
    {
        try
        {
            var parts = protection.CreateProtector(purpose).Unprotect(ticket ?? "").Split('\n', 3);
            return long.Parse(parts[0], CultureInfo.InvariantCulture) >= time.GetUtcNow().ToUnixTimeSeconds() ? (parts[1], parts[2]) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
