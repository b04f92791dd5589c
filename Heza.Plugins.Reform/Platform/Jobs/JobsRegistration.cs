using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.InMemory;
using Hangfire.Logging;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;
using Umbraco.Cms.Core.DependencyInjection;

namespace Heza.Plugins.Reform.Platform.Jobs;

/// <summary>
/// Hangfire is the alarm clock, never the truth: in memory beside SQLite, in schema <c>hangfire</c> beside PostgreSQL.
/// </summary>
public static class JobsRegistration
{
    public const string DashboardPath = "/umbraco/hangfire";

    public static IUmbracoBuilder AddJobs(this IUmbracoBuilder builder)
    {
        builder.Services.AddJobs(builder.Config);
        return builder;
    }

    /// <summary>Figures for administrators, and Hangfire's dashboard where there is a Hangfire.</summary>
    public static IEndpointRouteBuilder MapJobs(this IEndpointRouteBuilder app)
    {
        app.MapGet("/umbraco/management/api/v1/reform/operations", async (ReadOperations read, CancellationToken ct) => Results.Ok(await read.Run(ct)))
            .RequireAuthorization(Permissions.Administer).WithTags("Operations")
            .WithName("GetOperations").WithSummary("Health of the parts and figures of the scheduler").Produces<Operations>();
        if (app.ServiceProvider.GetService<JobStorage>() is { } storage)
        {
            var options = new DashboardOptions
            {
                DashboardTitle = "Heza – Hangfire",
                AppPath = "/",
                // The endpoint's policy decides; the default filter would only let the machine itself in.
                Authorization = [],
                DisplayStorageConnectionString = false,
                TimeZoneResolver = new DefaultTimeZoneResolver(),
            };
            app.MapHangfireDashboard(DashboardPath, options, storage).RequireAuthorization(Permissions.Administer);
        }

        return app;
    }

    internal static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(JobOptions.Section);
        services.AddOptions<JobOptions>().Bind(section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<JobQueue>();
        services.AddScoped<ReadOperations>();
        if (section.Get<JobOptions>() is { Enabled: false })
        {
            return services;
        }

        services.AddOptions<DatabaseOptions>().Bind(configuration.GetSection(DatabaseOptions.Section));

        // Before AddHangfire, whose own registration hands out a static storage: two sites in one process would share it.
        services.AddSingleton(provider =>
        {
            // The storage asks for its logger before Hangfire is set up.
            LogProvider.SetCurrentLogProvider(new HangfireLog(provider.GetRequiredService<ILoggerFactory>()));
            return Storage(provider.GetRequiredService<IOptions<DatabaseOptions>>().Value);
        });
        // Likewise: of two sites in one process, one would run its jobs with the other's services.
        services.AddSingleton<JobActivator>(provider => new AspNetCoreJobActivator(provider.GetRequiredService<IServiceScopeFactory>()));
        services.AddHangfire((provider, hangfire) => hangfire
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings(Pin)
            .UseStorage(provider.GetRequiredService<JobStorage>())
            .UseLogProvider(new HangfireLog(provider.GetRequiredService<ILoggerFactory>())));
        services.AddHostedService<RegisterRecurringJobs>();
        services.AddHangfireServer((provider, server) =>
        {
            server.Activator = provider.GetRequiredService<JobActivator>();
            server.WorkerCount = provider.GetRequiredService<IOptions<JobOptions>>().Value.Workers;
            server.SchedulePollingInterval = TimeSpan.FromSeconds(5);
            server.ShutdownTimeout = TimeSpan.FromSeconds(20);
        });
        services.AddAntiforgery();
        services.AddHealthChecks().AddCheck<SchedulerHealth>("scheduler", tags: ["ready"]);
        return services;
    }

    private static JobStorage Storage(DatabaseOptions database)
    {
        if (database.Provider == DatabaseProvider.Sqlite)
        {
            return new InMemoryStorage();
        }

        var options = new PostgreSqlStorageOptions
        {
            SchemaName = "hangfire",
            UseSlidingInvisibilityTimeout = true,
            QueuePollInterval = TimeSpan.FromSeconds(1),
            // A node that dies leaves its locks behind; the schedulers of the others stand still until they lapse, and
            // posts are promised within two minutes. None of Hangfire's own locks is held for longer than seconds.
            DistributedLockTimeout = TimeSpan.FromSeconds(30),
            // A database that cannot be used stops the site at start, as everywhere else, instead of jobs that never run.
            AllowDegradedModeWithoutStorage = false,
            StartupConnectionMaxRetries = 2,
        };
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(database.ConnectionString, options), options);
    }

    /// <summary>What stands in stored jobs must not depend on whoever sets Newtonsoft's defaults.</summary>
    private static void Pin(JsonSerializerSettings settings)
    {
        settings.TypeNameHandling = TypeNameHandling.None;
        settings.DateFormatHandling = DateFormatHandling.IsoDateFormat;
        settings.DateTimeZoneHandling = DateTimeZoneHandling.Utc;
        settings.MaxDepth = 16;
    }
}
