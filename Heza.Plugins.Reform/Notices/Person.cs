namespace Heza.Plugins.Reform.Notices;

/// <summary>Somebody with an account who can be told something.</summary>
/// <param name="Id">The host's identifier of the account, as in <see cref="Platform.Actor"/>.</param>
/// <param name="Email">Null: there is nowhere to write to.</param>
public sealed record Person(string Id, string Name, string? Email);

/// <summary>The host's accounts: who may do what. Closed accounts are left out.</summary>
public interface IPeople
{
    /// <param name="permission">One of <see cref="Platform.Permissions"/>.</param>
    Task<IReadOnlyList<Person>> WithPermission(string permission, CancellationToken ct);

    /// <summary>Unknown ids, such as that of the site itself, are left out.</summary>
    Task<IReadOnlyList<Person>> ByIds(IReadOnlyCollection<string> ids, CancellationToken ct);

    /// <summary>Who reports for a unit: holders of <see cref="Platform.Permissions.Unit"/> whose unit it is.</summary>
    /// <param name="unit">Code of the unit.</param>
    Task<IReadOnlyList<Person>> OfUnit(string unit, CancellationToken ct);

    /// <summary>Who wrote, submitted or published a piece of content.</summary>
    Task<IReadOnlyList<Person>> BehindContent(Guid key, CancellationToken ct);
}
