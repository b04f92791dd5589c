using Heza.Plugins.Reform.Outreach.Obstacles;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Tests.Platform;
using Microsoft.EntityFrameworkCore;
using static Heza.Plugins.Reform.Outreach.Obstacles.ObstacleAct;

namespace Heza.Plugins.Reform.Tests.Outreach;

public sealed class ObstacleTests
{
    private static readonly ObstacleInput Slow = new(
        null, null, "Phần mềm một cửa chậm", "Buổi sáng hay treo.", "2023/b.4", "Đề nghị nâng cấp đường truyền.");

    private static readonly ObstacleReader Office = new(UnitScope.All, [ObstacleSide.Office], null);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ObstacleState.Raised, "Note, Close", "Answer, Escalate, Note, Close", "")]
    [InlineData(ObstacleState.Answered, "Note, Close", "Answer, Escalate, Note, Close", "")]
    [InlineData(ObstacleState.Escalated, "Note, Close", "Note, Close", "Direct")]
    [InlineData(ObstacleState.Directed, "Note, Close", "Answer, Note, Close", "Direct")]
    [InlineData(ObstacleState.Closed, "Reopen", "Reopen", "")]
    public void Each_side_may_do_what_is_its_turn(ObstacleState state, string unit, string office, string leadership) =>
        Assert.Equal(
            [unit, office, leadership],
            new[] { ObstacleSide.Unit, ObstacleSide.Office, ObstacleSide.Leadership }.Select(side => string.Join(", ", ObstacleRule.Open(state, side))));

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Thread_is_kept_in_order_and_each_step_reaches_those_whose_turn_it_is(DatabaseProvider provider)
    {
        await using var world = await OutreachWorld.Create(provider);
        var key = (await world.Raise(Slow)).Value;
        await Step(Answer, ObstacleSide.Office, 1, "Sẽ kiểm tra\r\ntrong tuần.", OutreachWorld.OfficePerson);
        await Step(Note, ObstacleSide.Unit, 2, "Vẫn còn chậm.", OutreachWorld.UnitPerson);
        await Step(Escalate, ObstacleSide.Office, 3, null, OutreachWorld.OfficePerson);
        await Step(Direct, ObstacleSide.Leadership, 4, "Giao Văn phòng thuê thêm đường truyền.", OutreachWorld.Leader);
        await Step(Close, ObstacleSide.Unit, 5, null, OutreachWorld.UnitPerson);
        await Step(Reopen, ObstacleSide.Unit, 6, "Lại chậm.", OutreachWorld.UnitPerson);

        var view = await world.Obstacle(key, Office);
        Assert.Equal([Raise, Answer, Note, Escalate, Direct, Close, Reopen], view.Entries.Select(entry => entry.Act));
        Assert.Equal(("Sẽ kiểm tra\ntrong tuần.", "Chị Văn Phòng"), (view.Entries[1].Text, view.Entries[1].By));
        Assert.Equal((ObstacleState.Raised, 7, "quý II năm 2023", "2023/b.4"), (view.Obstacle.State, view.Revision, view.Obstacle.Period, view.Obstacle.Item));
        Assert.Equal([Answer, Escalate, Note, Close], view.Acts);
        Assert.Equal(
            [
                "office: obstacle.raised", "unit: obstacle.answered", "unit-2: obstacle.answered", "office: obstacle.noted", "unit-2: obstacle.noted",
                "leader: obstacle.escalated", "unit: obstacle.escalated", "unit-2: obstacle.escalated", "office: obstacle.directed", "unit: obstacle.directed",
                "unit-2: obstacle.directed", "office: obstacle.closed", "unit-2: obstacle.closed", "office: obstacle.reopened", "unit-2: obstacle.reopened",
            ],
            await world.Notices());
        await using var db = world.Open();
        Assert.Equal(7, await db.Set<AuditEntry>().CountAsync(entry => entry.SubjectKind == AuditSubjectKind.Obstacle && entry.SubjectKey == $"{key:D}", Ct));

        async Task Step(ObstacleAct act, ObstacleSide side, int revision, string? text, Actor actor) =>
            Assert.True((await world.Act(key, new ObstacleStep(act, side, revision, text), actor)).Ok, $"{act}");
    }

    [Fact]
    public async Task What_is_not_its_turn_stale_unreadable_or_of_another_unit_changes_nothing()
    {
        await using var world = await OutreachWorld.Create();
        var key = (await world.Raise(Slow)).Value;

        Assert.Equal(ProblemKind.Conflict, await Kind(new(Direct, ObstacleSide.Leadership, 1, "Ý kiến")));
        Assert.Equal(ProblemKind.Conflict, await Kind(new(Answer, ObstacleSide.Unit, 1, "Tự trả lời")));
        Assert.Equal(ProblemKind.Conflict, await Kind(new(Answer, ObstacleSide.Office, 0, "Trả lời")));
        Assert.Equal(ProblemKind.Invalid, await Kind(new(Answer, ObstacleSide.Office, 1, " \n")));
        Assert.Equal(ProblemKind.Invalid, await Kind(new(Close, ObstacleSide.Office, 1, new string('x', ObstacleEntry.LongestText + 1))));
        Assert.Equal(ProblemKind.NotFound, await Kind(new(Close, ObstacleSide.Unit, 1, null), new UnitScope("van-phong")));
        Assert.Single((await world.Obstacle(key, Office)).Entries);
        Assert.Equal(["office: obstacle.raised"], await world.Notices());

        async Task<ProblemKind?> Kind(ObstacleStep step, UnitScope? scope = null) => (await world.Act(key, step, OutreachWorld.OfficePerson, scope)).Problem?.Kind;
    }

    [Fact]
    public async Task Raising_says_what_is_missing_and_knows_no_other_unit()
    {
        await using var world = await OutreachWorld.Create();
        var empty = await world.Raise(new ObstacleInput(null, null, "\0", " ", "2023/a", null));
        Assert.Equal(["description", "item", "title"], empty.Problem!.Errors!.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(ProblemKind.Forbidden, (await world.Raise(Slow with { Unit = "van-phong" })).Problem?.Kind);
        Assert.Equal(ProblemKind.Invalid, (await world.Raise(Slow with { Unit = "khong-co" }, UnitScope.All)).Problem?.Kind);
    }

    [Fact]
    public async Task Leader_who_is_also_of_a_unit_acts_for_that_unit_only()
    {
        await using var world = await OutreachWorld.Create();
        var key = (await world.Raise(Slow)).Value;
        Assert.Equal([Note, Close], (await world.Obstacle(key, Of("mot-cua"))).Acts);
        Assert.Empty((await world.Obstacle(key, Of("van-phong"))).Acts);

        static ObstacleReader Of(string unit) => new(UnitScope.All, [ObstacleSide.Leadership, ObstacleSide.Unit], unit);
    }

    [Theory]
    [InlineData("Q2", "quý III năm 2023")]
    [InlineData("Y", "quý I năm 2024")]
    public async Task What_is_raised_after_its_period_was_closed_is_told_in_the_next_open_one(string closed, string told)
    {
        await using var world = await OutreachWorld.Create();
        await world.Close(closed);
        var key = (await world.Raise(Slow)).Value;
        Assert.Equal(told, (await world.Obstacle(key, Office)).Obstacle.Period);
    }
}
