using System.Diagnostics;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.SenderNode.Faults;
using Heza.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace Heza.SenderNode.Drill;

/// <summary>
/// One node lives again and again on the same data, and each of its lives but the last ends with <c>kill -9</c>: at a fault
/// point, or while a request is held by the fake Facebook. All points take turns.
/// </summary>
/// <param name="tell">Hears of each life.</param>
public sealed class KillDrill(DrillWorld world, Action<string>? tell = null, int seed = 1)
{
    private const string Held = "held: ";

    /// <summary>What the fake Facebook does with the publication during which the node is killed from outside.</summary>
    private static readonly Dictionary<string, Behaviour> Outside = new()
    {
        [Held + "accepted, not answered"] = Behaviour.AcceptThenHold,
        [Held + "not accepted"] = Behaviour.HoldThenAccept,
        [Held + "accepted after the kill"] = Behaviour.AcceptLate,
    };

    /// <summary>Longer than any point is away, on a busy machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    private readonly Random _random = new(seed);
    private readonly Dictionary<string, int> _kills = Points.ToDictionary(point => point, _ => 0);
    private readonly List<Task> _late = [];

    public static IReadOnlyList<string> Points { get; } = [.. FaultPoints.Sending, .. Outside.Keys, .. FaultPoints.Sweeping, .. FaultPoints.Reconciling, .. FaultPoints.Looking, .. FaultPoints.Working];

    /// <summary>By point.</summary>
    public IReadOnlyDictionary<string, int> Kills => _kills;

    /// <summary>Lives that passed without coming to their point.</summary>
    public int Missed { get; private set; }

    /// <summary>Kills so often, then lets a node live until nothing is open.</summary>
    /// <param name="kills">Each point is due once before any is due again.</param>
    /// <param name="points">Null: all.</param>
    public async Task<Verdict> Run(int kills, CancellationToken ct, IReadOnlyList<string>? points = null)
    {
        var turn = points ?? Points;
        for (int life = 0, missedInRow = 0; _kills.Values.Sum() < kills; life++)
        {
            missedInRow = await Live(turn[life % turn.Count], ct) ? 0 : missedInRow + 1;
            if (missedInRow > turn.Count)
            {
                throw new TimeoutException($"No fault point is reached any more: {await world.CountOpen(ct)} posts are open.");
            }
        }

        await Settle(world, ct);
        await Task.WhenAll(_late).WaitAsync(Patience, ct);
        return await Verdict.Of(world);
    }

    /// <summary>A life without faults, until all is known of each post.</summary>
    public static async Task Settle(DrillWorld world, CancellationToken ct)
    {
        await using var node = NodeProcess.Start(world.Settings with { Workers = 4 });
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct);
        end.CancelAfter(TimeSpan.FromMinutes(5));
        try
        {
            while (await world.CountOpen(end.Token) > 0 && !node.HasExited)
            {
                await Task.Delay(Glance, end.Token);
            }
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // The verdict tells what is still open.
        }

        if (node.Broke)
        {
            throw new InvalidOperationException($"The node broke:\n{node.Log}");
        }
    }

    /// <summary>False: its point was not reached.</summary>
    private async Task<bool> Live(string point, CancellationToken ct)
    {
        await Prepare(point, ct);
        var outside = Outside.GetValueOrDefault(point);
        var earlier = world.Graph.Requests.Count;
        var watch = Stopwatch.StartNew();
        if (outside is not null)
        {
            world.Graph.Script.Once(CallKind.Publish, outside);
        }

        // The steps that each post takes are passed unharmed a few times, so that others are under way as well.
        var skip = FaultPoints.Sending.Contains(point) && !point.StartsWith("keep", StringComparison.Ordinal) ? _random.Next(0, 3) : 0;
        await using var node = NodeProcess.Start(world.Settings with
        {
            DieAt = outside is null ? point : null,
            Skip = skip,
            Workers = _random.Next(4) == 0 ? 4 : 1,
        });
        var died = outside is null ? await node.WaitForExit(Patience, ct) && node.DiedByItself : await IsHeld(node, earlier, ct);
        await node.Kill();
        if (node.Broke)
        {
            throw new InvalidOperationException($"The node broke before {point}:\n{node.Log}");
        }

        world.Graph.Script.Clear();
        if (outside == Behaviour.AcceptLate && died)
        {
            _late.Add(ReleaseLate(earlier, ct));
        }

        _kills[point] += died ? 1 : 0;
        Missed += died ? 0 : 1;
        tell?.Invoke($"{world.Now:HH:mm:ss} life {_kills.Values.Sum() + Missed}, {point}: {(died ? "killed" : "missed")} after {watch.Elapsed.TotalSeconds:N1} s, started in {node.StartedAfter?.TotalSeconds:N1} s");
        return died;
    }

    private async Task<bool> IsHeld(NodeProcess node, int earlier, CancellationToken ct)
    {
        for (var left = Patience; left > TimeSpan.Zero && !node.HasExited; left -= Glance)
        {
            if (world.Graph.Requests.Skip(earlier).Any(request => request.Waits))
            {
                return true;
            }

            await Task.Delay(Glance, ct);
        }

        return false;
    }

    /// <summary>The post shows up after it was read as absent once, and before it counts as proven.</summary>
    private async Task ReleaseLate(int earlier, CancellationToken ct)
    {
        var held = world.Graph.Requests.Skip(earlier).First(request => request.Waits);
        var text = held.Parameter("message")!;
        while (!(await ReadAsAbsent(ct)).Exists(post => text.StartsWith(post, StringComparison.Ordinal)))
        {
            await Task.Delay(Glance, ct);
        }

        held.Release();
    }

    private Task<List<string>> ReadAsAbsent(CancellationToken ct) => world.Ask(db => db.Set<FanpagePost>()
        .Where(post => post.State == PostState.Unknown && post.AbsentReads > 0).Select(post => post.Text).ToListAsync(ct));

    private async Task Prepare(string point, CancellationToken ct)
    {
        if (FaultPoints.Working.Contains(point))
        {
            await world.AskForEdit();
        }

        // A page is closed for two minutes after a kill in its call: there are posts for the others. Every fourth has photos.
        if (await world.Count(PostState.Scheduled, ct) < 8)
        {
            await world.AddPosts(4);
        }
    }
}
