using System.Data.Common;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Fanpage.Figures;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Tests.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Tests.Coverage;

/// <summary>A real web server with nothing but plans and coverage over a <see cref="CoverageWorld"/>.</summary>
internal sealed class CoverageSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private CoverageSite(WebApplication app, CommandCounter commands) => (_app, Commands) = (app, commands);

    public CommandCounter Commands { get; }

    public static async Task<CoverageSite> Start(CoverageWorld world)
    {
        var commands = new CommandCounter();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(world.Time).AddSingleton(world.Version);
        builder.Services.AddSingleton<MetricLabels>();
        string connection;
        await using (var db = world.Open())
        {
            connection = db.Database.GetConnectionString()!;
        }

        builder.Services.AddDbContext<ReformDbContext, SqliteReformDbContext>(options => options.UseSqlite(connection).AddInterceptors(commands));
        builder.Services.AddAuthentication("Test").AddScheme<AuthenticationSchemeOptions, RoleHeader>("Test", null);
        var authorization = builder.Services.AddAuthorizationBuilder();
        foreach (var permission in Permissions.All)
        {
            authorization.AddPolicy(permission, policy => policy.RequireAuthenticatedUser().RequireRole(permission));
        }

        new BareUmbracoBuilder(builder.Services, builder.Configuration).AddPlans().AddCoverage();
        var app = builder.Build();
        app.UseAuthentication().UseAuthorization();
        app.MapPlans().MapCoverage();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new CoverageSite(app, commands);
    }

    /// <param name="permissions">What the person may do; none = not signed in.</param>
    public HttpClient Client(params string[] permissions)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(_app.Urls.First()) };
        if (permissions.Length > 0)
        {
            client.DefaultRequestHeaders.Add(RoleHeader.Name, permissions);
        }

        return client;
    }

    public HttpClient Office() => Client(Permissions.UseDesk, Permissions.Office);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

internal sealed class RoleHeader(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "X-Permission";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var roles = Request.Headers[Name].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (roles.Length == 0)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        Claim[] claims = [new(ClaimTypes.NameIdentifier, "vp"), new(ClaimTypes.Name, "Chị Văn phòng"), .. roles.Select(role => new Claim(ClaimTypes.Role, role))];
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, "Test")), "Test")));
    }
}

/// <summary>Counts what is sent to the database.</summary>
internal sealed class CommandCounter : DbCommandInterceptor
{
    private int _count;

    public int Take() => Interlocked.Exchange(ref _count, 0);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _count);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
