using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Heza.Web.Tests.Sites;

/// <summary>
/// The whole site, as it ships, on 127.0.0.1 and a free port, with its data in a temporary folder. Tests speak to it over
/// HTTP only.
/// </summary>
public sealed class RunningSite : IAsyncDisposable
{
    public const string SamplePassword = Heza.Web.EmbeddedCms.Accounts.CreateSampleAccounts.DevelopmentPassword;

    private readonly WebApplication _app;
    private bool _stopped;

    private RunningSite(WebApplication app, string folder) => (_app, Folder) = (app, folder);

    /// <summary>Where its data lies; gone with the site.</summary>
    public string Folder { get; }

    public Uri Address => new(_app.Urls.First());

    public IServiceProvider Services => _app.Services;

    /// <param name="seed">Null: as a site decides that was told nothing.</param>
    /// <param name="settings">More settings, as on the command line.</param>
    public static async Task<RunningSite> Start(
        DatabaseProvider provider = DatabaseProvider.Sqlite, bool? seed = false, Action<IServiceCollection>? replace = null, string environment = "Development", params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("heza-site-").FullName;
        return await StartIn(folder, provider, seed, replace, environment, settings);
    }

    /// <summary>A site in Development with the sample content: on a copy of what the run's first such site loaded.</summary>
    /// <param name="settings">More settings, as on the command line.</param>
    public static async Task<RunningSite> StartSeeded(params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("heza-site-").FullName;
        await SampleFolder.CopyTo(folder);
        return await StartIn(folder, DatabaseProvider.Sqlite, seed: false, null, "Development", settings);
    }

    private static async Task<RunningSite> StartIn(
        string folder, DatabaseProvider provider, bool? seed, Action<IServiceCollection>? replace, string environment, string[] settings)
    {
        var connection = provider == DatabaseProvider.Sqlite ? $"Data Source={Path.Combine(folder, "heza.db")}" : await PostgresServer.CreateDatabase();
        var app = await HezaSite.Build(
            [.. Arguments(folder, provider, connection), $"--environment={environment}", $"--SampleContent:Load={seed switch { null => "Auto", true => "Always", false => "Never" }}", .. settings],
            services =>
            {
                // Hashing slowly is the framework's concern; here it would only make the tests slow.
                services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1000);
                replace?.Invoke(services);
            });
        var site = new RunningSite(app, folder);
        await HezaSite.Prepare(app, CancellationToken.None);
        await app.StartAsync();
        return site;
    }

    /// <summary>Settings under which a site touches nothing outside its folder.</summary>
    public static IEnumerable<string> Arguments(string folder, DatabaseProvider provider, string connection) =>
    [
        "--urls=http://127.0.0.1:0",
        $"--contentRoot={FindWebProject()}",
        $"--Reform:Database:Provider={provider}",
        $"--Reform:Database:ConnectionString={connection}",
        $"--Reform:Search:Folder={Path.Combine(folder, "search")}",
        $"--Media:Folder={Path.Combine(folder, "media")}",
        $"--Accounts:KeyFolder={Path.Combine(folder, "keys")}",
        $"--Heza:Mail:Folder={Path.Combine(folder, "mail")}",

        // Most tests are about something else than four eyes; those of the workflow say otherwise.
        "--Heza:Workflow:ApproveOwnText=true",
        "--RateLimits:SignInPerMinute=1000000",
        "--Serilog:MinimumLevel:Default=Warning",
    ];

    /// <summary>A client that follows no redirects and holds no cookies but its own.</summary>
    public HttpClient Visitor() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = Address };

    /// <summary>A client signed in with the sample account of a role: bientap, lanhdao, vanphong, donvi, quantri.</summary>
    public async Task<HttpClient> SignIn(string who)
    {
        var client = Visitor();
        using var response = await client.PostAsJsonAsync(
            "/umbraco/management/api/v1/desk/sign-in", new { email = $"{who}@heza.example", password = SamplePassword }, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        var session = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session.GetProperty("accessToken").GetString());
        return client;
    }

    /// <summary>Ends the site as an operator does; its data stays until it is disposed of.</summary>
    public async Task Stop()
    {
        if (!_stopped)
        {
            _stopped = true;
            await _app.StopAsync();
            await _app.DisposeAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Directory.Delete(Folder, recursive: true);
    }

    public static string FindWebProject()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Heza.Web.sln")))
            {
                return Path.Combine(folder.FullName, "Heza.Web");
            }
        }

        throw new InvalidOperationException("Heza.Web.sln was not found above the tests.");
    }
}
