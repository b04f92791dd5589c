using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Testing.Fakes;

namespace Heza.SenderNode.Drill;

/// <param name="Late">From the post's time until Facebook had it; negative: too early.</param>
/// <param name="InBurst">It was due together with others.</param>
public sealed record Delay(TimeSpan Late, bool InBurst);

/// <summary>One node on the machine's own clock, with nothing but Hangfire to wake it, as in life.</summary>
public sealed class OnTimeDrill(DrillWorld world, TimeSpan answer)
{
    /// <summary>Posts of one moment.</summary>
    public const int Burst = 10;

    /// <summary>In life posts are planned ahead: a sweep comes before the first is due.</summary>
    private static readonly TimeSpan Lead = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <param name="over">From the first post to the last.</param>
    public async Task<IReadOnlyList<Delay>> Run(int posts, TimeSpan over, CancellationToken ct)
    {
        world.Graph.Script.Always(CallKind.Any, Behaviour.Normal.Delayed(answer));
        await using var node = NodeProcess.Start(world.Settings with { SweepEvery = null, Workers = 4 });
        await node.Started.WaitAsync(Patience, ct);
        var first = world.Now + Lead;
        var bursts = posts / 2 / Burst;
        for (var burst = 0; burst < bursts; burst++)
        {
            await world.AddPosts(Burst, first + (over / bursts * (burst + 0.5)));
        }

        var spread = posts - (bursts * Burst);
        for (var number = 0; number < spread; number++)
        {
            await world.AddPosts(1, first + (over / spread * number));
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct);
        end.CancelAfter(Lead + over + Patience);
        while (await world.CountOpen(end.Token) > 0)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), end.Token);
        }

        return await Delays(ct);
    }

    private async Task<IReadOnlyList<Delay>> Delays(CancellationToken ct)
    {
        var accepted = world.Graph.Facebook.Pages.SelectMany(page => page.Published).ToDictionary(post => post.Id, post => post.AcceptedAt.UtcDateTime);
        var posts = (await world.Posts(ct)).Where(post => post.State == PostState.Sent).ToList();
        var moments = posts.GroupBy(post => post.DueAt).ToDictionary(moment => moment.Key, moment => moment.Count());
        return [.. posts.Select(post => new Delay(accepted[post.ExternalId!] - post.DueAt, moments[post.DueAt] > 1))];
    }
}
