using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Accounts;

/// <summary>Body of <c>PUT accounts/{id}</c>: the whole of what can be changed.</summary>
/// <param name="Unit">Null: none.</param>
/// <param name="Disabled">Required, so that leaving it out cannot open a closed account.</param>
public sealed record AccountChange(string? Name, IReadOnlyList<string?>? Roles, string? Unit, bool? Disabled);

/// <summary>
/// An administrator changes an account. Other roles, another unit and closing it end the account's sessions. The last
/// administrator who can sign in stays one.
/// </summary>
public sealed class ChangeAccount(CmsDbContext db, UserManager<Account> accounts, ListAccounts list, TimeProvider time)
{
    internal static readonly Problem NoAccount = Problem.NotFound("Không có tài khoản này.");

    private static readonly Problem LastAdministrator = Problem.Conflict(
        "Đây là quản trị viên cuối cùng nên không thể bỏ vai trò Quản trị hoặc khoá tài khoản. Hãy giao vai trò Quản trị cho người khác trước.");

    public async Task<Result<AccountView>> Run(string id, AccountChange input, Actor actor, CancellationToken ct)
    {
        var checkedDetails = AccountDetails.Check(input.Name, input.Roles, input.Unit);
        if (!checkedDetails.Ok)
        {
            return checkedDetails.Problem;
        }

        if (input.Disabled is not { } disabled)
        {
            return Problem.Field("disabled", "Hãy cho biết tài khoản có bị khoá hay không (disabled: true hoặc false).");
        }

        var details = checkedDetails.Value;
        await using var transaction = await db.BeginExclusive(RegisterAccount.Topic, ct);
        if (!Guid.TryParse(id, out _) || await accounts.FindByIdAsync(id) is not { } account)
        {
            return NoAccount;
        }

        var held = await accounts.GetRolesAsync(account);
        if ((disabled || !details.Roles.Contains(DeskRole.Administrator)) && !await AnotherAdministrator(id, ct))
        {
            return LastAdministrator;
        }

        var endSessions = disabled != account.DisabledAt is not null || details.Unit != account.Unit || !held.ToHashSet().SetEquals(details.Roles);
        var acts = Acts(account, held, details, disabled).ToList();
        account.DisplayName = details.Name;
        account.Unit = details.Unit;
        account.DisabledAt = disabled ? account.DisabledAt ?? time.UtcNow() : null;
        acts.ForEach(act => db.Record(actor, act, account.AuditSubject, time.UtcNow(), act == AuditAction.AccountChanged ? details.Describe() : null));
        await SetRoles(account, held, details.Roles);
        var saved = endSessions ? await accounts.UpdateSecurityStampAsync(account) : await accounts.UpdateAsync(account);
        if (!saved.Succeeded)
        {
            return VietnameseIdentityErrors.ToProblem(saved);
        }

        await transaction.CommitAsync(ct);
        return AccountView.Of(account, details.Roles, time.GetUtcNow(), (await list.LastSignIns([id], ct)).GetValueOrDefault(id));
    }

    private static IEnumerable<AuditAction> Acts(Account before, IList<string> held, AccountDetails after, bool disabled)
    {
        if (before.DisplayName != after.Name || before.Unit != after.Unit || !held.ToHashSet().SetEquals(after.Roles))
        {
            yield return AuditAction.AccountChanged;
        }

        if (disabled != before.DisabledAt is not null)
        {
            yield return disabled ? AuditAction.AccountDisabled : AuditAction.AccountEnabled;
        }
    }

    private Task<bool> AnotherAdministrator(string id, CancellationToken ct) =>
        db.Set<IdentityUserRole<string>>()
            .Where(holding => holding.UserId != id)
            .Join(db.Roles.Where(role => role.Name == DeskRole.Administrator), holding => holding.RoleId, role => role.Id, (holding, _) => holding.UserId)
            .Join(db.Users.Where(other => other.DisabledAt == null && other.PasswordHash != null), holder => holder, other => other.Id, (_, other) => other.Id)
            .AnyAsync(ct);

    private async Task SetRoles(Account account, IList<string> held, IReadOnlyList<string> asked)
    {
        await accounts.RemoveFromRolesAsync(account, held.Except(asked));
        await accounts.AddToRolesAsync(account, asked.Except(held));
    }
}
