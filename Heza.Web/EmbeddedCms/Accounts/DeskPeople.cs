using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Workflow;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Accounts;

/// <summary>The plugin's port over the desk's accounts.</summary>
public sealed class DeskPeople(CmsDbContext db) : IPeople
{
    public Task<IReadOnlyList<Person>> WithPermission(string permission, CancellationToken ct) => db.WithPermission(permission, ct);

    public Task<IReadOnlyList<Person>> ByIds(IReadOnlyCollection<string> ids, CancellationToken ct) => db.ByIds(ids, ct);

    public Task<IReadOnlyList<Person>> OfUnit(string unit, CancellationToken ct) => db.WithPermission(Permissions.Unit, ct, unit);

    public async Task<IReadOnlyList<Person>> BehindContent(Guid key, CancellationToken ct) => await db.ByIds(await db.EverBehind(key, ct), ct);
}

/// <summary>The same questions inside a transaction.</summary>
internal static class PeopleQueries
{
    /// <param name="unit">Code of a unit; null: of any or none.</param>
    public static Task<IReadOnlyList<Person>> WithPermission(this CmsDbContext db, string permission, CancellationToken ct, string? unit = null)
    {
        var roles = DeskRole.Satisfying[permission];
        var holders = db.Set<IdentityUserRole<string>>()
            .Join(db.Roles, holding => holding.RoleId, role => role.Id, (holding, role) => new { holding.UserId, role.Name })
            .Where(holding => roles.Contains(holding.Name!));
        return Open(db.Users.Where(account => (unit == null || account.Unit == unit) && holders.Any(holding => holding.UserId == account.Id)), ct);
    }

    public static Task<IReadOnlyList<Person>> ByIds(this CmsDbContext db, IReadOnlyCollection<string> ids, CancellationToken ct) =>
        Open(db.Users.Where(account => ids.Contains(account.Id)), ct);

    private static async Task<IReadOnlyList<Person>> Open(IQueryable<Account> accounts, CancellationToken ct) =>
        await accounts.AsNoTracking().Where(account => account.DisabledAt == null)
            .OrderBy(account => account.Number)
            .Select(account => new Person(account.Id, account.DisplayName, account.Email)).ToListAsync(ct);
}
