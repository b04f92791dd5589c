using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Connecting;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Sending;
using Heza.Plugins.Reform.Fanpage.Zalo;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Jobs;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Tests.Fanpage.Facebook;
using Heza.Plugins.Reform.Tests.Platform;
using Heza.Testing.Fakes;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Heza.Plugins.Reform.Tests.Fanpage.Zalo;

/// <summary>The Zalo channel over real HTTP against the fake Zalo, on a real database, with everything that is logged.</summary>
internal sealed class ZaloWorld : IAsyncDisposable
{
    public const string Link = "https://www.heza.gov.vn/cai-cach-hanh-chinh/tin-tuc/mot-cua";
    public const string Title = "Khai trương bộ phận một cửa";
    public const string Text = "Nhà đầu tư nộp hồ sơ tại một nơi.";

    private readonly TestDatabase _database;
    private readonly List<ServiceProvider> _nodes = [];

    private ZaloWorld(TestDatabase database, FakeGraph graph, TimeProvider time) => (_database, Graph, Time) = (database, graph, time);

    public FakeGraph Graph { get; }

    public FakeZalo Zalo => Graph.Zalo;

    public TimeProvider Time { get; }

    public CapturedLogs Log { get; } = new();

    public Guid ChannelId { get; } = Guid.CreateVersion7();

    /// <summary>Tokens that were handed to <see cref="IChannel.Publish"/>'s keep.</summary>
    public List<string> Kept { get; } = [];

    public DateTime Now => Time.UtcNow();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <param name="time">Null: a clock that passes short waits at once.</param>
    /// <param name="nodes">Servers on the one database.</param>
    public static async Task<ZaloWorld> Create(DatabaseProvider provider = DatabaseProvider.Sqlite, TimeProvider? time = null, int nodes = 1)
    {
        time ??= new HastyTime();
        var world = new ZaloWorld(await TestDatabase.Create(provider), await FakeGraph.Start(new FakeGraphOptions { Time = time }), time);
        var keys = new EphemeralDataProtectionProvider();
        for (var node = 0; node < nodes; node++)
        {
            world._nodes.Add(world.Node(keys, world.Graph.BaseAddress));
        }

        await world.Connect(new ZaloCredentials(
            world.Zalo.Tokens.Refresh, world.Now.AddDays(60), world.Zalo.Tokens.Access, world.Now + world.Graph.Options.ZaloTokenLife));
        return world;
    }

    /// <summary>A node that knows another address: nobody listens there.</summary>
    public void Unplug()
    {
        var keys = _nodes[0].GetRequiredService<IDataProtectionProvider>();
        _nodes.Insert(0, Node(keys, "http://127.0.0.1:1"));
    }

    public async Task Connect(ZaloCredentials? credentials)
    {
        await using var db = _database.Open();
        var stored = credentials?.Protect(Services().GetRequiredService<ChannelCredentials>());
        if (await db.Set<Channel>().SingleOrDefaultAsync(row => row.Id == ChannelId, Ct) is { } row)
        {
            row.Credentials = stored;
        }
        else
        {
            db.Add(new Channel
            {
                Id = ChannelId,
                Code = "zalo",
                Name = "Zalo",
                Kind = ChannelKind.Zalo,
                Enabled = true,
                CreatedAt = Now,
                ExternalId = Zalo.OaId,
                Credentials = stored,
            });
        }

        await db.SaveChangesAsync(Ct);
    }

    /// <summary>Puts an end to the access token by our own clock; Zalo's may live on.</summary>
    public async Task LetAccessEnd()
    {
        var known = (await Credentials())!;
        await Connect(known with { AccessUntil = Now });
    }

    public async Task<ZaloCredentials?> Credentials() => ZaloCredentials.Read(await Row(), Services().GetRequiredService<ChannelCredentials>());

    public async Task<Channel> Row()
    {
        await using var db = _database.Open();
        return await db.Set<Channel>().AsNoTracking().SingleAsync(row => row.Id == ChannelId, Ct);
    }

    public IServiceProvider Services(int node = 0) => _nodes[node];

    public async Task<T> Do<T>(Func<IChannel, Channel, Task<T>> act, int node = 0)
    {
        await using var scope = _nodes[node].CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<IChannel>(), await Row());
    }

    public async Task<TResult> Get<T, TResult>(Func<T, Task<TResult>> ask)
        where T : notnull
    {
        await using var scope = _nodes[0].CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<T>());
    }

    public async Task<T> Query<T>(Func<ReformDbContext, Task<T>> ask)
    {
        await using var db = _database.Open();
        return await ask(db);
    }

    public Task<PublishAnswer> Publish(OutgoingPost? post = null, Func<string, Task>? keep = null) =>
        Do((zalo, channel) => zalo.Publish(channel, post ?? Post(), keep ?? Keep, Ct));

    public Task<PostOnChannel?> Find(string? handle = null, DateTime? since = null, string title = Title, string link = Link) =>
        Do((zalo, channel) => zalo.Find(channel, new SoughtPost(Text, link, PostForm.Link, title, since ?? Now.AddMinutes(-10), false, handle), Ct));

    public Task<Standing> Look(string id) => Do((zalo, channel) => zalo.Look(channel, id, Ct));

    public Task<ChangeAnswer> Change(PostChange change) => Do((zalo, channel) => zalo.Change(channel, change, Ct));

    public Task<ConnectionHealth> Check() => Do((zalo, channel) => zalo.CheckConnection(channel, Ct));

    public static OutgoingPost Post(string title = Title, string text = Text, string body = "Đoạn một.\nĐoạn hai.", string? handle = null, string? image = "https://www.heza.gov.vn/media/a.jpg", string link = Link) => new(
        Guid.CreateVersion7(), text, new LinkCard(title, "Tóm tắt", link, image, "Cải cách hành chính"), PostForm.Link, [], body, null, handle);

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }

        await Graph.DisposeAsync();
        await _database.DisposeAsync();
    }

    private Task Keep(string handle)
    {
        Kept.Add(handle);
        return Task.CompletedTask;
    }

    private ServiceProvider Node(IDataProtectionProvider keys, string address) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Reform:Zalo:ApiUrl"] = address,
            ["Reform:Zalo:OAuthUrl"] = address,
            ["Reform:Zalo:AppId"] = Graph.Options.ZaloAppId,
            ["Reform:Zalo:AppSecret"] = Graph.Options.ZaloSecret,
        }).Build())
        .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
        .AddSingleton(Time)
        .AddSingleton(keys)
        .AddScoped(_ => _database.Open())
        .AddZalo()
        .AddOptions<SiteOptions>().Services
        .AddSingleton<JobQueue>().AddScoped<ChannelCalls>().AddScoped<EnqueueDuePosts>().AddScoped<StoreConnection>().AddSingleton<PendingSecrets>()
        .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
}

/// <summary>A clock that the test moves; waits of a few seconds pass at once, and the clock with them.</summary>
internal sealed class HastyTime() : FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero))
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(10);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && dueTime < Short)
        {
            ThreadPool.QueueUserWorkItem(_ => Advance(dueTime));
        }

        return timer;
    }
}
