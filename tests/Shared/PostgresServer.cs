using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Heza.Testing;

/// <summary>
/// A PostgreSQL server of this run's own: made from the installed binaries in a temporary folder, on 127.0.0.1 and a
/// free port, and gone with the run.
/// </summary>
public static partial class PostgresServer
{
    private static readonly Lazy<Task<int>> Port = new(Start);
    private static Process? _server;
    private static string? _folder;

    /// <summary>Creates a database and gives its connection string.</summary>
    /// <param name="copyOf">Connection string of a database to which nobody is connected; null: an empty one.</param>
    public static async Task<string> CreateDatabase(string? copyOf = null)
    {
        if (FindBinaries() is null)
        {
            NotInstalled();
            throw new InvalidOperationException("PostgreSQL is not installed on this machine.");
        }

        var port = await Port.Value;
        var name = $"t{Guid.NewGuid():n}";
        await using var connection = new NpgsqlConnection(ConnectionString(port, "postgres"));
        await connection.OpenAsync();
        var template = copyOf is null ? "template1" : new NpgsqlConnectionStringBuilder(copyOf).Database;
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name} TEMPLATE {template}", connection);
        await command.ExecuteNonQueryAsync();
        return ConnectionString(port, name);
    }

    /// <summary>What a test does then.</summary>
    static partial void NotInstalled();

    public static bool OnCi => Environment.GetEnvironmentVariable("CI") == "true";

    private static string ConnectionString(int port, string database) =>
        $"Host=127.0.0.1;Port={port};Username=postgres;Database={database};Maximum Pool Size=20;Include Error Detail=true";

    private static string? FindBinaries() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(folder => Path.Combine(folder, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
            : null;

    private static async Task<int> Start()
    {
        var bin = FindBinaries()!;
        var folder = _folder = Directory.CreateTempSubdirectory("heza-pg-").FullName;
        var data = Path.Combine(folder, "data");

        // PostgreSQL refuses to run as root, as which containers and CI often run.
        var asRoot = Environment.UserName == "root";
        if (asRoot)
        {
            await Run("chown", "postgres", folder);
        }

        await RunAs(asRoot, Path.Combine(bin, "initdb"), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        var port = FreePort();
        var server = _server = StartAs(asRoot, Path.Combine(bin, "postgres"), "-D", data, "-p", $"{port}", "-c", "listen_addresses=127.0.0.1",
            "-c", $"unix_socket_directories={folder}", "-c", "max_connections=200",
            // What a crash of the machine would lose is no loss here. Vacuuming visits every database in turn: with one for
            // each test it would never end.
            "-c", "fsync=off", "-c", "full_page_writes=off", "-c", "synchronous_commit=off", "-c", "autovacuum=off",
            "-c", "wal_level=minimal", "-c", "max_wal_senders=0", "-c", "max_wal_size=8GB", "-c", "checkpoint_timeout=1h");

        // Only for a run that is cut short: the runner gives handlers of this event ten seconds, and clearing hundreds of
        // databases off a busy disk takes longer, so that the usual way is PostgresShutdown.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => _server?.Kill(entireProcessTree: true);

        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString(port, "postgres"));
                await connection.OpenAsync();
                return port;
            }
            catch (NpgsqlException) when (attempt < 150 && !server.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    /// <summary>Ends the server and removes its folder. The data is not worth a clean shutdown.</summary>
    public static async Task Stop()
    {
        if (_server is not { } server || _folder is not { } folder)
        {
            return;
        }

        _server = null;
        server.Kill(entireProcessTree: true);
        await server.WaitForExitAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Process StartAs(bool asRoot, string program, params string[] arguments)
    {
        var start = asRoot ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", program, .. arguments]) : new ProcessStartInfo(program, arguments);
        start.WorkingDirectory = "/tmp";
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task RunAs(bool asRoot, string program, params string[] arguments)
    {
        using var process = StartAs(asRoot, program, arguments);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        }
    }

    private static Task Run(string program, params string[] arguments) => RunAs(false, program, arguments);
}
