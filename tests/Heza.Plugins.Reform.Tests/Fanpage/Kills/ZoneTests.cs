using System.Globalization;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.SenderNode.Drill;

namespace Heza.Plugins.Reform.Tests.Fanpage.Kills;

/// <summary>The server may stand in a zone with daylight saving; posts go out by Vietnam's clock, which has none.</summary>
public sealed class ZoneTests
{
    private const string Zone = "America/New_York";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    // In New York there was no half past two in the night to 8 March 2026.
    [InlineData("2026-03-08T02:30:00", "2026-03-07T19:30:00Z")]
    // Half past one in New York for the second time in the night to 1 November 2026.
    [InlineData("2026-11-01T13:30:00", "2026-11-01T06:30:00Z")]
    public async Task Post_goes_out_by_Vietnams_clock(string wallClock, string utc)
    {
        var due = DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture).UtcDateTime;
        await using var host = await DrillHost.Create(DatabaseProvider.Sqlite, pages: 1, start: new DateTimeOffset(due.AddMinutes(-2)));
        var settings = host.World.Settings with { Plan = [DateTime.Parse(wallClock, CultureInfo.InvariantCulture)] };
        await using (var node = NodeProcess.Start(settings, Zone))
        {
            await node.Started.WaitAsync(TimeSpan.FromMinutes(1), Ct);
            while (await host.World.CountOpen(Ct) > 0)
            {
                Assert.False(node.HasExited, node.Log);
                await Task.Delay(50, Ct);
            }
        }

        var post = Assert.Single(await host.World.Posts(Ct));
        Assert.Equal((due, PostState.Sent), (post.DueAt, post.State));
        var onPage = Assert.Single(host.World.Graph.Page.Published).PublishedAt!.Value.UtcDateTime;
        // A zone's mistake is an hour at least; the rest is a node that starts on a busy machine with a fast clock.
        Assert.InRange(onPage, due, due.AddMinutes(30));
        Assert.Equal(onPage, post.SentAt!.Value, TimeSpan.FromMinutes(2));
        Assert.Equal(wallClock, VietnamTime.Local(post.DueAt).ToString("s", CultureInfo.InvariantCulture));
    }
}
