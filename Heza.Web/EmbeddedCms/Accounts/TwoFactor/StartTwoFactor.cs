using System.Security.Claims;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Pictures;
using Heza.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace Heza.Web.EmbeddedCms.Accounts.TwoFactor;

/// <param name="Key">For typing into the app: groups of four letters and digits.</param>
/// <param name="Uri">What the QR code says (<c>otpauth://totp/…</c>).</param>
/// <param name="Ticket">To be sent back with the first code, within <paramref name="ExpiresIn"/> seconds.</param>
public sealed record TwoFactorSetUp(string Key, string Uri, QrDrawing Qr, string Ticket, long ExpiresIn);

/// <summary>Makes a key for an authenticator app. Nothing changes for the account until a code of it is confirmed.</summary>
public sealed class StartTwoFactor(UserManager<Account> accounts, Tickets tickets)
{
    private const string Issuer = "HEZA";

    public static readonly Problem AlreadyOn = Problem.Conflict("Xác thực hai bước đã được bật. Muốn dùng ứng dụng khác, hãy tắt rồi bật lại.");

    public Task<Result<TwoFactorSetUp>> Run(ClaimsPrincipal user) => Again(user, ticket: null);

    /// <summary>The key of the ticket once more, for a form that came back with a wrong code; a new one when it is too old.</summary>
    public async Task<Result<TwoFactorSetUp>> Again(ClaimsPrincipal user, string? ticket)
    {
        if (await accounts.GetUserAsync(user) is not { DisabledAt: null } account)
        {
            return Refusal.NotSignedIn;
        }

        return account.TwoFactorEnabled ? AlreadyOn
            : Offer(account, tickets.Read(Tickets.SetUp, ticket) is { } known && known.AccountId == account.Id ? known.Secret : Totp.NewKey());
    }

    private TwoFactorSetUp Offer(Account account, string key)
    {
        var uri = $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(account.Email!)}?secret={key}&issuer={Issuer}&digits={Totp.Digits}&period={Totp.StepSeconds}";
        return new TwoFactorSetUp(
            string.Join(' ', key.Chunk(4).Select(letters => new string(letters))), uri, QrDrawing.Of(uri),
            tickets.Issue(Tickets.SetUp, account.Id, key), (long)Tickets.Life.TotalSeconds);
    }
}
