using Hangfire;
using Hangfire.Common;
using Hangfire.Server;
using Hangfire.Storage;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Heza.Plugins.Reform.Tests.Platform.Jobs;

public sealed class JobsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Queued_job_carries_the_id_and_nothing_else(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.Create(provider);
        await using var services = Services(Configuration(database, provider)).BuildServiceProvider();
        var id = Guid.NewGuid();

        services.GetRequiredService<JobQueue>().Enqueue<Nothing>(id);

        var queued = Assert.Single(services.GetRequiredService<JobStorage>().GetMonitoringApi().EnqueuedJobs("default", 0, 10)).Value;
        Assert.Equal(typeof(Nothing), queued.Job.Type);
        Assert.Equal(id, Assert.Single(queued.Job.Args, argument => argument is not CancellationToken));
        Assert.Equal(0, Assert.Single(queued.Job.Type.GetCustomAttributes(typeof(AutomaticRetryAttribute), false).Cast<AutomaticRetryAttribute>()).Attempts);
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Alarm_does_not_ring_early(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.Create(provider);
        await using var services = Services(Configuration(database, provider)).BuildServiceProvider();
        var at = new DateTime(2026, 3, 2, 1, 0, 0, 700, DateTimeKind.Utc);

        services.GetRequiredService<JobQueue>().Schedule<Nothing>(Guid.NewGuid(), at);

        // What Hangfire's scheduler asks its storage.
        using var connection = services.GetRequiredService<JobStorage>().GetConnection();
        string? Due(DateTime now) => connection.GetFirstByLowestScoreFromSet("schedule", 0, JobHelper.ToTimestamp(now));
        Assert.Null(Due(at));
        Assert.NotNull(Due(at.AddSeconds(1)));
    }

    [Fact]
    public async Task PostgreSql_keeps_jobs_in_a_schema_of_their_own()
    {
        await using var database = await TestDatabase.Create(DatabaseProvider.PostgreSql);
        await using var services = Services(Configuration(database, DatabaseProvider.PostgreSql)).BuildServiceProvider();
        Assert.NotNull(services.GetRequiredService<JobStorage>());

        await using var db = database.Open();
        Assert.True(await db.Database.SqlQuery<bool>(
            $"SELECT EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = 'hangfire' AND table_name = 'job') AS \"Value\"").SingleAsync(Ct));
    }

    [Fact]
    public async Task Scheduler_is_healthy_only_while_a_server_is_alive()
    {
        await using var services = Services(new ConfigurationBuilder().Build()).BuildServiceProvider();
        var health = services.GetRequiredService<HealthCheckService>();
        Assert.Equal(HealthStatus.Unhealthy, (await health.CheckHealthAsync(Ct)).Entries["scheduler"].Status);

        using var connection = services.GetRequiredService<JobStorage>().GetConnection();
        connection.AnnounceServer("here", new ServerContext { Queues = ["default"], WorkerCount = 1 });

        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(Ct)).Entries["scheduler"].Status);
    }

    [Fact]
    public async Task Recurring_work_is_registered_in_Vietnam_s_zone_and_old_work_goes()
    {
        await using var services = Services(new ConfigurationBuilder().Build())
            .AddRecurringWork<Nothing>("daily", "30 7 * * *", nothing => nothing.Run(Guid.Empty, CancellationToken.None), atStart: true)
            .BuildServiceProvider();
        services.GetRequiredService<IRecurringJobManager>().AddOrUpdate<Nothing>("forgotten", nothing => nothing.Run(Guid.Empty, CancellationToken.None), "0 0 * * *");

        var register = Register(services);
        await register.StartAsync(Ct);
        await register.ExecuteTask!.WaitAsync(Ct);

        var storage = services.GetRequiredService<JobStorage>();
        using var connection = storage.GetConnection();
        var job = Assert.Single(connection.GetRecurringJobs());
        Assert.Equal(("daily", "30 7 * * *", "Asia/Ho_Chi_Minh"), (job.Id, job.Cron, job.TimeZoneId));
        Assert.Equal(1, storage.GetMonitoringApi().EnqueuedCount("default"));
    }

    [Fact]
    public async Task Site_starts_while_a_dead_node_s_lock_is_still_there_and_registers_when_it_lapses()
    {
        await using var database = await TestDatabase.Create(DatabaseProvider.PostgreSql);
        await using var services = Services(Configuration(database, DatabaseProvider.PostgreSql))
            .AddRecurringWork<Nothing>("daily", "30 7 * * *", nothing => nothing.Run(Guid.Empty, CancellationToken.None))
            .BuildServiceProvider();
        using var connection = services.GetRequiredService<JobStorage>().GetConnection();
        await using (var db = database.Open())
        {
            // What a process that was killed while it registered leaves in Hangfire's table, a few seconds before it lapses.
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO hangfire.lock (resource, acquired) VALUES ('hangfire:lock:recurring-job:daily', now() AT TIME ZONE 'UTC' - interval '27 seconds')", Ct);
        }

        var register = Register(services);
        await register.StartAsync(Ct);
        Assert.Empty(connection.GetRecurringJobs());

        await register.ExecuteTask!.WaitAsync(Ct);
        Assert.Equal("daily", Assert.Single(connection.GetRecurringJobs()).Id);
    }

    [Fact]
    public async Task Without_Hangfire_the_queue_drops_what_it_is_given()
    {
        var off = new ConfigurationBuilder().AddInMemoryCollection([new("Reform:Jobs:Enabled", "false")]).Build();
        await using var services = Services(off).BuildServiceProvider();

        services.GetRequiredService<JobQueue>().Enqueue<Nothing>(Guid.NewGuid());

        Assert.Null(services.GetService<JobStorage>());
        Assert.Empty(services.GetServices<IHostedService>());
    }

    private static RegisterRecurringJobs Register(IServiceProvider services) => services.GetServices<IHostedService>().OfType<RegisterRecurringJobs>().Single();

    internal static IConfiguration Configuration(TestDatabase database, DatabaseProvider provider)
    {
        using var db = database.Open();
        return new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Reform:Database:Provider", provider.ToString()),
            new("Reform:Database:ConnectionString", db.Database.GetConnectionString()),
        ]).Build();
    }

    private static IServiceCollection Services(IConfiguration configuration) =>
        new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddJobs(configuration);

    [AutomaticRetry(Attempts = 0)]
    internal sealed class Nothing : IJob
    {
        public Task Run(Guid id, CancellationToken ct) => Task.CompletedTask;
    }
}
