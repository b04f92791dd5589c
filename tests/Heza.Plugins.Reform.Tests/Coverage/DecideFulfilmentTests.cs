using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Tests.Coverage;

public sealed class DecideFulfilmentTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Decisions_are_kept_and_tell_every_node_once(DatabaseProvider provider)
    {
        await using var world = await CoverageWorld.Create(provider);
        var key = await world.Publish("Bài", "2023-02-09", "2023/a.1");
        var before = world.Version.Current;

        Assert.Equal([1], (await world.Decide("2023-02-10", Verdict.Accepted, 1, 1)).Value!.Changed);
        Assert.Equal([1], (await world.Decide("2023-02-11", Verdict.Accepted, 1)).Value!.Unchanged);
        Assert.True((await world.Decide("2023-02-12", Verdict.Return("Thiếu\r\nsố liệu ").Value!, 1)).Ok);

        Assert.Equal(["2023/a.1: Proposed, Accepted, Returned"], await world.Story(key));
        await using var db = world.Open();
        var last = await db.Set<FulfilmentDecision>().OrderByDescending(decision => decision.Id).FirstAsync(Ct);
        Assert.Equal(("Chị Văn phòng", "vp", "Thiếu\nsố liệu", CoverageWorld.At("2023-02-12")), (last.ActorName, last.ActorId, last.Comment, last.At));
        var changes = await db.Set<Change>().Where(change => change.Topic == "coverage").OrderBy(change => change.Sequence).ToListAsync(Ct);
        Assert.Equal([key, key], changes.Select(change => change.Key!.Value));
        Assert.Equal(changes[^1].Sequence, world.Version.Current);
        Assert.True(world.Version.Current > before);
    }

    [Fact]
    public async Task Withdrawn_or_dropped_pieces_cannot_be_accepted_and_then_none_of_the_others_is()
    {
        await using var world = await CoverageWorld.Create();
        var good = await world.Publish("Bài tốt", "2023-02-09", "2023/a.1");
        await world.Withdraw(await world.Publish("Bài bị gỡ", "2023-02-09", "2023/a.1"), "2023-02-10");
        await world.Relink(await world.Publish("Bài bỏ liên kết", "2023-02-09", "2023/a.1"), "2023-02-10");

        var decided = await world.Decide("2023-02-11", Verdict.Accepted, 1, 2, 3);

        Assert.Equal(ProblemKind.Conflict, decided.Problem?.Kind);
        Assert.Equal(["2", "3"], decided.Problem!.Errors!.Keys);
        Assert.Contains("Bài bị gỡ", decided.Problem.Title, StringComparison.Ordinal);
        Assert.Equal(["2023/a.1: Proposed"], await world.Story(good));
        Assert.Equal(ProblemKind.Conflict, (await world.Decide("2023-02-11", Verdict.Return("Lý do").Value!, 3)).Problem?.Kind);
        Assert.True((await world.Decide("2023-02-11", Verdict.Return("Lý do").Value!, 2)).Ok);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" \n ")]
    [InlineData("a\0b")]
    public void Return_needs_a_readable_reason(string? comment) =>
        Assert.Equal(ProblemKind.Invalid, Verdict.Return(comment).Problem?.Kind);

    [Fact]
    public void Reason_has_at_most_2000_characters()
    {
        Assert.True(Verdict.Return(new string('x', 2000)).Ok);
        Assert.False(Verdict.Return(new string('x', 2001)).Ok);
    }

    [Fact]
    public async Task Unknown_and_empty_selections_are_refused()
    {
        await using var world = await CoverageWorld.Create();

        Assert.Equal(ProblemKind.NotFound, (await world.Decide("2023-02-11", Verdict.Accepted, 99)).Problem?.Kind);
        Assert.Equal(ProblemKind.Invalid, (await world.Decide("2023-02-11", Verdict.Accepted)).Problem?.Kind);
    }
}
