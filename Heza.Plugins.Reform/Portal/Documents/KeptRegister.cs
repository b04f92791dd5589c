using Heza.Plugins.Reform.Documents;

namespace Heza.Plugins.Reform.Portal.Documents;

/// <summary>What of a public document the register can be narrowed by. Equal lists are the same object.</summary>
internal sealed record RegisterRow(
    string Type, string Level, int? Year, IReadOnlyList<string> Issuers, IReadOnlyList<string> Fields, ForceDays Force);

/// <summary>The register of one content version.</summary>
internal sealed class RegisterVersion(IReadOnlyList<RegisterRow> rows)
{
    private Today? _today;

    /// <summary>Documents that are alike on the day, counted; today's are kept, others reckoned when somebody asks.</summary>
    public IReadOnlyList<DocumentGroup> GroupsOn(DateOnly day, DateOnly today)
    {
        if (day != today)
        {
            return Group(day);
        }

        if (_today is not { } kept || kept.Day != day)
        {
            _today = kept = new Today(day, Group(day));
        }

        return kept.Groups;
    }

    private sealed record Today(DateOnly Day, IReadOnlyList<DocumentGroup> Groups);

    private List<DocumentGroup> Group(DateOnly day) =>
    [
        .. rows.GroupBy(row => (row.Type, row.Level, row.Year, Status: DocumentStatus.Of(row.Force, day), row.Issuers, row.Fields))
            .Select(alike => new DocumentGroup(alike.Key.Type, alike.Key.Level, alike.Key.Year, alike.Key.Status, alike.Key.Issuers, alike.Key.Fields, alike.Count())),
    ];
}

/// <summary>Keeps the register of the version that this node knows, so that only its first reader waits for it.</summary>
internal sealed class KeptRegister : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private Kept? _kept;

    public async Task<RegisterVersion> For(long version, Func<Task<IReadOnlyList<RegisterRow>>> read, CancellationToken ct)
    {
        if (_kept is { } kept && kept.Version == version)
        {
            return kept.Register;
        }

        await _one.WaitAsync(ct);
        try
        {
            if (_kept is not { } found || found.Version != version)
            {
                _kept = found = new Kept(version, new RegisterVersion(await read()));
            }

            return found.Register;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private sealed record Kept(long Version, RegisterVersion Register);
}
