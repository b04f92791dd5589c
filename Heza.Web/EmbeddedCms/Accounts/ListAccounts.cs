using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Text;
using Heza.Web.EmbeddedCms.Accounts.SignIns;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Accounts;

/// <param name="LockedUntil">UTC; set while failed attempts keep the account locked.</param>
/// <param name="HasPassword">False until the person has used the link.</param>
/// <param name="TwoFactor">Whether signing in asks for a code of an authenticator app.</param>
/// <param name="LastSignInAt">UTC; null when there was none within the time that the history is kept.</param>
public sealed record AccountView(
    string Id, string Email, string Name, IReadOnlyList<string> Roles, string? Unit, bool Disabled, DateTimeOffset? LockedUntil, bool HasPassword,
    bool TwoFactor, DateTime? LastSignInAt)
{
    public static AccountView Of(Account account, IEnumerable<string> roles, DateTimeOffset now, DateTime? lastSignInAt) => new(
        account.Id,
        account.Email!,
        account.DisplayName,
        [.. DeskRole.All.Intersect(roles, StringComparer.Ordinal)],
        account.Unit,
        account.DisabledAt is not null,
        account.LockoutEnd > now ? account.LockoutEnd : null,
        account.PasswordHash is not null,
        account.TwoFactorEnabled,
        lastSignInAt);
}

/// <summary>Which accounts are wanted; what is null does not narrow.</summary>
/// <param name="Text">Part of the name or the e-mail, with or without marks.</param>
/// <param name="Role">One of <see cref="DeskRole.All"/>, in any case.</param>
public sealed record AccountFilter(string? Text = null, string? Role = null, string? Unit = null, bool? Disabled = null);

/// <summary>The accounts, by name.</summary>
public sealed class ListAccounts(CmsDbContext db, TimeProvider time)
{
    public async Task<PageOf<AccountView>> Run(AccountFilter filter, PageAsked asked, CancellationToken ct)
    {
        var (found, total) = string.IsNullOrWhiteSpace(filter.Text)
            ? await Page(Narrowed(filter), asked, ct)
            : await PageByText(Narrowed(filter), VietnameseText.Fold(filter.Text.Trim()), asked, ct);
        var ids = found.ConvertAll(account => account.Id);
        var roles = await Roles(ids, ct);
        var last = await LastSignIns(ids, ct);
        var now = time.GetUtcNow();
        return new PageOf<AccountView>(
            [.. found.Select(account => AccountView.Of(account, roles[account.Id], now, last.GetValueOrDefault(account.Id)))], total, asked.Page, asked.Size);
    }

    /// <summary>When each of these accounts was last signed in to, as far as the history goes back.</summary>
    public async Task<Dictionary<string, DateTime?>> LastSignIns(IReadOnlyList<string> ids, CancellationToken ct) =>
        await db.Set<SignInRecord>().AsNoTracking()
            .Where(record => ids.Contains(record.AccountId) && (record.Outcome == SignInOutcome.SignedIn || record.Outcome == SignInOutcome.SignedInByRecoveryCode))
            .GroupBy(record => record.AccountId)
            .Select(records => new { Id = records.Key, At = (DateTime?)records.Max(record => record.At) })
            .ToDictionaryAsync(last => last.Id, last => last.At, StringComparer.Ordinal, ct);

    private IQueryable<Account> Narrowed(AccountFilter filter)
    {
        var accounts = db.Users.AsNoTracking();
        if (!string.IsNullOrEmpty(filter.Role))
        {
            var role = filter.Role.ToLowerInvariant();
            accounts = accounts.Where(account => db.Set<IdentityUserRole<string>>().Any(holding => holding.UserId == account.Id && holding.RoleId == role));
        }

        if (!string.IsNullOrEmpty(filter.Unit))
        {
            accounts = accounts.Where(account => account.Unit == filter.Unit);
        }

        return filter.Disabled is { } disabled ? accounts.Where(account => account.DisabledAt != null == disabled) : accounts;
    }

    private static async Task<(List<Account> Found, int Total)> Page(IQueryable<Account> accounts, PageAsked asked, CancellationToken ct)
    {
        var total = await accounts.CountAsync(ct);
        return (await accounts.OrderBy(account => account.DisplayName).ThenBy(account => account.Id).Skip(asked.Skip).Take(asked.Size).ToListAsync(ct), total);
    }

    // An authority has some hundred accounts: their names fit in memory, and marks are folded by one rule only, in C#.
    private static async Task<(List<Account> Found, int Total)> PageByText(IQueryable<Account> accounts, string folded, PageAsked asked, CancellationToken ct)
    {
        var names = await accounts.OrderBy(account => account.DisplayName).ThenBy(account => account.Id)
            .Select(account => new { account.Id, account.DisplayName, account.Email }).ToListAsync(ct);
        var ids = names.Where(name => VietnameseText.Fold($"{name.DisplayName}\n{name.Email}").Contains(folded, StringComparison.Ordinal))
            .Select(name => name.Id).ToList();
        var wanted = ids.Skip(asked.Skip).Take(asked.Size).ToList();
        var found = await accounts.Where(account => wanted.Contains(account.Id)).ToDictionaryAsync(account => account.Id, ct);
        return ([.. wanted.Where(found.ContainsKey).Select(id => found[id])], ids.Count);
    }

    private async Task<ILookup<string, string>> Roles(List<string> ids, CancellationToken ct)
    {
        var held = await db.Set<IdentityUserRole<string>>().AsNoTracking()
            .Where(holding => ids.Contains(holding.UserId))
            .Join(db.Roles, holding => holding.RoleId, role => role.Id, (holding, role) => new { holding.UserId, role.Name })
            .ToListAsync(ct);
        return held.ToLookup(holding => holding.UserId, holding => holding.Name!, StringComparer.Ordinal);
    }
}
