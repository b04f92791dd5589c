using Heza.Plugins.Reform;
using Heza.Plugins.Reform.Portal;
using Heza.Web.EmbeddedCms;
using Heza.Web.EmbeddedCms.Accounts;
using Heza.Web.EmbeddedCms.Content;
using Heza.Web.EmbeddedCms.Media;
using Heza.Web.Health;
using Heza.Web.SampleContent;
using Heza.Web.Security;
using Heza.Web.Theme;
using Microsoft.Extensions.Options;
using Serilog;

namespace Heza.Web;

/// <summary>Puts the site together: services, pipeline, endpoints. Tests start the same site.</summary>
public static class HezaSite
{
    /// <param name="args">Command line; <c>--seed</c> loads the sample content into an empty database.</param>
    /// <param name="replace">For tests: replaces what stands for the outside world, such as the clock.</param>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? replace = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = [.. args.Select(arg => arg == "--seed" ? $"--{SampleOptions.Section}:Load=Always" : arg)],
            ApplicationName = typeof(HezaSite).Assembly.GetName().Name,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddSerilog((services, log) => log.ReadFrom.Configuration(builder.Configuration).ReadFrom.Services(services).Enrich.FromLogContext(), preserveStaticLogger: true);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(30));
        builder.Services.AddForwardedHeadersOfProxy(builder.Configuration);
        builder.Services.AddHezaRateLimits();
        builder.Services.AddTheme();
        builder.AddEmbeddedCms();
        builder.Services.AddSampleContent();
        builder.Services.AddDatabaseHealth();
        replace?.Invoke(builder.Services);
        builder.Services.AddSingleton(new SiteServices([.. builder.Services]));
        var app = builder.Build();
        // Wrong settings stop the start before it has touched anything.
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        return Pipeline(app);
    }

    /// <summary>Schema, sample content where wanted, site structure and reconcile: all before the first request.</summary>
    public static async Task Prepare(WebApplication app, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PrepareSite>().Run(ct);
    }

    private static WebApplication Pipeline(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseRequestIds();
        app.UseFriendlyErrors();
        app.UseFriendlyRefusals();
        app.UseRouting();
        app.UseReform();
        app.UseRequestLog();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseCsrfGuard();
        app.UseAuthorization();
        app.UseAntiforgery();

        app.MapStaticAssets().AllowAnonymous();
        app.MapReform();
        app.MapPortalRoot();
        app.MapEmbeddedAccounts();
        app.MapEmbeddedMedia();
        app.MapDeskContent();
        app.MapPreviewLinks();
        app.MapHealth();
        return app;
    }
}

/// <summary>The registrations of the site, from which a replay with a clock of its own is built.</summary>
public sealed record SiteServices(IReadOnlyList<ServiceDescriptor> Descriptors);
