using System.Security.Claims;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Web.EmbeddedCms.Data;
using Heza.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace Heza.Web.EmbeddedCms.Accounts.TwoFactor;

/// <summary>Body of <c>POST me/two-factor/confirm</c>.</summary>
/// <param name="Ticket">Of the set-up that was started.</param>
/// <param name="Code">Six digits that the app shows.</param>
public sealed record TwoFactorConfirmation(string? Ticket, string? Code);

/// <param name="RecoveryCodes">Ten, shown this once: each signs in one time when the phone is not at hand.</param>
public sealed record ConfirmedTwoFactor(Account Account, IReadOnlyList<string> RecoveryCodes);

/// <summary>The first code proves that the app has the key: from now on every sign-in asks for one. Other sessions end.</summary>
public sealed class ConfirmTwoFactor(CmsDbContext db, UserManager<Account> accounts, Tickets tickets, TimeProvider time)
{
    public const int RecoveryCodes = 10;

    public static readonly Problem TicketGone = new(ProblemKind.Gone, "Phiên thiết lập đã quá hạn. Hãy bắt đầu lại.");

    public static readonly Problem WrongCode = Problem.Field(
        "code", "Mã chưa đúng. Hãy nhập mã 6 chữ số đang hiện trong ứng dụng; nếu vẫn không được, hãy kiểm tra giờ của điện thoại.");

    public async Task<Result<ConfirmedTwoFactor>> Run(ClaimsPrincipal user, TwoFactorConfirmation input, CancellationToken ct)
    {
        if (await accounts.GetUserAsync(user) is not { DisabledAt: null } account)
        {
            return Refusal.NotSignedIn;
        }

        if (account.TwoFactorEnabled)
        {
            return StartTwoFactor.AlreadyOn;
        }

        if (tickets.Read(Tickets.SetUp, input.Ticket) is not { } ticket || ticket.AccountId != account.Id)
        {
            return TicketGone;
        }

        var now = time.GetUtcNow();
        if (Totp.Match(ticket.Secret, input.Code, now, lastStep: null) is not { } step)
        {
            return WrongCode;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        account.AuthenticatorStep = step;
        db.Record(Actor.Of(user), AuditAction.TwoFactorTurnedOn, account.AuditSubject, now.UtcDateTime);
        await accounts.SetAuthenticationTokenAsync(account, "[AspNetUserStore]", "AuthenticatorKey", ticket.Secret);
        var codes = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes);
        var enabled = await accounts.SetTwoFactorEnabledAsync(account, true);
        if (!enabled.Succeeded)
        {
            return VietnameseIdentityErrors.ToProblem(enabled);
        }

        await transaction.CommitAsync(ct);
        return new ConfirmedTwoFactor(account, [.. codes!]);
    }
}
