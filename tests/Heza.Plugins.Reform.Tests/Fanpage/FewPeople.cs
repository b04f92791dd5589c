using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Tests.Fanpage;

/// <summary>One person of each kind that posts concern.</summary>
internal sealed class FewPeople : IPeople
{
    public static readonly Person Author = new("author", "Người viết", null);
    public static readonly Person Approver = new("approver", "Người duyệt", null);
    public static readonly Person Administrator = new("administrator", "Quản trị viên", null);

    public Task<IReadOnlyList<Person>> WithPermission(string permission, CancellationToken ct) => Task.FromResult<IReadOnlyList<Person>>(permission switch
    {
        Permissions.Approve => [Approver],
        Permissions.Administer => [Administrator],
        _ => [],
    });

    public Task<IReadOnlyList<Person>> ByIds(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Person>>([.. new[] { Author, Approver, Administrator }.Where(person => ids.Contains(person.Id))]);

    public Task<IReadOnlyList<Person>> OfUnit(string unit, CancellationToken ct) => Task.FromResult<IReadOnlyList<Person>>([]);

    public Task<IReadOnlyList<Person>> BehindContent(Guid key, CancellationToken ct) => Task.FromResult<IReadOnlyList<Person>>([Author]);
}
