using Heza.Plugins.Reform.Fanpage;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Facebook;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Sandbox;
using Heza.Plugins.Reform.Fanpage.Sending;
using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Html;
using Heza.Plugins.Reform.Platform.Jobs;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.Projection;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.Tests.Platform;
using Heza.Plugins.Reform.Tests.Publishing;
using Heza.Testing.Fakes;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace Heza.Plugins.Reform.Tests.Fanpage;

/// <summary>The fanpage's real use cases on a real database, a clock that the test moves, and an alarm clock that the test runs or breaks.</summary>
internal sealed class FanpageWorld : IAsyncDisposable
{
    private static readonly DateTime Start = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc);

    private readonly ServiceProvider _services;

    private FanpageWorld(TestDatabase database, ServiceProvider services) => (Database, _services) = (database, services);

    public TestDatabase Database { get; }

    public FakeTimeProvider Time { get; private init; } = null!;

    public RecordedJobs Jobs { get; private init; } = null!;

    public FaultyChannel Channel { get; private init; } = null!;

    /// <summary>Only of a world <see cref="OnFacebook"/>.</summary>
    public FakeGraph Graph { get; private init; } = null!;

    public FakePage Page => Graph.Page;

    public DateTime Now => Time.UtcNow();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Task<FanpageWorld> Create(DatabaseProvider provider) => Create(provider, new FakeTimeProvider(new DateTimeOffset(Start)), null);

    /// <summary>The same with the real Facebook channel, connected to a page of a fake Graph server on the same clock; nothing goes to the sandbox.</summary>
    public static async Task<FanpageWorld> OnFacebook(DatabaseProvider provider = DatabaseProvider.Sqlite, ChannelPolicy? policy = null)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(Start));
        var world = await Create(provider, time, await FakeGraph.Start(new() { Time = time }));
        await world.ConnectPage(policy ?? new());
        return world;
    }

    private static async Task<FanpageWorld> Create(DatabaseProvider provider, FakeTimeProvider time, FakeGraph? graph)
    {
        var database = await TestDatabase.Create(provider);
        var jobs = new RecordedJobs();
        var services = new ServiceCollection()
            .AddLogging().AddOptions().AddSingleton<IConfiguration>(Settings(graph))
            .AddSingleton<TimeProvider>(time)
            .AddScoped(_ => database.Open())
            .AddSingleton<JobQueue>().AddSingleton<Hangfire.IBackgroundJobClient>(jobs)
            .AddFanpage()
            .AddDataProtection().UseEphemeralDataProtectionProvider().Services
            .AddSingleton<NoticeWriter>().AddScoped<Notify>().AddSingleton<IPeople, FewPeople>()
            .AddSingleton<ListLibrary>().AddSingleton<IContentLibrary>(provider => provider.GetRequiredService<ListLibrary>())
            .AddSingleton<RichTextSanitizer>().AddScoped<ReadPublication>()
            .AddSingleton<SandboxChannel>()
            .AddSingleton<FaultyChannel>();
        if (graph is null)
        {
            services.RemoveAll<IChannel>();
            services.AddSingleton<IChannel>(provider => provider.GetRequiredService<FaultyChannel>());
        }

        var built = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        var world = new FanpageWorld(database, built) { Time = time, Jobs = jobs, Channel = built.GetRequiredService<FaultyChannel>(), Graph = graph! };
        await world.Run<EnsureChannels>(ensure => ensure.Run(Ct));
        return world;
    }

    public async Task Run<T>(Func<T, Task> act)
        where T : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<T>());
    }

    public async Task<TResult> Get<T, TResult>(Func<T, Task<TResult>> ask)
        where T : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<T>());
    }

    public static Article NewArticle(FanpageMode mode = FanpageMode.OnPublish) => new()
    {
        Key = Guid.NewGuid(),
        Slug = $"bai-{Guid.NewGuid():n}",
        Title = "Khai trương bộ phận một cửa",
        Summary = "Nhà đầu tư nộp hồ sơ tại một nơi.",
        FirstPublishedAt = Start,
        PublishedAt = Start,
        DisplayDate = Start,
        FanpageMode = mode,
    };

    /// <summary>As Publishing does: read model row and participants in one transaction, followers after it.</summary>
    public async Task Change(Article article, PublicationEvent what, DateTime? at = null)
    {
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReformDbContext>();
        await using (var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, Ct))
        {
            article.WithdrawnAt = what == PublicationEvent.Withdrawn ? Now : null;
            db.Update(article).State = await db.Set<Article>().AnyAsync(known => known.Key == article.Key, Ct) ? EntityState.Modified : EntityState.Added;
            foreach (var participant in scope.ServiceProvider.GetServices<IPublicationParticipant>())
            {
                await participant.Apply(new PublicationChange(article, what, at ?? Now), db, Ct);
            }

            await db.SaveChangesAsync(Ct);
            await transaction.CommitAsync(Ct);
        }

        foreach (var follower in scope.ServiceProvider.GetServices<IPublicationFollower>())
        {
            await follower.Follow(1, Ct);
        }
    }

    /// <summary>Publishes an article that wants a post; gives the post's id.</summary>
    public async Task<Guid> Publish(Article? article = null)
    {
        article ??= NewArticle();
        await Change(article, PublicationEvent.Published);
        return (await PostOf(article)).Id;
    }

    public Task<FanpagePost> PostOf(Article article) => Query(db => db.Set<FanpagePost>().SingleAsync(post => post.ContentKey == article.Key, Ct));

    public Task<FanpagePost> Post(Guid id) => Query(db => db.Set<FanpagePost>().SingleAsync(post => post.Id == id, Ct));

    public Task<List<FanpageAttempt>> Attempts(Guid id) =>
        Query(db => db.Set<FanpageAttempt>().Where(attempt => attempt.PostId == id).OrderBy(attempt => attempt.Number).ToListAsync(Ct));

    /// <summary>What people were told, latest first.</summary>
    public Task<List<Notice>> Told() => Query(db => db.Set<Notice>().OrderByDescending(notice => notice.Id).ToListAsync(Ct));

    public Task<int> OnPage() => Query(db => db.Set<SandboxPost>().CountAsync(Ct));

    public async Task<T> Query<T>(Func<ReformDbContext, Task<T>> ask)
    {
        await using var db = Database.Open();
        return await ask(db);
    }

    public Task Send(Guid id) => Run<SendFanpagePost>(send => send.Run(id, Ct));

    public Task Sweep() => Run<SweepFanpage>(sweep => sweep.Run(Ct));

    /// <summary>Runs what the alarm clock rings for now, and what that leads to.</summary>
    public async Task RunJobs()
    {
        while (Jobs.Next(Time.GetUtcNow()) is { } job)
        {
            await using var scope = _services.CreateAsyncScope();
            await ((IJob)scope.ServiceProvider.GetRequiredService(job.Type)).Run((Guid)job.Args[0], Ct);
        }
    }

    /// <summary>Lets time pass: the sweep runs, and the jobs.</summary>
    /// <param name="step">Between two sweeps; null: a minute, as in earnest.</param>
    public async Task Pass(TimeSpan span, TimeSpan? step = null)
    {
        for (var end = Now + span; Now < end;)
        {
            Time.Advance(step ?? SweepFanpage.Interval);
            await Sweep();
            await RunJobs();
        }
    }

    /// <summary>The connected channel's row.</summary>
    public Task<Channel> FacebookRow() => Query(db => db.Set<Channel>().SingleAsync(channel => channel.Kind == ChannelKind.Facebook, Ct));

    /// <summary>Changes the policy of the connected channel.</summary>
    public async Task Use(ChannelPolicy policy)
    {
        var code = (await FacebookRow()).Code;
        var saved = await Get<SavePolicy, Result<ChannelPolicy>>(save => save.Run(code, policy, new Actor("q", "Quản trị"), Ct));
        Assert.True(saved.Ok);
    }

    private async Task ConnectPage(ChannelPolicy policy)
    {
        await using var db = Database.Open();
        await db.Set<Channel>().Where(channel => channel.Code == EnsureChannels.SandboxCode)
            .ExecuteUpdateAsync(set => set.SetProperty(channel => channel.Policy.AutoPost, false), Ct);
        db.Add(new Channel
        {
            Id = Guid.CreateVersion7(),
            Code = "facebook",
            Name = Page.Name,
            Kind = ChannelKind.Facebook,
            Enabled = true,
            CreatedAt = Start,
            ExternalId = Page.Id,
            Policy = policy,
            ConnectedAt = Start,
            CheckedAt = Start,
            Credentials = _services.GetRequiredService<ChannelCredentials>().Protect(new FacebookCredentials(Page.Token).Write()),
        });
        await db.SaveChangesAsync(Ct);
    }

    private static IConfiguration Settings(FakeGraph? graph) => new ConfigurationBuilder().AddInMemoryCollection(graph is null ? [] : new Dictionary<string, string?>
    {
        ["Reform:Facebook:BaseUrl"] = graph.BaseAddress,
        ["Reform:Facebook:DialogUrl"] = graph.BaseAddress,
        ["Reform:Facebook:AppId"] = graph.Options.AppId,
        ["Reform:Facebook:AppSecret"] = graph.Options.AppSecret,
        ["Reform:Zalo:ApiUrl"] = graph.BaseAddress,
        ["Reform:Zalo:OAuthUrl"] = graph.BaseAddress,
        ["Reform:Zalo:AppId"] = graph.Options.ZaloAppId,
        ["Reform:Zalo:AppSecret"] = graph.Options.ZaloSecret,
    }).Build();

    public async ValueTask DisposeAsync()
    {
        if (Graph is not null)
        {
            Assert.Empty(Graph.Offences);
            Assert.InRange(Page.MostMutationsInFlight, 0, 1);
            await Graph.DisposeAsync();
        }

        await _services.DisposeAsync();
        await Database.DisposeAsync();
    }
}
