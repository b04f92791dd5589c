using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Accounts;

/// <summary>
/// Adds an account. The caller holds an exclusive transaction of <see cref="Topic"/>, so that two accounts cannot get
/// the same number or e-mail, and two requests cannot both make the first administrator.
/// </summary>
public sealed class RegisterAccount(CmsDbContext db, UserManager<Account> accounts, TimeProvider time)
{
    /// <summary>Topic of the exclusive transaction around every change of who may do what.</summary>
    public const long Topic = 4_105_2024;

    /// <param name="actor">Who gives the account, for the audit.</param>
    /// <param name="password">Null: the person sets it by a link.</param>
    public async Task<Result<Account>> Run(string? typedEmail, AccountDetails details, string? password, Actor actor, CancellationToken ct)
    {
        if (!AccountDetails.IsEmail(typedEmail, out var email))
        {
            return Problem.Field("email", "Hãy nhập địa chỉ e-mail đúng, ví dụ ten@heza.gov.vn.");
        }

        if (await accounts.FindByEmailAsync(email) is not null)
        {
            return Problem.Conflict($"Đã có tài khoản dùng e-mail {email}.");
        }

        var account = new Account
        {
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            DisplayName = details.Name,
            Unit = details.Unit,
            Number = (await accounts.Users.MaxAsync(other => (int?)other.Number, ct) ?? 0) + 1,
        };
        var created = password is null ? await accounts.CreateAsync(account) : await accounts.CreateAsync(account, password);
        if (!created.Succeeded)
        {
            return VietnameseIdentityErrors.ToProblem(created);
        }

        db.AddRange(details.Roles.Select(role => new IdentityUserRole<string> { UserId = account.Id, RoleId = role.ToLowerInvariant() }));
        db.Record(actor, AuditAction.AccountCreated, account.AuditSubject, time.UtcNow(), details.Describe());
        await db.SaveChangesAsync(ct);
        return account;
    }
}
