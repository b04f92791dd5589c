using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Tests.Outreach;
using Heza.Plugins.Reform.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Tests.Coverage;

/// <summary>Activities are evidence with the same acceptance as articles.</summary>
public sealed class ActivityEvidenceTests
{
    private const string Item = "a.2";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Activity_counts_once_accepted_is_doubted_when_changed_and_ends_when_withdrawn(DatabaseProvider provider)
    {
        await using var world = await OutreachWorld.Create(provider);
        world.Participants.Add(new ProposeForActivity());
        var key = (await world.Record(OutreachWorld.Banner())).Value;
        Assert.Equal((0, 1), await Counts(world, "2023-06-02"));

        await Accept(world, "2023-06-03");
        Assert.Equal((0, 1), await Counts(world, "2023-06-02"));
        Assert.Equal((1, 0), await Counts(world, "2023-06-03"));
        Assert.Equal(("truc-quan", 1), await Form(world, "2023-06-03"));

        // The day is what past days' answers rest on.
        Assert.Equal(["day"], (await world.Change(key, 1, OutreachWorld.Banner("2023-05-21"))).Problem!.Errors!.Keys);

        At(world, "2023-06-05");
        var changed = OutreachWorld.Banner() with { Description = "Treo 6 băng rôn." };
        Assert.True((await world.Change(key, 1, changed)).Ok);
        Assert.Empty(await Doubts(world, "2023-06-04"));
        Assert.Equal([Item], await Doubts(world, "2023-06-05"));
        await Accept(world, "2023-06-06");
        Assert.Empty(await Doubts(world, "2023-06-06"));

        At(world, "2023-06-08");
        Assert.True((await world.Withdraw(key, 2)).Ok);
        Assert.Equal((1, 0), await Counts(world, "2023-06-07"));
        Assert.Equal((0, 0), await Counts(world, "2023-06-08"));
        Assert.Equal([Item], await Doubts(world, "2023-06-08"));
    }

    [Fact]
    public async Task Items_taken_away_are_dropped_and_come_back_as_proposals()
    {
        await using var world = await OutreachWorld.Create();
        world.Participants.Add(new ProposeForActivity());
        var key = (await world.Record(OutreachWorld.Banner())).Value;
        await Accept(world, "2023-06-03");

        At(world, "2023-06-04");
        Assert.True((await world.Change(key, 1, OutreachWorld.Banner() with { Items = ["b.6"] })).Ok);
        Assert.Equal((0, 0), await Counts(world, "2023-06-04"));
        At(world, "2023-06-05");
        Assert.True((await world.Change(key, 2, OutreachWorld.Banner() with { Items = ["b.6", Item] })).Ok);
        Assert.Equal((0, 1), await Counts(world, "2023-06-05"));
        Assert.Equal((1, 0), await Counts(world, "2023-06-03"));
    }

    private static void At(OutreachWorld world, string day) =>
        world.Time.AdjustTime(new DateTimeOffset(VietnamTime.StartUtc(OutreachWorld.Day(day)).AddHours(9), TimeSpan.Zero));

    private static async Task Accept(OutreachWorld world, string day)
    {
        At(world, day);
        await using var db = world.Open();
        var ids = await db.Set<Fulfilment>().Where(fulfilment => fulfilment.State != FulfilmentState.Dropped).Select(fulfilment => fulfilment.Id).ToListAsync(Ct);
        Assert.True((await new DecideFulfilment(db, world.Version, world.Time).Run(ids, Verdict.Accepted, OutreachWorld.OfficePerson, Ct)).Ok);
    }

    /// <summary>Pieces of the item that count, and that wait, at the end of a day.</summary>
    private static async Task<(int Count, int Proposed)> Counts(OutreachWorld world, string day)
    {
        await using var db = world.Open();
        var item = (await new ReadCoverage(db).AsOf(2023, OutreachWorld.Day(day), Ct)).Value!.Items.Single(one => one.Code == Item);
        return (item.Count, item.Proposed);
    }

    private static async Task<(string Form, int Count)> Form(OutreachWorld world, string day)
    {
        await using var db = world.Open();
        var matrix = (await new ReadFormMatrix(db).AsOf(2023, OutreachWorld.Day(day), Ct)).Value!;
        var cell = matrix.Items.Single(row => row.Code == Item).Cells.Single(one => one.Count > 0);
        Assert.True(matrix.Forms.Single(form => form.Code == cell.Form).Recorded);
        return (cell.Form, cell.Activities);
    }

    private static async Task<IEnumerable<string>> Doubts(OutreachWorld world, string day)
    {
        await using var db = world.Open();
        return (await new ReadSuspects(db).AsOf(2023, OutreachWorld.Day(day), new Paging(), Ct)).Value!.Items.Select(suspect => suspect.Item);
    }
}
