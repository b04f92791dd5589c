using System.Globalization;
using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Notices.Mail;
using Heza.Plugins.Reform.Outreach.Activities;
using Heza.Plugins.Reform.Outreach.Obstacles;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Tests.Plans;
using Heza.Plugins.Reform.Tests.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Heza.Plugins.Reform.Tests.Outreach;

/// <summary>A database with the plan of 2023 on 2 June of that year, 9 o'clock, in which units work.</summary>
internal sealed class OutreachWorld : IAsyncDisposable
{
    public static readonly Guid Photo = new("11111111-1111-4111-8111-111111111111");
    public static readonly UnitScope OneStop = new("mot-cua");
    public static readonly Actor UnitPerson = new("unit", "Anh Một Cửa"), OfficePerson = new("office", "Chị Văn Phòng"), Leader = new("leader", "Lãnh đạo");

    private readonly TestDatabase _database;

    private OutreachWorld(TestDatabase database) => _database = database;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2023, 6, 2, 2, 0, 0, TimeSpan.Zero));

    public ContentVersion Version { get; } = new();

    public List<IActivityParticipant> Participants { get; } = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<OutreachWorld> Create(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var world = new OutreachWorld(await TestDatabase.Create(provider));
        await using var db = world.Open();
        Assert.True((await new ImportPlan(db, world.Version, world.Time).Run(PlanFiles.Real, OfficePerson, Ct)).Ok);
        return world;
    }

    public ReformDbContext Open() => _database.Open();

    public static ActivityInput Banner(string day = "2023-05-20") => new(
        "Treo băng rôn về cải cách hành chính", "truc-quan", day, null, "Trụ sở Ban Quản lý", "mot-cua", ["2023/a.2"], null, "Treo 4 băng rôn.", null);

    public async Task<Result<Guid>> Record(ActivityInput input, UnitScope? scope = null, Guid? key = null)
    {
        await using var db = Open();
        return await new RecordActivity(db, Check(db), Keep(db), Time).Run(key ?? Guid.NewGuid(), input, scope ?? OneStop, UnitPerson, Ct);
    }

    public async Task<Result<int>> Change(Guid key, int revision, ActivityInput input, UnitScope? scope = null)
    {
        await using var db = Open();
        return await new ChangeActivity(db, Check(db), Keep(db), Time).Run(key, revision, input, scope ?? OneStop, UnitPerson, Ct);
    }

    public async Task<Result<int>> Withdraw(Guid key, int revision, string? reason = "Ghi nhầm", UnitScope? scope = null)
    {
        await using var db = Open();
        return await new WithdrawActivity(db, Keep(db), Time).Run(key, revision, reason, scope ?? OneStop, UnitPerson, Ct);
    }

    public async Task<Result<ActivityView>> Read(Guid key, UnitScope? scope = null)
    {
        await using var db = Open();
        return await new ReadActivities(db, new OnePhoto()).One(key, scope ?? OneStop, Ct);
    }

    /// <summary>Titles of what the filter finds.</summary>
    public async Task<IReadOnlyList<string>> List(ActivityQuery query, UnitScope? scope = null)
    {
        await using var db = Open();
        var page = await new ReadActivities(db, new OnePhoto()).Page(ActivityFilter.Read(query).Value!, scope ?? UnitScope.All, new Paging(), Ct);
        Assert.Equal(page.Items.Count, page.Total);
        return [.. page.Items.Select(activity => activity.Title)];
    }

    public async Task Close(string period)
    {
        await using var db = Open();
        db.Add(new PeriodLock { Year = 2023, Period = period, LockedAt = Time.UtcNow(), LockedBy = OfficePerson.Name });
        await db.SaveChangesAsync(Ct);
    }

    public async Task<Result<Guid>> Raise(ObstacleInput input, UnitScope? scope = null)
    {
        await using var db = Open();
        return await new RaiseObstacle(db, new ObstaclePeriod(new PeriodLocks(db)), Tell(db), Time).Run(input, scope ?? OneStop, UnitPerson, Ct);
    }

    public async Task<Result<Guid>> Act(Guid key, ObstacleStep step, Actor actor, UnitScope? scope = null)
    {
        Time.Advance(TimeSpan.FromHours(1));
        await using var db = Open();
        return await new ActOnObstacle(db, Tell(db), Time).Run(key, step, scope ?? UnitScope.All, actor, Ct);
    }

    public async Task<ObstacleView> Obstacle(Guid key, ObstacleReader reader)
    {
        await using var db = Open();
        return (await new ReadObstacles(db).One(key, reader, Ct)).Value!;
    }

    /// <summary>"person: kind" of every notice, in order of time.</summary>
    public async Task<IReadOnlyList<string>> Notices()
    {
        await using var db = Open();
        var notices = await db.Set<Notice>().OrderBy(notice => notice.At).ThenBy(notice => notice.RecipientId).ToListAsync(Ct);
        return [.. notices.Select(notice => $"{notice.RecipientId}: {notice.Kind}")];
    }

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private CheckActivity Check(ReformDbContext db) => new(db, new OnePhoto(), Time);

    private KeepActivity Keep(ReformDbContext db) => new(db, new PeriodLocks(db), Participants, Version);

    private TellOfObstacle Tell(ReformDbContext db)
    {
        var writer = new NoticeWriter(Options.Create(new SiteOptions { BaseUrl = "https://www.heza.gov.vn" }), Options.Create(new MailOptions()));
        return new TellOfObstacle(db, new Everybody(), new Notify(db, new Everybody(), writer, Time));
    }

    private sealed class OnePhoto : IPhotoLibrary
    {
        public Task<IReadOnlyDictionary<Guid, LibraryPhoto>> FindPhotos(IReadOnlyCollection<Guid> keys, CancellationToken ct) =>
            Task.FromResult<IReadOnlyDictionary<Guid, LibraryPhoto>>(
                keys.Where(key => key == Photo).ToDictionary(key => key, key => new LibraryPhoto(key, "/media/11/1.jpg", 1200, 800)));
    }

    private sealed class Everybody : IPeople
    {
        private static readonly Person[] All = [Of(UnitPerson), Of(OfficePerson), Of(Leader), new("unit-2", "Chị Một Cửa", null)];

        public Task<IReadOnlyList<Person>> WithPermission(string permission, CancellationToken ct) => Found(permission switch
        {
            Permissions.Office => OfficePerson.Id,
            Permissions.Approve => Leader.Id,
            _ => throw new ArgumentOutOfRangeException(nameof(permission), permission, null),
        });

        public Task<IReadOnlyList<Person>> ByIds(IReadOnlyCollection<string> ids, CancellationToken ct) => Found([.. ids]);

        public Task<IReadOnlyList<Person>> OfUnit(string unit, CancellationToken ct) => unit == OneStop.Unit ? Found(UnitPerson.Id, "unit-2") : Found();

        public Task<IReadOnlyList<Person>> BehindContent(Guid key, CancellationToken ct) => Found();

        private static Person Of(Actor actor) => new(actor.Id, actor.Name, null);

        private static Task<IReadOnlyList<Person>> Found(params string[] ids) =>
            Task.FromResult<IReadOnlyList<Person>>([.. All.Where(person => ids.Contains(person.Id))]);
    }
}
