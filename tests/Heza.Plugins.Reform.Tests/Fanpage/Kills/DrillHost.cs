using System.Globalization;
using Heza.Plugins.Reform.Platform.Data;
using Heza.SenderNode.Drill;
using Heza.Testing;
using Microsoft.Data.Sqlite;

namespace Heza.Plugins.Reform.Tests.Fanpage.Kills;

/// <summary>A drill's world on a database of its own, its size by the environment, and what it prints.</summary>
internal sealed class DrillHost : IAsyncDisposable
{
    /// <summary>Minutes of the protocol become seconds; a call of seconds still has time on a busy machine.</summary>
    private const double Factor = 20;

    private readonly string _folder;

    private DrillHost(DrillWorld world, string folder) => (World, _folder) = (world, folder);

    public DrillWorld World { get; }

    /// <param name="start">When the drill begins by the site's clock; null: some day.</param>
    public static async Task<DrillHost> Create(DatabaseProvider provider, int pages, double factor = Factor, DateTimeOffset? start = null)
    {
        var folder = Directory.CreateTempSubdirectory("heza-drill-db-").FullName;
        var connection = provider == DatabaseProvider.Sqlite ? $"Data Source={Path.Combine(folder, "reform.db")}" : await PostgresServer.CreateDatabase();
        return new DrillHost(await DrillWorld.Create(provider, connection, factor, pages, start), folder);
    }

    /// <summary>How large a drill is: by an environment variable, else as is fit for every build.</summary>
    public static int Size(string variable, int small) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : small;

    public static void Print(string line) => TestContext.Current.TestOutputHelper!.WriteLine(line);

    public async ValueTask DisposeAsync()
    {
        await World.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
