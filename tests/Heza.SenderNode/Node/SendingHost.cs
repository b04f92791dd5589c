using Hangfire;
using Heza.Plugins.Reform.Fanpage;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Facebook;
using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Jobs;
using Heza.SenderNode.Faults;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;

namespace Heza.SenderNode.Node;

/// <summary>
/// The plugin's real fanpage feature on a real database, with real Hangfire and the Facebook channel, and nothing else of the
/// site, so that it starts in about a second; with the points at which it may be told to die.
/// </summary>
internal static class SendingHost
{
    public static IHost Build(NodeSettings settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(Configuration(settings));
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning).AddFilter("Heza.SenderNode", LogLevel.Information);
        var services = builder.Services;
        services.AddSingleton<TimeProvider>(settings.Time()).AddSingleton(settings);
        services.AddOptions<SiteOptions>();
        services.AddProviderContext<ReformDbContext, SqliteReformDbContext, PostgreSqlReformDbContext>(
            new DatabaseOptions { Provider = settings.Provider, ConnectionString = settings.ConnectionString }, "__ReformMigrations");
        services.AddSingleton(DrillKeys.Open(settings.Keys));
        services.AddFanpage().AddJobs(builder.Configuration);
        services.AddSingleton<NoticeWriter>().AddScoped<Notify>().AddSingleton<IPeople, OnePerson>();
        services.AddHostedService<FollowParent>();
        if (settings.SweepEvery is not null)
        {
            services.AddHostedService<SweepLoop>();
        }

        AddFaults(services, settings);
        return builder.Build();
    }

    /// <summary>As an editor plans posts, with this process's own idea of zones.</summary>
    public static async Task Plan(IHost host, NodeSettings settings)
    {
        if (settings.Plan.Count > 0)
        {
            await using var scope = host.Services.CreateAsyncScope();
            await PlanPosts.Run(scope.ServiceProvider, [.. settings.Plan]);
        }
    }

    private static void AddFaults(IServiceCollection services, NodeSettings settings)
    {
        FaultPoints.Arm(settings.DieAt, settings.Skip);
        services.Remove(services.Single(service => service.ImplementationType == typeof(FacebookChannel)));
        services.AddScoped<FacebookChannel>().AddScoped<IChannel>(provider => new ChannelFaults(provider.GetRequiredService<FacebookChannel>()));
        services.ConfigureDbContext<SqliteReformDbContext>(options => options.AddInterceptors(new TransactionFaults(), new WriteFaults()));
        services.ConfigureDbContext<PostgreSqlReformDbContext>(options => options.AddInterceptors(new TransactionFaults(), new WriteFaults()));
        services.ConfigureAll<HttpClientFactoryOptions>(options => options.HttpMessageHandlerBuilderActions.Add(handlers => handlers.AdditionalHandlers.Add(new LineFaults())));
        GlobalJobFilters.Filters.Add(new JobStages());
    }

    private static Dictionary<string, string?> Configuration(NodeSettings settings) => new()
    {
        [$"{DatabaseOptions.Section}:Provider"] = settings.Provider.ToString(),
        [$"{DatabaseOptions.Section}:ConnectionString"] = settings.ConnectionString,
        [$"{JobOptions.Section}:Workers"] = $"{settings.Workers}",
        [$"{FacebookOptions.Section}:BaseUrl"] = settings.Graph,
        [$"{FacebookOptions.Section}:DialogUrl"] = settings.Graph,
        [$"{FacebookOptions.Section}:AppId"] = settings.AppId,
        [$"{FacebookOptions.Section}:AppSecret"] = settings.AppSecret,
    };
}

/// <summary>Data Protection as the site has it: keys in a folder, one name for all nodes.</summary>
internal static class DrillKeys
{
    public static IDataProtectionProvider Open(string folder) => DataProtectionProvider.Create(new DirectoryInfo(folder), keys => keys.SetApplicationName("Heza"));
}
