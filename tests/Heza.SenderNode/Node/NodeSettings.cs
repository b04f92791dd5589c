using Heza.Plugins.Reform.Platform.Data;

namespace Heza.SenderNode.Node;

/// <summary>What a node is told when it starts.</summary>
/// <param name="Keys">Folder of the Data Protection keys, which all nodes share.</param>
/// <param name="Graph">Address of the fake Facebook.</param>
/// <param name="RealOrigin">The machine's clock when the site's clock showed <paramref name="Start"/>.</param>
/// <param name="Factor">How much faster than the machine's the site's clock runs.</param>
public sealed record NodeSettings(
    DatabaseProvider Provider, string ConnectionString, string Keys, string Graph, string AppId, string AppSecret,
    DateTimeOffset RealOrigin, DateTimeOffset Start, double Factor)
{
    /// <summary>Jobs at once.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>Between two sweeps, by the site's clock; null: only Hangfire's own, by the machine's.</summary>
    public TimeSpan? SweepEvery { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>One of <see cref="Faults.FaultPoints.All"/>: the node kills itself there; null: nowhere.</summary>
    public string? DieAt { get; init; }

    /// <summary>How often it passes that point unharmed.</summary>
    public int Skip { get; init; }

    /// <summary>Wall-clock times in Vietnam (<c>2026-03-08T02:30:00</c>) for each of which the node plans a post when it starts.</summary>
    public IReadOnlyList<DateTime> Plan { get; init; } = [];

    /// <summary>Of the processes that share the clock.</summary>
    public FastTime Time() => new(RealOrigin, Start, Factor);
}
