using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hangfire;
using Heza.Plugins.Reform.Fanpage;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Facebook;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Html;
using Heza.Plugins.Reform.Platform.Jobs;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.Projection;
using Heza.Plugins.Reform.Tests.Platform;
using Heza.Plugins.Reform.Tests.Publishing;
using Heza.Testing.Fakes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Heza.Plugins.Reform.Tests.Fanpage.Facebook;

/// <summary>
/// The Facebook channel and what connects it, over real HTTP to the fake Graph server, with a clock that the test moves. At
/// its end no log from Trace on may hold a token, and the server may have nothing to complain of.
/// </summary>
internal sealed class FacebookWorld : IAsyncDisposable
{
    public const string Link = "https://www.heza.gov.vn/cai-cach-hanh-chinh/tin-tuc/mot-cua";
    public const string Api = "/umbraco/management/api/v1/reform/fanpage/channels";

    private static readonly DateTime Start = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc);

    private readonly WebApplication _app;

    private FacebookWorld(WebApplication app, FakeGraph graph, TestDatabase database) => (_app, Graph, Database) = (app, graph, database);

    public FakeGraph Graph { get; }

    public TestDatabase Database { get; }

    public FakeTimeProvider Time { get; private init; } = null!;

    public CapturedLogs Logs { get; private init; } = null!;

    public RecordedJobs Jobs { get; private init; } = null!;

    public ListedPeople People { get; private init; } = null!;

    public DateTime Now => Time.UtcNow();

    public Uri Address => new(_app.Urls.Single());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <param name="settings">Of <c>Reform:Facebook</c>, over those that lead to the fake server.</param>
    public static async Task<FacebookWorld> Create(DatabaseProvider provider = DatabaseProvider.Sqlite, params (string Key, string Value)[] settings)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(Start));
        var graph = await FakeGraph.Start(new() { Time = time });
        var database = await TestDatabase.Create(provider);
        var (logs, jobs, people) = (new CapturedLogs(), new RecordedJobs(), new ListedPeople());
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(logs);
        builder.Configuration.AddInMemoryCollection(Settings(graph, settings));
        builder.Services.AddSingleton<TimeProvider>(time).AddScoped(_ => database.Open())
            .AddSingleton<JobQueue>().AddSingleton<IBackgroundJobClient>(jobs)
            .AddSingleton<IContentLibrary, ListLibrary>().AddSingleton<RichTextSanitizer>().AddScoped<ReadPublication>()
            .AddSingleton<IPeople>(people);
        builder.Services.AddOptions<SiteOptions>();
        builder.Services.AddFanpage().AddNotices().AddRazorComponents();
        builder.Services.AddAuthentication("header").AddScheme<AuthenticationSchemeOptions, AccountHeader>("header", null);
        builder.Services.AddAuthorization(options =>
        {
            foreach (var policy in Permissions.All)
            {
                options.AddPolicy(policy, rule => rule.RequireAuthenticatedUser());
            }
        });
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapFanpage();
        await app.StartAsync(Ct);
        return new FacebookWorld(app, graph, database) { Time = time, Logs = logs, Jobs = jobs, People = people };
    }

    /// <summary>A world whose page is connected already.</summary>
    public static async Task<(FacebookWorld World, Channel Channel)> Connected(params (string Key, string Value)[] settings)
    {
        var world = await Create(DatabaseProvider.Sqlite, settings);
        return (world, await world.Connect());
    }

    /// <summary>The row of a connected page, without the way there.</summary>
    public async Task<Channel> Connect(FakePage? page = null, string? token = null)
    {
        page ??= Graph.Page;
        var channel = new Channel
        {
            Id = Guid.CreateVersion7(),
            Code = $"facebook-{page.Id}",
            Name = page.Name,
            Kind = ChannelKind.Facebook,
            Enabled = true,
            CreatedAt = Now,
            ExternalId = page.Id,
            ConnectedAt = Now,
            CheckedAt = Now,
            Credentials = _app.Services.GetRequiredService<ChannelCredentials>().Protect(new FacebookCredentials(token ?? page.Token).Write()),
        };
        await using var db = Database.Open();
        db.Add(channel);
        await db.SaveChangesAsync(Ct);
        return channel;
    }

    public async Task<T> Ask<T>(Func<IChannel, Task<T>> ask)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetServices<IChannel>().Single(channel => channel.Kind == ChannelKind.Facebook));
    }

    public async Task Run<T>(Func<T, Task> act)
        where T : notnull
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<T>());
    }

    public Task<PublishAnswer> Publish(Channel channel, OutgoingPost? post = null, Func<string, Task>? keep = null) =>
        Ask(facebook => facebook.Publish(channel, post ?? Post(), keep ?? (_ => Task.CompletedTask), Ct));

    public async Task<T> Query<T>(Func<ReformDbContext, Task<T>> ask)
    {
        await using var db = Database.Open();
        return await ask(db);
    }

    public Task<Channel> Row(Guid id) => Query(db => db.Set<Channel>().SingleAsync(channel => channel.Id == id, Ct));

    public Task<List<Notice>> Notices() => Query(db => db.Set<Notice>().OrderBy(notice => notice.At).ToListAsync(Ct));

    /// <summary>An administrator's browser, which follows no redirects.</summary>
    public HttpClient Client(string account = "quan-tri")
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Add(AccountHeader.Name, account);
        return client;
    }

    public async Task<(int Status, JsonElement Body)> Send(string path, object? body = null, string account = "quan-tri", HttpMethod? method = null)
    {
        using var client = Client(account);
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, Api + path) { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await client.SendAsync(request, Ct);
        Assert.False((int)answer.StatusCode == 500, Logs.Lines.LastOrDefault(line => line.StartsWith("Error", StringComparison.Ordinal)));
        return ((int)answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(Ct));
    }

    public static OutgoingPost Post(
        string text = "Khai trương bộ phận một cửa", string link = Link, IReadOnlyList<string>? photos = null, DateTime? handOverFor = null, string? handle = null) =>
        new(
            Guid.NewGuid(), text, new LinkCard("Tiêu đề", "Mô tả", link, null, "Heza"), photos is null ? PostForm.Link : PostForm.Photos, photos ?? [], "",
            handOverFor, handle);

    public SoughtPost Sought(OutgoingPost post, bool handedOver = false) => new(post.Text, post.Card.Url, post.Form, post.Card.Title, Now.AddMinutes(-2), handedOver, null);

    /// <summary>Lets time pass until the call gives up.</summary>
    public async Task Pass(TimeSpan span, Task call)
    {
        Assert.False(call.IsCompleted);
        Time.Advance(span);
        await Assert.ThrowsAnyAsync<Exception>(() => call);
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(Graph.Offences);
        Assert.DoesNotContain(Logs.Lines, line => Graph.SecretMarks.Any(secret => line.Contains(secret, StringComparison.Ordinal) && !IsRequestLine(line, secret)));
        Assert.DoesNotContain(Graph.Requests, request => $"{request.Path} {string.Join(' ', request.Query.Values)}".Contains(FakeToken.Mark, StringComparison.Ordinal));
        await _app.DisposeAsync();
        await Graph.DisposeAsync();
        await Database.DisposeAsync();
    }

    // The server's own request lines, which the site's log leaves out, hold the one-time code of the way back from Facebook.
    private static bool IsRequestLine(string line, string secret) => secret == "AQFake" && line.Contains(" Microsoft.AspNetCore.", StringComparison.Ordinal);

    private static Dictionary<string, string?> Settings(FakeGraph graph, (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["Reform:Facebook:BaseUrl"] = graph.BaseAddress,
            ["Reform:Facebook:DialogUrl"] = graph.BaseAddress,
            ["Reform:Facebook:AppId"] = graph.Options.AppId,
            ["Reform:Facebook:AppSecret"] = graph.Options.AppSecret,
        };
        foreach (var (key, value) in settings)
        {
            all[$"Reform:Facebook:{key}"] = value;
        }

        return all;
    }

    /// <summary>Whoever the header names.</summary>
    private sealed class AccountHeader(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
    {
        public const string Name = "X-Account";

        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
            Request.Headers[Name].ToString() is { Length: > 0 } account
                ? AuthenticateResult.Success(new AuthenticationTicket(
                    new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, account), new Claim(ClaimTypes.Name, $"Người {account}")], "header")),
                    Scheme.Name))
                : AuthenticateResult.NoResult());
    }
}

/// <summary>One administrator, two approvers; the first of them is both.</summary>
internal sealed class ListedPeople : IPeople
{
    private static readonly Person Both = new("ca-hai", "Bà Cả Hai", null);

    private static readonly Person Approver = new("lanh-dao", "Ông Lãnh Đạo", null);

    public Task<IReadOnlyList<Person>> WithPermission(string permission, CancellationToken ct) => Task.FromResult<IReadOnlyList<Person>>(permission switch
    {
        Permissions.Administer => [Both],
        Permissions.Approve => [Both, Approver],
        _ => [],
    });

    public Task<IReadOnlyList<Person>> ByIds(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Person>>([.. new[] { Both, Approver }.Where(person => ids.Contains(person.Id))]);

    public Task<IReadOnlyList<Person>> OfUnit(string unit, CancellationToken ct) => Task.FromResult<IReadOnlyList<Person>>([]);

    public Task<IReadOnlyList<Person>> BehindContent(Guid key, CancellationToken ct) => Task.FromResult<IReadOnlyList<Person>>([]);
}
