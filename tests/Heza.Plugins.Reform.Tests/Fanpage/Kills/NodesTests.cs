using System.Diagnostics;
using Heza.Plugins.Reform.Platform.Data;
using Heza.SenderNode.Drill;

namespace Heza.Plugins.Reform.Tests.Fanpage.Kills;

/// <summary>
/// Several nodes on one PostgreSQL, one of them killed again and again while Facebook has a bad day. <c>HEZA_NODE_POSTS=500</c>
/// sets the number of posts.
/// </summary>
public sealed class NodesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Nodes_that_are_killed_at_random_send_each_post_once(int nodes)
    {
        await using var host = await DrillHost.Create(DatabaseProvider.PostgreSql, pages: 3);
        var drill = new NodesDrill(host.World, nodes);
        var watch = Stopwatch.StartNew();

        var verdict = await drill.Run(DrillHost.Size("HEZA_NODE_POSTS", 16), Ct);

        DrillHost.Print($"{nodes} nodes: {drill.Kills} kills in {watch.Elapsed:mm\\:ss}. {verdict}");
        Assert.Empty(verdict.Wrong);
        Assert.Equal((0, 0, verdict.Posts), (verdict.Duplicates, verdict.Lost, verdict.OnPages));
        Assert.NotEqual(0, drill.Kills);
    }
}
