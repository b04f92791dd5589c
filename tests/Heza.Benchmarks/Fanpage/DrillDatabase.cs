using Heza.Plugins.Reform.Platform.Data;
using Heza.SenderNode.Drill;
using Heza.Testing;

namespace Heza.Benchmarks.Fanpage;

/// <summary>A drill's world on an empty database of either provider.</summary>
public static class DrillDatabase
{
    public static readonly DatabaseProvider[] Providers = [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];

    /// <param name="factor">How much faster than the machine's the site's clock runs.</param>
    /// <param name="start">What the site's clock shows first; null: some day.</param>
    public static async Task Use(DatabaseProvider provider, double factor, int pages, Func<DrillWorld, Task> use, DateTimeOffset? start = null)
    {
        var folder = Directory.CreateTempSubdirectory("heza-bench-").FullName;
        try
        {
            var connection = provider == DatabaseProvider.Sqlite ? $"Data Source={Path.Combine(folder, "reform.db")};Pooling=False" : await PostgresServer.CreateDatabase();
            await using var world = await DrillWorld.Create(provider, connection, factor, pages, start);
            await use(world);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
