using System.Diagnostics;
using Heza.Benchmarks.Fanpage;
using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Testing;
using Microsoft.EntityFrameworkCore;

namespace Heza.Benchmarks.Coverage;

/// <summary>
/// How long a plan's matrix as of a day takes when years of evidence lie behind it, and how that grows. The days asked for
/// are the ends of all months, in turn, each from a context of its own, as requests do.
/// </summary>
public static class CoverageBenchmark
{
    private const int Rounds = 8;

    public static async Task Run(int evidence, int items, int months)
    {
        var rows = new List<string[]>();
        foreach (var provider in DrillDatabase.Providers)
        {
            foreach (var size in new[] { evidence / 2, evidence, evidence * 2 })
            {
                await Output.Line($"{provider}: {size:N0} pieces of evidence, {items} items, {months} months …");
                rows.Add([$"{provider}", $"{size:N0}", .. await Measure(provider, size, items, months)]);
            }
        }

        await PostgresServer.Stop();
        await Output.Line();
        await Output.Table(["matrix as of a day", "evidence", "links", "intervals", "median ms", "p95 ms", "most ms"], rows);
    }

    private static async Task<string[]> Measure(DatabaseProvider provider, int evidence, int items, int months)
    {
        var folder = Directory.CreateTempSubdirectory("heza-bench-").FullName;
        try
        {
            var open = Contexts(provider, provider == DatabaseProvider.Sqlite ? $"Data Source={Path.Combine(folder, "reform.db")}" : await PostgresServer.CreateDatabase());
            await using (var db = open())
            {
                await MigrateDatabase.Run(db, CancellationToken.None);
            }

            await new CoverageHistory(open, evidence, items, months).Write();
            await using var counting = open();
            // What a database does by itself in its first quiet hour.
            await counting.Database.ExecuteSqlRawAsync(provider == DatabaseProvider.Sqlite ? "ANALYZE" : "VACUUM ANALYZE");
            var (links, intervals) = (await counting.Set<Fulfilment>().CountAsync(), await counting.Set<CoverageInterval>().CountAsync());
            var times = new List<double>();
            for (var round = -1; round < Rounds; round++)
            {
                for (var month = 1; month <= months; month++)
                {
                    await using var db = open();
                    var watch = Stopwatch.StartNew();
                    var plan = await new ReadCoverage(db).AsOf(CoverageHistory.Year, new DateOnly(CoverageHistory.Year, 1, 1).AddMonths(month).AddDays(-1), CancellationToken.None);
                    if (!plan.Ok || plan.Value.Items.Count != items)
                    {
                        throw new InvalidOperationException("The matrix is not whole.");
                    }

                    // The first round warms up.
                    if (round >= 0)
                    {
                        times.Add(watch.Elapsed.TotalMilliseconds);
                    }
                }
            }

            times.Sort();
            string At(double share) => $"{times[(int)Math.Ceiling(share * times.Count) - 1]:N1}";
            return [$"{links:N0}", $"{intervals:N0}", At(0.5), At(0.95), At(1)];
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Func<ReformDbContext> Contexts(DatabaseProvider provider, string connection)
    {
        if (provider == DatabaseProvider.Sqlite)
        {
            var sqlite = new DbContextOptionsBuilder<SqliteReformDbContext>().UseSqlite(connection).AddInterceptors(MapSqliteFile.Instance).Options;
            return () => new SqliteReformDbContext(sqlite);
        }

        var postgreSql = new DbContextOptionsBuilder<PostgreSqlReformDbContext>().UseNpgsql(DatabaseRegistration.Prepared(connection)).Options;
        return () => new PostgreSqlReformDbContext(postgreSql);
    }
}
