using Heza.Plugins.Reform.Notices;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Heza.Plugins.Reform.Backoffice.People;

/// <summary>The plugin's port over Umbraco's users. A person's id is the user's key.</summary>
public sealed class BackofficePeople(IUserService users, IUserGroupService groups, IContentService contents, BackofficeGroups roles) : IPeople
{
    /// <summary>Versions of a piece that are looked through for who wrote it.</summary>
    private const int VersionsLookedAt = 100;

    public async Task<IReadOnlyList<Person>> WithPermission(string permission, CancellationToken ct) => await InGroups(roles.Satisfying(permission), ct);

    public async Task<IReadOnlyList<Person>> OfUnit(string unit, CancellationToken ct) =>
        roles.OfUnit(unit) is { } group ? await InGroups([group], ct) : [];

    public async Task<IReadOnlyList<Person>> ByIds(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var keys = ids.Select(id => Guid.TryParse(id, out var key) ? key : Guid.Empty).Where(key => key != Guid.Empty).Distinct().ToList();
        return keys.Count == 0 ? [] : People(await users.GetAsync(keys));
    }

    public Task<IReadOnlyList<Person>> BehindContent(Guid key, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (contents.GetById(key) is not { } content)
        {
            return Task.FromResult<IReadOnlyList<Person>>([]);
        }

        var writers = contents.GetVersionsSlim(content.Id, 0, VersionsLookedAt).Select(version => version.WriterId);
        int[] ids = [.. new[] { content.CreatorId, content.WriterId, content.PublisherId ?? 0 }.Concat(writers).Where(id => id != 0).Distinct()];
        return Task.FromResult(ids.Length == 0 ? [] : People(users.GetUsersById(ids)));
    }

    internal static string IdOf(IUser user) => user.Key.ToString("D");

    internal static string NameOf(IUser user) => string.IsNullOrWhiteSpace(user.Name) ? user.Username : user.Name;

    private async Task<IReadOnlyList<Person>> InGroups(IReadOnlyList<string> aliases, CancellationToken ct)
    {
        var found = new List<IUser>();
        foreach (var alias in aliases)
        {
            ct.ThrowIfCancellationRequested();
            if (await groups.GetAsync(alias) is { } group)
            {
                found.AddRange(users.GetAllInGroup(group.Id));
            }
        }

        return People(found);
    }

    // A closed account is one that is not approved; one that is locked out comes back by itself and is told meanwhile.
    private static IReadOnlyList<Person> People(IEnumerable<IUser> found) =>
        [.. found.Where(user => user.IsApproved).DistinctBy(user => user.Key).OrderBy(user => user.Id)
            .Select(user => new Person(IdOf(user), NameOf(user), string.IsNullOrWhiteSpace(user.Email) ? null : user.Email))];
}
