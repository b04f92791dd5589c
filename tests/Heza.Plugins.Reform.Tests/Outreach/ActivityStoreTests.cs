using Heza.Plugins.Reform.Outreach.Activities;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Tests.Outreach;

public sealed class ActivityStoreTests
{
    private static readonly ActivityQuery All = new(null, null, null, null, null, null, null);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Activity_is_recorded_corrected_and_taken_back_and_nothing_of_it_is_lost(DatabaseProvider provider)
    {
        await using var world = await OutreachWorld.Create(provider);
        var photo = new PhotoInput(OutreachWorld.Photo, "Băng rôn trước cổng");
        var key = (await world.Record(OutreachWorld.Banner() with { Photos = [photo] })).Value;
        var corrected = OutreachWorld.Banner("2023-05-21") with { Items = ["2023/a.2", "2023/b.6"], Participants = 40, Photos = [photo with { AltText = "Băng rôn đỏ" }] };
        Assert.Equal(2, (await world.Change(key, 1, corrected)).Value);

        var view = (await world.Read(key)).Value!;
        Assert.Equal(("2023-05-21", 40, 2), ($"{view.Day:yyyy-MM-dd}", view.Participants, view.Revision));
        Assert.Equal(["2023/a.2", "2023/b.6"], view.Items.Select(item => item.Reference));
        Assert.Equal(("Băng rôn đỏ", "/media/11/1.jpg"), (view.Photos[0].AltText, view.Photos[0].Url));
        Assert.Contains("băng rôn", view.FormTitle, StringComparison.Ordinal);

        // Who saw the first revision is told, and nothing is overwritten.
        Assert.Equal(ProblemKind.Conflict, (await world.Change(key, 1, OutreachWorld.Banner())).Problem?.Kind);
        Assert.Equal(ProblemKind.Invalid, (await world.Withdraw(key, 2, " ")).Problem?.Kind);
        Assert.Equal(3, (await world.Withdraw(key, 2)).Value);
        Assert.Equal(ProblemKind.Conflict, (await world.Change(key, 3, OutreachWorld.Banner())).Problem?.Kind);
        Assert.Equal(("Ghi nhầm", "Anh Một Cửa"), ((await world.Read(key)).Value!.WithdrawnReason, (await world.Read(key)).Value!.WithdrawnBy));
        Assert.Empty(await world.List(All));
        Assert.Single(await world.List(All with { Withdrawn = true }));

        await using var db = world.Open();
        Assert.Equal(
            [AuditAction.ActivityRecorded, AuditAction.ActivityChanged, AuditAction.ActivityWithdrawn],
            await db.Set<AuditEntry>().Where(entry => entry.SubjectKind == AuditSubjectKind.Activity).OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync(Ct));
        Assert.Equal(3, await db.Set<Change>().CountAsync(change => change.Topic == "activity" && change.Key == key, Ct));
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Each_filter_narrows_and_the_latest_stands_first(DatabaseProvider provider)
    {
        await using var world = await OutreachWorld.Create(provider);
        await world.Record(OutreachWorld.Banner("2023-02-10") with { Title = "Băng rôn" });
        await world.Record(OutreachWorld.Banner("2023-05-10") with { Title = "Tọa đàm", Form = "hoi-nghi", Items = ["b.6"], Place = "Đình Vũ" });
        await world.Record(OutreachWorld.Banner("2023-05-12") with { Title = "Kiểm tra", Unit = "ho-tro-giam-sat" }, UnitScope.All);

        Assert.Equal(["Kiểm tra", "Tọa đàm", "Băng rôn"], await world.List(All));
        Assert.Equal(["Băng rôn"], await world.List(All with { Year = 2023, Quarter = "Q1" }));
        Assert.Empty(await world.List(All with { Year = 2022 }));
        Assert.Equal(["Tọa đàm"], await world.List(All with { Form = "hoi-nghi" }));
        Assert.Equal(["Kiểm tra"], await world.List(All with { Unit = "ho-tro-giam-sat" }));
        Assert.Equal(["Tọa đàm"], await world.List(All with { Item = "2023/b.6" }));
        Assert.Equal(["Tọa đàm"], await world.List(All with { Text = "dinh vu" }));
        Assert.Equal(["Tọa đàm", "Băng rôn"], await world.List(All, OutreachWorld.OneStop));
    }

    [Fact]
    public async Task Unit_touches_and_sees_nothing_of_another_unit()
    {
        await using var world = await OutreachWorld.Create();
        var other = new UnitScope("ho-tro-giam-sat");
        var key = (await world.Record(OutreachWorld.Banner())).Value;

        Assert.Equal(ProblemKind.Forbidden, (await world.Record(OutreachWorld.Banner(), other)).Problem?.Kind);
        Assert.Equal(ProblemKind.Forbidden, (await world.Change(key, 1, OutreachWorld.Banner(), other)).Problem?.Kind);
        Assert.Equal(ProblemKind.Forbidden, (await world.Change(key, 1, OutreachWorld.Banner() with { Unit = other.Unit })).Problem?.Kind);
        Assert.Equal(ProblemKind.Forbidden, (await world.Withdraw(key, 1, scope: other)).Problem?.Kind);
        Assert.Equal(ProblemKind.NotFound, (await world.Read(key, other)).Problem?.Kind);
    }

    [Fact]
    public async Task Form_that_was_sent_twice_is_one_activity()
    {
        await using var world = await OutreachWorld.Create();
        var key = Guid.NewGuid();
        Assert.Equal(key, (await world.Record(OutreachWorld.Banner(), key: key)).Value);
        Assert.Equal(key, (await world.Record(OutreachWorld.Banner(), key: key)).Value);
        Assert.Single(await world.List(All));
    }

    [Fact]
    public async Task Nothing_of_a_closed_period_is_recorded_changed_moved_or_taken_back()
    {
        await using var world = await OutreachWorld.Create();
        var (closed, open) = ((await world.Record(OutreachWorld.Banner("2023-03-31"))).Value, (await world.Record(OutreachWorld.Banner("2023-04-01"))).Value);
        await world.Close("Q1");

        Assert.Equal(ProblemKind.Conflict, (await world.Record(OutreachWorld.Banner("2023-02-01"))).Problem?.Kind);
        Assert.Equal(ProblemKind.Conflict, (await world.Change(closed, 1, OutreachWorld.Banner("2023-04-02"))).Problem?.Kind);
        Assert.Equal(ProblemKind.Conflict, (await world.Change(open, 1, OutreachWorld.Banner("2023-03-30"))).Problem?.Kind);
        Assert.Contains("quý I năm 2023", (await world.Withdraw(closed, 1)).Problem!.Title, StringComparison.Ordinal);
        Assert.True((await world.Withdraw(open, 1)).Ok);
    }

    [Fact]
    public async Task Participant_that_objects_stops_the_act()
    {
        await using var world = await OutreachWorld.Create();
        world.Participants.Add(new Objection());
        Assert.Equal("Không được.", (await world.Record(OutreachWorld.Banner())).Problem?.Title);
        Assert.Empty(await world.List(All));
    }

    private sealed class Objection : IActivityParticipant
    {
        public Task<Problem?> Apply(ActivityChange change, ReformDbContext db, CancellationToken ct) => Task.FromResult<Problem?>(Problem.Conflict("Không được."));
    }
}
