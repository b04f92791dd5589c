using System.Globalization;
using System.Text;
using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.Tests.Plans;
using Heza.Plugins.Reform.Tests.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Heza.Plugins.Reform.Tests.Coverage;

/// <summary>A database with the plan of 2023 in which pieces are published and decided at 9 o'clock in Vietnam.</summary>
internal sealed class CoverageWorld : IAsyncDisposable
{
    public static readonly Actor Office = new("vp", "Chị Văn phòng");
    private readonly TestDatabase _database;

    private CoverageWorld(TestDatabase database) => _database = database;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2023, 1, 1, 0, 0, 0, TimeSpan.Zero));

    public ContentVersion Version { get; } = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<CoverageWorld> Create(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var world = await WithoutPlan(provider);
        Assert.True((await world.Import(PlanFiles.Real)).Ok);
        return world;
    }

    public static async Task<CoverageWorld> WithoutPlan(DatabaseProvider provider = DatabaseProvider.Sqlite) =>
        new(await TestDatabase.Create(provider));

    public ReformDbContext Open() => _database.Open();

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTime At(string day) => VietnamTime.StartUtc(Day(day)).AddHours(9);

    public async Task<Result<ImportedPlan>> Import(byte[] plan)
    {
        await using var db = Open();
        return await new ImportPlan(db, Version, Time).Run(plan, Office, Ct);
    }

    /// <summary>Publishes a new article and tells the participant.</summary>
    public async Task<Guid> Publish(string title, string day, params string[] items)
    {
        var key = Guid.NewGuid();
        await using var db = Open();
        var article = new Article { Key = key, Slug = $"{key:n}", Title = title, FirstPublishedAt = At(day), PublishedAt = At(day), DisplayDate = At(day), PlanItems = [.. items] };
        db.Add(article);
        db.Add(new PublicationPeriod { Key = key, From = At(day) });
        await Tell(db, article, PublicationEvent.Published, At(day));
        return key;
    }

    /// <summary>Publishes a document of the register.</summary>
    public async Task<Guid> PublishDocument(string number, string day, params string[] items)
    {
        var key = Guid.NewGuid();
        await using var db = Open();
        var document = new LegalDocument
        {
            Key = key,
            Slug = $"{key:n}",
            Title = $"Văn bản {number}",
            Number = number,
            NumberKey = DocumentNumber.Parse(number).Value!.Key,
            FirstPublishedAt = At(day),
            PublishedAt = At(day),
            PlanItems = [.. items],
        };
        db.Add(document);
        db.Add(new PublicationPeriod { Key = key, From = At(day) });
        await Tell(db, document, PublicationEvent.Published, At(day));
        return key;
    }

    /// <summary>Publishes another text of a piece.</summary>
    public async Task Rewrite(Guid key, string day, string hash)
    {
        await using var db = Open();
        var publication = await db.Set<Publication>().SingleAsync(one => one.Key == key, Ct);
        publication.ContentHash = hash;
        await Tell(db, publication, PublicationEvent.Updated, At(day));
    }

    public async Task Republish(Guid key, string day)
    {
        await using var db = Open();
        var publication = await db.Set<Publication>().SingleAsync(one => one.Key == key, Ct);
        publication.WithdrawnAt = null;
        db.Add(new PublicationPeriod { Key = key, From = At(day) });
        await Tell(db, publication, PublicationEvent.Published, At(day));
    }

    /// <summary>The plan of 2023 again, in which a word of an item's title is another one.</summary>
    public async Task Reword(string from, string to, string day)
    {
        Time.AdjustTime(new DateTimeOffset(At(day), TimeSpan.Zero));
        var plan = Encoding.UTF8.GetString(PlanFiles.Real);
        Assert.Contains(from, plan, StringComparison.Ordinal);
        Assert.True((await Import(Encoding.UTF8.GetBytes(plan.Replace(from, to, StringComparison.Ordinal)))).Ok);
    }

    /// <summary>A post of a piece that went out on a channel.</summary>
    public async Task Post(Guid key, string day, string channel = "trang-chinh", PostState state = PostState.Sent, int occurrence = 1)
    {
        await using var db = Open();
        var known = await db.Set<Channel>().SingleOrDefaultAsync(one => one.Code == channel, Ct);
        if (known is null)
        {
            known = new Channel { Id = Guid.NewGuid(), Code = channel, Name = channel, Kind = ChannelKind.Sandbox, Enabled = true, CreatedAt = At(day) };
            db.Add(known);
        }

        db.Add(new FanpagePost
        {
            Id = Guid.NewGuid(),
            ContentKey = key,
            ChannelId = known.Id,
            Occurrence = occurrence,
            State = state,
            Text = "Lời đăng",
            Link = "https://www.heza.gov.vn/",
            ContentHash = "",
            DueAt = At(day),
            SendBefore = At(day),
            CreatedAt = At(day),
            AttemptsLeft = 1,
            SentAt = state == PostState.Sent ? At(day) : null,
        });
        await db.SaveChangesAsync(Ct);
    }

    /// <summary>Somebody took the posts of a piece from the page.</summary>
    public async Task Vanish(Guid key, string day)
    {
        await using var db = Open();
        await db.Set<FanpagePost>().Where(post => post.ContentKey == key).BecomeVanished(At(day), Ct);
    }

    /// <summary>Articles of 9 February, one in two of them linked to a.1 and accepted.</summary>
    public async Task PublishMany(int count)
    {
        await using var db = Open();
        var at = At("2023-02-09");
        for (var i = 0; i < count; i++)
        {
            var key = Guid.NewGuid();
            db.Add(new Article { Key = key, Slug = $"{key:n}", Title = $"Bài {i}", FirstPublishedAt = at, PublishedAt = at, DisplayDate = at });
            db.Add(new PublicationPeriod { Key = key, From = at });
            if (i % 2 == 0)
            {
                var fulfilment = Fulfilment.Propose(2023, "a.1", EvidenceKind.Article, key, at, Actor.System);
                fulfilment.Decide(FulfilmentState.Accepted, at, Office, null);
                db.Add(fulfilment);
                await RefreshIntervals.Of(db, [key], Ct);
            }
        }

        await db.SaveChangesAsync(Ct);
    }

    public async Task Relink(Guid key, string day, params string[] items)
    {
        await using var db = Open();
        var publication = await db.Set<Publication>().SingleAsync(one => one.Key == key, Ct);
        publication.PlanItems = [.. items];
        await Tell(db, publication, PublicationEvent.Updated, At(day));
    }

    public async Task Withdraw(Guid key, string day)
    {
        await using var db = Open();
        var publication = await db.Set<Publication>().SingleAsync(one => one.Key == key, Ct);
        publication.WithdrawnAt = At(day);
        (await db.Set<PublicationPeriod>().SingleAsync(period => period.Key == key && period.To == null, Ct)).To = At(day);
        await Tell(db, publication, PublicationEvent.Withdrawn, At(day));
    }

    public async Task<Result<DecidedFulfilments>> Decide(string day, Verdict verdict, params int[] ids)
    {
        Time.AdjustTime(new DateTimeOffset(At(day), TimeSpan.Zero));
        await using var db = Open();
        return await new DecideFulfilment(db, Version, Time).Run(ids, verdict, Office, Ct);
    }

    /// <summary>Accepts all links of a piece.</summary>
    public async Task Accept(Guid key, string day)
    {
        int[] ids;
        await using (var db = Open())
        {
            ids = await db.Set<Fulfilment>().Where(one => one.EvidenceKey == key).Select(one => one.Id).ToArrayAsync(Ct);
        }

        Assert.True((await Decide(day, Verdict.Accepted, ids)).Ok);
    }

    public async Task<PlanCoverage> AsOf(string day)
    {
        await using var db = Open();
        return (await new ReadCoverage(db).AsOf(2023, Day(day), Ct)).Value!;
    }

    /// <summary>"year/code: states, in the order decided" of a piece.</summary>
    public async Task<IReadOnlyList<string>> Story(Guid key)
    {
        await using var db = Open();
        var fulfilments = await db.Set<Fulfilment>().Include(one => one.Decisions).Where(one => one.EvidenceKey == key).ToListAsync(Ct);
        return [.. fulfilments.Select(one => $"{one.PlanYear}/{one.ItemCode}: {string.Join(", ", one.Decisions.OrderBy(decision => decision.Id).Select(decision => decision.State))}").Order(StringComparer.Ordinal)];
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static async Task Tell(ReformDbContext db, Publication publication, PublicationEvent happened, DateTime at)
    {
        await new ProposeFulfilments(NullLogger<ProposeFulfilments>.Instance).Apply(new PublicationChange(publication, happened, at), db, Ct);
        await db.SaveChangesAsync(Ct);
    }
}
