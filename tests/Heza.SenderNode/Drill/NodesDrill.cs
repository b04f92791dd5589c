using Heza.Testing.Fakes;

namespace Heza.SenderNode.Drill;

/// <summary>Several nodes send the posts of one database; one of them, at random, is killed again and again, and the fake Facebook has a bad day.</summary>
public sealed class NodesDrill(DrillWorld world, int nodes, int seed = 1)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(20);

    private readonly Random _random = new(seed);

    public int Kills { get; private set; }

    public async Task<Verdict> Run(int posts, CancellationToken ct)
    {
        Misbehave();
        await world.AddPosts(posts);
        var running = Enumerable.Range(0, nodes).Select(_ => Start()).ToList();
        try
        {
            while (await world.CountOpen(ct) > 0)
            {
                await SomeCalls(ct);
                var victim = _random.Next(nodes);
                if (running[victim].Broke)
                {
                    throw new InvalidOperationException($"A node broke:\n{running[victim].Log}");
                }

                await running[victim].DisposeAsync();
                Kills++;
                running[victim] = Start();
            }
        }
        finally
        {
            foreach (var node in running)
            {
                await node.DisposeAsync();
            }
        }

        world.Graph.Script.Clear();
        return await Verdict.Of(world);
    }

    private NodeProcess Start() => NodeProcess.Start(world.Settings with { Workers = 3 });

    /// <summary>Until Facebook was called some times more, or a while went by: a node is killed in the midst of work, and at rest.</summary>
    private async Task SomeCalls(CancellationToken ct)
    {
        var until = world.Graph.Requests.Count + _random.Next(10, 80);
        for (var left = LongestLife; left > TimeSpan.Zero && world.Graph.Requests.Count < until && await world.CountOpen(ct) > 0; left -= Glance)
        {
            await Task.Delay(Glance, ct);
        }
    }

    /// <summary>About a sixth of all publications.</summary>
    private void Misbehave() => world.Graph.Script
        .Share(0.04, CallKind.Publish, Behaviour.AcceptThenError())
        .Share(0.04, CallKind.Publish, Behaviour.AcceptThenReset)
        .Share(0.03, CallKind.Publish, Behaviour.AcceptThenHang)
        .Share(0.02, CallKind.Publish, Behaviour.HangBeforeAccepting)
        .Share(0.02, CallKind.Publish, Behaviour.ResetBeforeAccepting)
        .Share(0.02, CallKind.Publish, Behaviour.Html)
        .Share(0.03, CallKind.Photo, Behaviour.AcceptThenReset)
        .Share(0.02, CallKind.Read, Behaviour.TruncatedJson)
        .Share(0.02, CallKind.Read, Behaviour.EmptyPage);
}
