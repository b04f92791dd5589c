using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Jobs;
using Heza.Web.EmbeddedCms.Accounts;
using Heza.Web.EmbeddedCms.Data;
using Heza.Web.EmbeddedCms.Media;
using Heza.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Heza.Web.Tests.EmbeddedCms;

/// <summary>A real server with accounts, media and security alone, on 127.0.0.1, with a database and a folder of its own.</summary>
public sealed class DeskSite : IAsyncDisposable
{
    public const string Api = "/umbraco/management/api/v1/desk";
    public const string Password = CreateSampleAccounts.DevelopmentPassword;

    private readonly WebApplication _app;

    private DeskSite(WebApplication app, string folder, LogLines log) => (_app, Folder, Log) = (app, folder, log);

    public string Folder { get; }

    public LogLines Log { get; }

    public IServiceProvider Services => _app.Services;

    public Uri Address => new(_app.Urls.First());

    /// <param name="settings">Configuration, e.g. <c>RateLimits:SignInPerMinute</c>; limits are lifted and sessions checked at once unless it says otherwise.</param>
    public static async Task<DeskSite> Start(
        Dictionary<string, string?>? settings = null, bool sampleAccounts = true, string environment = "Development", DatabaseProvider provider = DatabaseProvider.Sqlite,
        TimeProvider? time = null)
    {
        var folder = Directory.CreateTempSubdirectory("heza-desk-").FullName;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = folder, EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["RateLimits:SignInPerMinute"] = "100000",
            ["Accounts:SessionCheckSeconds"] = "0",
        }).AddInMemoryCollection(settings);
        var log = new LogLines();
        builder.Logging.AddProvider(log);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));

        var connection = await CmsTestDatabase.Copy(provider, folder);
        var database = new DatabaseOptions { Provider = provider, ConnectionString = connection };
        builder.Services.AddRouting().AddSingleton(time ?? TimeProvider.System)
            .AddProviderContext<CmsDbContext, SqliteCmsDbContext, PostgreSqlCmsDbContext>(database, CmsDbContext.HistoryTable)
            .AddProviderContext<ReformDbContext, SqliteReformDbContext, PostgreSqlReformDbContext>(database, "__ReformMigrations")
            .AddHezaRateLimits().AddEmbeddedAccounts().AddEmbeddedMedia().AddSingleton<JobQueue>()
            .AddSingleton<ShowMediaChange>((_, change, _) => change())

            // Hashing slowly is the framework's concern; here it would only make the tests slow.
            .Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1000);

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseExceptionHandler(error => error.Run(context => context.Response.WriteAsync("error")));
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseCsrfGuard();
        app.UseAuthorization();
        app.MapEmbeddedAccounts();
        app.MapEmbeddedMedia();
        foreach (var policy in Permissions.All)
        {
            app.MapGet($"/umbraco/test/{policy}", () => "ok").RequireAuthorization(policy);
        }

        app.MapPost("/umbraco/test/post", () => "ok").RequireAuthorization(Permissions.UseDesk);
        app.MapGet("/umbraco/hangfire", () => "ok").RequireAuthorization(Permissions.Administer);
        app.MapGet("/page", (HttpContext context) => context.Request.Query.ContainsKey("throw") ? throw new InvalidOperationException() : "ok").AllowAnonymous();
        app.MapPost("/form", () => "ok").AllowAnonymous().RequireRateLimiting(RateLimits.PublicForms);

        var site = new DeskSite(app, folder, log);
        if (sampleAccounts)
        {
            await site.Scoped<CreateSampleAccounts>(create => create.Run(asked: true, TestContext.Current.CancellationToken));
        }

        await app.StartAsync(TestContext.Current.CancellationToken);
        return site;
    }

    /// <summary>A browser: keeps cookies, does not follow redirects.</summary>
    public HttpClient Browser() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = Address };

    /// <summary>A program with a bearer token and no cookies.</summary>
    public async Task<HttpClient> Program(string email, string password = Password)
    {
        using var browser = Browser();
        var session = await SignIn(browser, email, password);
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session.GetProperty("accessToken").GetString());
        return client;
    }

    /// <summary>Signs the client's cookie jar in and gives the session that was answered.</summary>
    public static async Task<JsonElement> SignIn(HttpClient client, string email, string password = Password)
    {
        using var answer = await TrySignIn(client, email, password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    public static Task<HttpResponseMessage> TrySignIn(HttpClient client, string? email, string? password) =>
        client.PostAsJsonAsync($"{Api}/sign-in", new { email, password }, TestContext.Current.CancellationToken);

    public async Task<T> Scoped<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task Scoped<TService>(Func<TService, Task> use)
        where TService : notnull => Scoped<TService, bool>(async service =>
    {
        await use(service);
        return true;
    });

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>What the site logged.</summary>
public sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Containing(string text)
    {
        lock (_lines)
        {
            return [.. _lines.Where(line => line.Contains(text, StringComparison.Ordinal))];
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_lines)
        {
            _lines.Add($"{logLevel}: {formatter(state, exception)} {exception}");
        }
    }

    public void Dispose()
    {
    }
}
