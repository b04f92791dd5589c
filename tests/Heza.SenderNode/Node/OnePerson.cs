using Heza.Plugins.Reform.Notices;

namespace Heza.SenderNode.Node;

/// <summary>Whatever happens, the same person is told.</summary>
internal sealed class OnePerson : IPeople
{
    private static readonly IReadOnlyList<Person> All = [new("nguoi-truc", "Người trực", null)];

    public Task<IReadOnlyList<Person>> WithPermission(string permission, CancellationToken ct) => Task.FromResult(All);

    public Task<IReadOnlyList<Person>> ByIds(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Person>>([.. All.Where(person => ids.Contains(person.Id))]);

    public Task<IReadOnlyList<Person>> OfUnit(string unit, CancellationToken ct) => Task.FromResult(All);

    public Task<IReadOnlyList<Person>> BehindContent(Guid key, CancellationToken ct) => Task.FromResult(All);
}
