using System.Globalization;
using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Fanpage.Figures;
using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Notices.Mail;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.Reporting;
using Heza.Plugins.Reform.Reporting.Calendar;
using Heza.Plugins.Reform.Reporting.Periods;
using Heza.Plugins.Reform.Reporting.Reminders;
using Heza.Plugins.Reform.Reporting.UnitReports;
using Heza.Plugins.Reform.Tests.Plans;
using Heza.Plugins.Reform.Tests.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Heza.Plugins.Reform.Tests.Reporting;

/// <summary>A database with the plan of 2023, whose one-stop desk (mot-cua) and Office report by use cases of their own contexts.</summary>
internal sealed class ReportWorld : IAsyncDisposable
{
    public static readonly UnitReportKey Q2 = new(2023, "Q2", "mot-cua");
    public static readonly Reporter Unit = new(new Actor("unit", "Anh Một cửa"), new UnitScope("mot-cua"), "mot-cua");
    public static readonly Reporter Office = new(new Actor("office", "Chị Văn phòng"), UnitScope.All, null);
    private static readonly NoticeWriter Writer = new(Options.Create(new SiteOptions()), Options.Create(new MailOptions { Mode = MailMode.Folder, From = "heza@heza.example" }));
    private readonly TestDatabase _database;

    private ReportWorld(TestDatabase database) => _database = database;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2023, 5, 20, 2, 0, 0, TimeSpan.Zero));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<ReportWorld> Create(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var world = new ReportWorld(await TestDatabase.Create(provider));
        await using var db = world.Open();
        Assert.True((await new ImportPlan(db, new ContentVersion(), world.Time).Run(PlanFiles.Real, Office.Actor, Ct)).Ok);
        return world;
    }

    public ReformDbContext Open() => _database.Open();

    /// <summary>Nine o'clock of a day in Vietnam.</summary>
    public void GoTo(string day) => Time.AdjustTime(new DateTimeOffset(VietnamTime.StartUtc(DateOnly.Parse(day, CultureInfo.InvariantCulture)).AddHours(9), TimeSpan.Zero));

    public static UnitReportTyped Words(string text) => new([new ItemTyped("b.5", text)], "Thiếu máy quét", null, 40, 3);

    public async Task<Result<SavedUnitReport>> Save(int revision, UnitReportTyped typed, Reporter? who = null, UnitReportKey? key = null)
    {
        await using var db = Open();
        return await new SaveUnitReport(db, Opening(db), Time).Run(key ?? Q2, revision, typed, who ?? Unit, Ct);
    }

    public async Task<Result<SavedUnitReport>> Submit(int revision, string? lateReason = null, Reporter? who = null)
    {
        await using var db = Open();
        return await new SubmitUnitReport(db, Opening(db), new GatherFacts(db, new MetricLabels([])), Telling(db), Time).Run(Q2, revision, lateReason, who ?? Unit, Ct);
    }

    public async Task<Result<SavedUnitReport>> Decide(int revision, bool accept, string? comment = null)
    {
        await using var db = Open();
        return await new DecideUnitReport(db, Opening(db), Telling(db), new ReportPeople(), Time).Run(Q2, revision, accept, comment, Office, Ct);
    }

    public async Task<Result<UnitReportView>> Read(UnitReportKey? key = null, Reporter? who = null)
    {
        await using var db = Open();
        return await new ReadUnitReport(db, new FindReportPlace(db), new GatherFacts(db, new MetricLabels([])), new ReadDeadline(new PeriodLocks(db), new ReadWorkingDays(db)), Time).Run(key ?? Q2, (who ?? Unit).Scope, Ct);
    }

    /// <summary>The one-stop desk's report of the second quarter as it stood on a day.</summary>
    public async Task<UnitReportAsOf> AsOf(string day)
    {
        await using var db = Open();
        var all = await new ReadUnitReports(db).ForPeriod(2023, "Q2", DateOnly.Parse(day, CultureInfo.InvariantCulture), Ct);
        return all.Units.Single(unit => unit.Unit == "mot-cua");
    }

    public async Task<Result<ClosedPeriod>> Close(bool confirmMissing)
    {
        await using var db = Open();
        return await new ClosePeriod(db, new PeriodLocks(db), new WriteClosing(db, new ReadUnitReports(db), new TellOfPeriod(Telling(db)), Time)).Run(2023, "Q2", confirmMissing, Office.Actor, Ct);
    }

    public async Task<Result<ReopenedPeriod>> Reopen(string? reason)
    {
        await using var db = Open();
        return await new ReopenPeriod(db, new TellOfPeriod(Telling(db)), Time).Run(2023, "Q2", reason, Office.Actor, Ct);
    }

    /// <summary>What Hangfire runs every hour.</summary>
    public async Task Remind()
    {
        await using var db = Open();
        await new SendReportReminders(db, new ReadWorkingDays(db), Once(db), new ReportPeople(), Time).Run(Ct);
    }

    public async Task<Result<RemindedUnit>> RemindByHand()
    {
        await using var db = Open();
        var scene = new RemindScene(db, new FindReportPlace(db), new PeriodLocks(db), new ReadWorkingDays(db));
        return await new RemindUnit(db, scene, Once(db), new ReportPeople(), Time).Run(Q2, Office.Actor, Ct);
    }

    public async Task<Result<CalendarDayTyped>> SetDay(string day, CalendarDayTyped change)
    {
        await using var db = Open();
        return await new ChangeCalendarDay(db, Time).Run(day, change, Office.Actor, Ct);
    }

    /// <summary>An article of the one-stop desk, accepted for b.5.</summary>
    public async Task<Guid> Publish(string title, string day, string unit = "mot-cua")
    {
        var key = Guid.NewGuid();
        var at = VietnamTime.StartUtc(DateOnly.Parse(day, CultureInfo.InvariantCulture)).AddHours(8);
        await using var db = Open();
        db.Add(new Article { Key = key, Slug = $"{key:n}", Title = title, Unit = unit, FirstPublishedAt = at, PublishedAt = at, DisplayDate = at });
        var fulfilment = Fulfilment.Propose(2023, "b.5", EvidenceKind.Article, key, at, Unit.Actor);
        fulfilment.Decide(FulfilmentState.Accepted, at, Office.Actor, null);
        db.Add(fulfilment);
        await db.SaveChangesAsync(Ct);
        return key;
    }

    public async Task Withdraw(Guid key)
    {
        await using var db = Open();
        await db.Set<Publication>().Where(one => one.Key == key).ExecuteUpdateAsync(set => set.SetProperty(one => one.WithdrawnAt, Time.UtcNow()), Ct);
    }

    /// <summary>"recipient: kind" of all notices: by time, then by kind and recipient.</summary>
    public async Task<IReadOnlyList<string>> Told()
    {
        await using var db = Open();
        return [.. (await db.Set<Notice>().ToListAsync(Ct)).OrderBy(one => one.At).ThenBy(one => one.Kind, StringComparer.Ordinal)
            .ThenBy(one => one.RecipientId, StringComparer.Ordinal).Select(one => $"{one.RecipientId}: {one.Kind}")];
    }

    private Notify Telling(ReformDbContext db) => new(db, new ReportPeople(), Writer, Time);

    private RemindOnce Once(ReformDbContext db) => new(db, Writer, Time);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static OpenUnitReport Opening(ReformDbContext db) => new(db, new FindReportPlace(db), new PeriodLocks(db));
}

/// <summary>One person of the one-stop desk, one of the Office, one who approves.</summary>
internal sealed class ReportPeople : IPeople
{
    private static readonly Person Unit = new("unit", "Anh Một cửa", "motcua@heza.example");
    private static readonly Person Office = new("office", "Chị Văn phòng", "vanphong@heza.example");
    private static readonly Person Approver = new("approver", "Lãnh đạo", null);

    public Task<IReadOnlyList<Person>> WithPermission(string permission, CancellationToken ct) => Task.FromResult<IReadOnlyList<Person>>(permission switch
    {
        Permissions.Unit => [Unit, Office],
        Permissions.Office => [Office],
        Permissions.Approve => [Approver],
        _ => [],
    });

    public Task<IReadOnlyList<Person>> ByIds(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Person>>([.. new[] { Unit, Office, Approver }.Where(person => ids.Contains(person.Id))]);

    public Task<IReadOnlyList<Person>> OfUnit(string unit, CancellationToken ct) => Task.FromResult<IReadOnlyList<Person>>(unit == "mot-cua" ? [Unit] : []);

    public Task<IReadOnlyList<Person>> BehindContent(Guid key, CancellationToken ct) => Task.FromResult<IReadOnlyList<Person>>([]);
}
