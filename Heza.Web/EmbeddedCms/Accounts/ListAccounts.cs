using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Accounts;

/// <param name="LockedUntil">UTC; set while failed attempts keep the account locked.</param>
/// <param name="HasPassword">False until the person has used the link.</param>
public sealed record AccountView(
    string Id, string Email, string Name, IReadOnlyList<string> Roles, string? Unit, bool Disabled, DateTimeOffset? LockedUntil, bool HasPassword)
{
    public static AccountView Of(Account account, IEnumerable<string> roles, DateTimeOffset now) => new(
        account.Id,
        account.Email!,
        account.DisplayName,
        [.. DeskRole.All.Intersect(roles, StringComparer.Ordinal)],
        account.Unit,
        account.DisabledAt is not null,
        account.LockoutEnd > now ? account.LockoutEnd : null,
        account.PasswordHash is not null);
}

/// <summary>The accounts, by name.</summary>
public sealed class ListAccounts(CmsDbContext db, TimeProvider time)
{
    public async Task<PageOf<AccountView>> Run(PageAsked asked, CancellationToken ct)
    {
        var total = await db.Users.CountAsync(ct);
        var accounts = await db.Users.AsNoTracking()
            .OrderBy(account => account.DisplayName).ThenBy(account => account.Id)
            .Skip(asked.Skip).Take(asked.Size)
            .ToListAsync(ct);
        var ids = accounts.Select(account => account.Id).ToList();
        var held = await db.Set<IdentityUserRole<string>>().AsNoTracking()
            .Where(holding => ids.Contains(holding.UserId))
            .Join(db.Roles, holding => holding.RoleId, role => role.Id, (holding, role) => new { holding.UserId, role.Name })
            .ToListAsync(ct);
        var roles = held.ToLookup(holding => holding.UserId, holding => holding.Name!, StringComparer.Ordinal);
        var now = time.GetUtcNow();
        return new PageOf<AccountView>([.. accounts.Select(account => AccountView.Of(account, roles[account.Id], now))], total, asked.Page, asked.Size);
    }
}
