using Heza.Testing.Fakes.Control;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Heza.Testing.Fakes;

/// <summary>
/// A server of its own that stands in for Facebook's Graph API and Zalo's Official Account API. It does what the
/// script says to each call, and counts what the page really shows.
/// </summary>
public sealed class FakeGraph : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _world = new();
    private readonly RequestLog _log = new();
    private readonly WebApplication _app;

    private FakeGraph(FakeGraphOptions options)
    {
        Options = options;
        Facebook = new(options, _world, _log);
        Zalo = new(options, _world, _log);
        Script = new(options.Seed);
        var calls = new CallServer(options, Facebook, Zalo, Script, _log, _world, _stopping.Token);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls(options.Url);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        _app = builder.Build();
        ControlEndpoints.Map(_app, this);
        _app.Map("/{**path}", (RequestDelegate)calls.Handle);
    }

    public FakeGraphOptions Options { get; }

    public FakeFacebook Facebook { get; }

    public FakeZalo Zalo { get; }

    public CallScript Script { get; }

    /// <summary>The first page.</summary>
    public FakePage Page => Facebook.Pages[0];

    /// <summary>Ends without a slash. Base of the Graph API, of the login dialogue and of both Zalo hosts.</summary>
    public string BaseAddress { get; private set; } = "";

    public IReadOnlyList<RecordedRequest> Requests => _log.Requests;

    /// <summary>What a well-behaved client never does; a test expects none.</summary>
    public IReadOnlyList<Offence> Offences => _log.Offences;

    /// <summary>Texts that no log of a client may hold: each token and secret contains one of them.</summary>
    public IReadOnlyList<string> SecretMarks => [FakeToken.Mark, FakeZaloTokens.Mark, "AQFake", Options.AppSecret, Options.ZaloSecret];

    public static async Task<FakeGraph> Start(FakeGraphOptions? options = null)
    {
        var graph = new FakeGraph(options ?? new());
        await graph._app.StartAsync();
        graph.BaseAddress = graph._app.Urls.First().TrimEnd('/');
        return graph;
    }

    /// <summary>
    /// The next call of this kind that no earlier wait has had (it may have come before): as soon as the server has
    /// done with it what it will, or keeps it at the gate.
    /// </summary>
    /// <exception cref="TimeoutException">No such call within half a minute.</exception>
    public async Task<RecordedRequest> Next(CallKind kind)
    {
        var wait = _log.Next(kind);
        try
        {
            return await wait.WaitAsync(TimeSpan.FromSeconds(30));
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"No call of kind {kind} came. Calls so far:\n{string.Join('\n', Requests)}");
        }
        finally
        {
            _log.Forget(wait);
        }
    }

    /// <summary>Calls at the gate now.</summary>
    public IReadOnlyList<RecordedRequest> Waiting => [.. Requests.Where(request => request.Waits)];

    /// <summary>Releases every call at the gate; gives their number.</summary>
    public int Release()
    {
        var waiting = Waiting;
        foreach (var request in waiting)
        {
            request.Release();
        }

        return waiting.Count;
    }

    /// <summary>No posts, no calls, no script; pages and tokens stay.</summary>
    public void Reset()
    {
        Script.Clear();
        Release();
        Facebook.Clear();
        Zalo.Clear();
        _log.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _app.DisposeAsync();
        _stopping.Dispose();
    }

    // The signals belong to the process that started the server, not to the server.
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
