using Heza.Plugins.Reform;
using Heza.Web.Health;
using Heza.Web.Security;
using Heza.Web.Theme;
using Microsoft.Extensions.Options;

namespace Heza.Web;

/// <summary>Puts the site together: services, pipeline, endpoints. Tests start the same site. What differs by CMS is in <c>HostCms</c>.</summary>
public static class HezaSite
{
    /// <param name="args">Command line; <c>--seed</c> loads the sample content into an empty database.</param>
    /// <param name="replace">For tests: replaces what stands for the outside world, such as the clock.</param>
    public static async Task<WebApplication> Build(string[] args, Action<IServiceCollection>? replace = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = [.. args.Select(arg => arg == "--seed" ? "--SampleContent:Load=Always" : arg)],
            ApplicationName = typeof(HezaSite).Assembly.GetName().Name,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(30));
        builder.Services.AddForwardedHeadersOfProxy(builder.Configuration);
        builder.Services.AddHezaRateLimits();
        builder.Services.AddTheme();
        HostCms.Add(builder);
        builder.Services.AddDatabaseHealth();
        replace?.Invoke(builder.Services);
        builder.Services.AddSingleton(new SiteServices([.. builder.Services]));
        var app = builder.Build();
        // Wrong settings stop the start before it has touched anything.
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        await HostCms.Boot(app);
        return Pipeline(app);
    }

    /// <summary>All that must be done before the first request.</summary>
    public static async Task Prepare(WebApplication app, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await HostCms.Prepare(scope.ServiceProvider, ct);
    }

    private static WebApplication Pipeline(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseRequestIds();
        app.UseFriendlyErrors();
        app.UseFriendlyRefusals();
        HostCms.Use(app, routed =>
        {
            routed.UseReform();
            routed.UseRequestLog();
            routed.UseRateLimiter();
        });

        app.MapStaticAssets().AllowAnonymous();
        app.MapReform();
        app.MapHealth();
        return app;
    }
}

/// <summary>The registrations of the site, from which a replay with a clock of its own is built.</summary>
public sealed record SiteServices(IReadOnlyList<ServiceDescriptor> Descriptors);
