using System.Diagnostics;
using Heza.Benchmarks.Fanpage;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Portal.Api;
using Heza.Plugins.Reform.Portal.Documents;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Heza.Benchmarks.Documents;

/// <summary>How long the register's list, its facets and its export take over many documents with their texts.</summary>
public static class RegisterBenchmark
{
    private const int Rounds = 20;
    private static readonly string[] Types = ["Nghị định", "Nghị quyết", "Quyết định", "Thông tư", "Chỉ thị", "Kế hoạch", "Công văn", "Kết luận", "Luật", "Thông báo"];

    private static readonly (string Name, DocumentFilter Filter)[] Filters =
    [
        ("all", DocumentFilter.Newest(20)),
        ("type", DocumentFilter.Newest(20) with { Type = "Nghị định" }),
        ("issuer", DocumentFilter.Newest(20) with { Issuer = "Cơ quan 7" }),
        ("all, another day", DocumentFilter.Newest(20) with { On = new DateOnly(2020, 1, 1) }),
        ("field, year, in force", DocumentFilter.Newest(20) with { Field = "cai-cach-the-che", Year = 2018, Status = DocumentStatus.InForce }),
    ];

    /// <param name="characters">Length of each document's text.</param>
    public static async Task Run(int documents, int characters)
    {
        var rows = new List<string[]>();
        foreach (var provider in DrillDatabase.Providers)
        {
            await Output.Line($"{provider}: {documents:N0} documents …");
            var folder = Directory.CreateTempSubdirectory("heza-bench-").FullName;
            try
            {
                var open = Contexts(provider, provider == DatabaseProvider.Sqlite ? $"Data Source={Path.Combine(folder, "reform.db")}" : await PostgresServer.CreateDatabase());
                await Write(open, documents, characters);
                rows.AddRange(await Measure(provider, open));
            }
            finally
            {
                Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
                Directory.Delete(folder, recursive: true);
            }
        }

        await PostgresServer.Stop();
        await Output.Line();
        await Output.Table(["what", "filter", "median ms", "most ms"], rows);
    }

    private static async Task<List<string[]>> Measure(DatabaseProvider provider, Func<ReformDbContext> open)
    {
        var rows = new List<string[]>();
        await Add("facets, first of a version", "all", async db =>
        {
            using var kept = new KeptRegister();
            await new ReadDocumentFacets(db, kept, new ContentVersion(), TimeProvider.System).Run(Filters[0].Filter, CancellationToken.None);
        });
        using var warm = new KeptRegister();
        foreach (var (name, filter) in Filters)
        {
            await Add("facets", name, db => new ReadDocumentFacets(db, warm, new ContentVersion(), TimeProvider.System).Run(filter, CancellationToken.None));
            await Add("list and total", name, db => new ReadDocumentList(db, TimeProvider.System).Run(filter, CancellationToken.None));
        }

        await Add("export", "all", db => new ExportDocuments(db, Options.Create(new SiteOptions()), TimeProvider.System).WriteCsv(Filters[0].Filter, Stream.Null, CancellationToken.None), 3);
        return rows;

        async Task Add(string what, string filter, Func<ReformDbContext, Task> work, int rounds = Rounds)
        {
            var times = new List<double>();
            for (var round = -1; round < rounds; round++)
            {
                await using var db = open();
                var watch = Stopwatch.StartNew();
                await work(db);

                // The first round warms up.
                if (round >= 0)
                {
                    times.Add(watch.Elapsed.TotalMilliseconds);
                }
            }

            times.Sort();
            rows.Add([$"{provider}: {what}", filter, $"{times[times.Count / 2]:N1}", $"{times[^1]:N1}"]);
        }
    }

    private static async Task Write(Func<ReformDbContext> open, int documents, int characters)
    {
        await using (var db = open())
        {
            await MigrateDatabase.Run(db, CancellationToken.None);
        }

        var (random, fields) = (new Random(7), FieldLabels.LegalFields.Keys.ToList());
        var text = string.Concat(Enumerable.Repeat("cải cách thủ tục hành chính tại khu kinh tế ", (characters / 44) + 1))[..characters];
        foreach (var batch in Enumerable.Range(1, documents).Chunk(1000))
        {
            await using var db = open();
            db.AddRange(batch.Select(i =>
            {
                var issued = new DateOnly(1990 + random.Next(34), 1 + random.Next(12), 1 + random.Next(28));
                var published = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(i);
                return new LegalDocument
                {
                    Key = Guid.CreateVersion7(),
                    Slug = $"d{i}",
                    Title = $"Văn bản {i}",
                    Number = $"{i}/{issued.Year}/QĐ-UBND",
                    NumberKey = $"{i}-{issued.Year}-qd-ubnd",
                    Type = Types[random.Next(Types.Length)],
                    Level = FieldLabels.Levels.Keys.ElementAt(random.Next(3)),
                    Summary = $"Về việc {i}",
                    Text = text,
                    Issuers = [.. Enumerable.Range(0, 1 + (random.Next(10) / 8)).Select(_ => $"Cơ quan {random.Next(120)}").Distinct()],
                    Fields = [fields[random.Next(fields.Count)]],
                    IssuedOn = $"{issued:yyyy-MM-dd}",
                    IssuedFrom = issued,
                    EffectiveOn = issued.AddDays(45),
                    ForceUntil = random.Next(4) == 0 ? issued.AddYears(5) : null,
                    FirstPublishedAt = published,
                    PublishedAt = published,
                };
            }));
            await db.SaveChangesAsync();
        }

        await using var last = open();
        // What a database does by itself in its first quiet hour.
        await last.Database.ExecuteSqlRawAsync(last.Database.IsSqlite() ? "ANALYZE" : "VACUUM ANALYZE");
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
