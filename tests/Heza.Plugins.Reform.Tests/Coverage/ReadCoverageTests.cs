using Heza.Plugins.Reform.Fanpage.Figures;
using System.Text.Json;
using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Tests.Platform;

namespace Heza.Plugins.Reform.Tests.Coverage;

public sealed class ReadCoverageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Coverage_as_of_a_day_stays_what_it_was(DatabaseProvider provider)
    {
        await using var world = await CoverageWorld.Create(provider);
        var first = await world.Publish("Bài một", "2023-02-09", "2023/a.1", "2023/b.5");
        await world.Publish("Bài lẻ", "2023-03-01");
        await world.Publish("Bài chờ", "2023-05-02", "2023/b.7");
        await world.Accept(first, "2023-02-15");
        var then = JsonSerializer.Serialize(await world.AsOf("2023-06-02"));

        await world.Withdraw(first, "2023-07-01");
        await world.Accept(await world.Publish("Bài sau", "2023-08-01", "2023/a.1"), "2023-08-02");

        Assert.Equal(then, JsonSerializer.Serialize(await world.AsOf("2023-06-02")));
        var june = await world.AsOf("2023-06-02");
        Assert.Equal((new CoverageTotals(10, 2, 0, 8), 2, "105/KH-BQL"), (june.Totals, june.Orphans, june.PlanNumber));
        Assert.Equal(1, june.Items.Single(item => item.Code == "b.7").Proposed);
        Assert.Equal(("a", "Quan điểm của Đảng, chính sách, pháp luật của Nhà nước về cải cách hành chính"), (june.Items[0].Group, june.Items[0].GroupTitle));
        var july = await world.AsOf("2023-07-01");
        Assert.Equal(new CoverageTotals(10, 0, 0, 10), july.Totals);
        Assert.Equal(CoverageState.Covered, (await world.AsOf("2023-08-02")).Items[0].State);
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Lists_page_filter_and_tell_the_last_decision(DatabaseProvider provider)
    {
        await using var world = await CoverageWorld.Create(provider);
        var key = await world.Publish("Bài một", "2023-02-09", "2023/a.1", "2023/b.5");
        await world.Publish("Bài hai", "2023-02-10", "2023/a.1");
        await world.Decide("2023-02-11", Verdict.Return("Thiếu số liệu").Value!, 1);
        await using var db = world.Open();

        var all = await new ReadFulfilments(db).Page(new FulfilmentFilter(2023, null, null, null), new Paging(1, 2), Ct);
        Assert.Equal((3, 2, 3), (all.Total, all.Items.Count, all.Items[0].Id));
        var returned = Assert.Single((await new ReadFulfilments(db).Page(new FulfilmentFilter(2023, "a.1", FulfilmentState.Returned, key), new Paging(), Ct)).Items);
        Assert.Equal(("Bài một", "Thiếu số liệu", "Chị Văn phòng"), (returned.Evidence!.Title, returned.Last.Comment, returned.Last.By));

        var evidence = (await new ReadItemEvidence(db, new MetricLabels([])).AsOf(2023, "a.1", CoverageWorld.Day("2023-02-10"), new Paging(), Ct)).Value!;
        Assert.Equal([FulfilmentState.Proposed, FulfilmentState.Proposed], evidence.Items.Select(one => one.State));
        Assert.Equal([FulfilmentState.Returned, FulfilmentState.Proposed], evidence.Items.Select(one => one.StateNow));
        Assert.Equal(1, (await new ReadItemEvidence(db, new MetricLabels([])).AsOf(2023, "a.1", CoverageWorld.Day("2023-02-09"), new Paging(), Ct)).Value!.Total);

        var orphans = (await new ReadOrphans(db).AsOf(2023, CoverageWorld.Day("2023-06-02"), new Paging(2, 1), Ct)).Value!;
        Assert.Equal((2, "Bài hai"), (orphans.Total, orphans.Items.Single().Title));
    }

    [Theory]
    [InlineData("2023-06-02", "2023-06-02")]
    [InlineData("2/6/2023", "2023-06-02")]
    [InlineData(" 02/06/2023 ", "2023-06-02")]
    [InlineData("", "2023-01-01")]
    [InlineData("30/2/2023", null)]
    [InlineData("6/13/2023", null)]
    [InlineData("9999-12-31", null)]
    [InlineData("0001-01-01", null)]
    [InlineData("hôm nay", null)]
    public void Day_is_read_as_Vietnamese_write_it(string typed, string? day)
    {
        var read = AsOfDay.Read(typed, new DateOnly(2023, 1, 1));

        Assert.Equal(day, read.Ok ? AsOfDay.Write(read.Value) : null);
        Assert.Equal(day is null, read.Problem?.Kind == ProblemKind.Invalid);
    }

    [Fact]
    public async Task Unknown_year_and_senseless_day_are_refused()
    {
        await using var world = await CoverageWorld.Create();
        await using var db = world.Open();
        var read = new ReadCoverage(db);

        Assert.Equal(ProblemKind.NotFound, (await read.AsOf(1999, new DateOnly(2023, 6, 2), Ct)).Problem?.Kind);
        Assert.Equal(ProblemKind.Invalid, (await read.AsOf(2023, DateOnly.MaxValue, Ct)).Problem?.Kind);
        Assert.Equal(2023, await read.LatestYear(Ct));
    }
}
