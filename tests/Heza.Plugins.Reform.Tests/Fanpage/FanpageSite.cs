using System.Security.Claims;
using System.Text.Encodings.Web;
using Heza.Plugins.Reform.Fanpage;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Jobs;
using Heza.Plugins.Reform.Platform.Html;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.Projection;
using Heza.Plugins.Reform.Tests.Platform;
using Heza.Plugins.Reform.Tests.Platform.Jobs;
using Heza.Plugins.Reform.Tests.Publishing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Tests.Fanpage;

/// <summary>The feature behind HTTP with real Hangfire; who asks is told by a header with the names of policies.</summary>
internal sealed class FanpageSite : IAsyncDisposable
{
    private const string Header = "X-Policies";

    private readonly WebApplication _app;

    private FanpageSite(WebApplication app) => _app = app;

    public static async Task<FanpageSite> Start(TestDatabase database, DatabaseProvider provider, Action<IServiceCollection>? change = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration.AddConfiguration(JobsTests.Configuration(database, provider));
        builder.Services.AddSingleton(TimeProvider.System).AddScoped(_ => database.Open());
        builder.Services.AddFanpage().AddHostedService<EnsureChannelsAtStart>().AddJobs(builder.Configuration);
        builder.Services.AddSingleton<NoticeWriter>().AddScoped<Notify>().AddSingleton<IPeople, FewPeople>();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddRazorComponents();
        builder.Services.AddSingleton<IContentLibrary, ListLibrary>().AddSingleton<RichTextSanitizer>().AddScoped<ReadPublication>();
        builder.Services.AddAuthentication("header").AddScheme<AuthenticationSchemeOptions, HeaderAuthentication>("header", null);
        builder.Services.AddAuthorization(options =>
        {
            foreach (var policy in Permissions.All)
            {
                options.AddPolicy(policy, rule => rule.RequireClaim("policy", policy));
            }
        });
        change?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapFanpage();
        app.MapJobs();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new FanpageSite(app);
    }

    public HttpClient Client(params string[] policies)
    {
        var client = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
        if (policies.Length > 0)
        {
            client.DefaultRequestHeaders.Add(Header, string.Join(',', policies));
        }

        return client;
    }

    /// <summary>As the host does on SIGTERM: running jobs are let finish.</summary>
    public Task Stop() => _app.StopAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private sealed class HeaderAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (Request.Headers[Header].ToString() is not { Length: > 0 } policies)
            {
                return Task.FromResult(AuthenticateResult.NoResult());
            }

            var claims = policies.Split(',').Select(policy => new Claim("policy", policy)).Append(new Claim(ClaimTypes.Name, "Lan"));
            return Task.FromResult(AuthenticateResult.Success(
                new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, "header")), Scheme.Name)));
        }
    }
}
