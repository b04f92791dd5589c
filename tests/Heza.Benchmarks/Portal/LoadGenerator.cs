using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Heza.Benchmarks.Portal;

/// <summary>
/// Asks one address over and over on kept connections, each waiting for its answer, with plain sockets: the cost of a
/// full client would hide the difference between two servers.
/// </summary>
public static class LoadGenerator
{
    private const int Connections = 32;

    /// <param name="RequestsPerSecond">Answers per second over all connections.</param>
    /// <param name="P99">Milliseconds.</param>
    /// <param name="Bytes">Of one answer, head included.</param>
    public sealed record Measure(double RequestsPerSecond, double P50, double P99, int Bytes);

    public static async Task<Measure> Run(Uri address, string path, TimeSpan duration)
    {
        var request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\nAccept-Encoding: br, gzip\r\n\r\n");
        await Ask(address, request, TimeSpan.FromSeconds(1));
        var clock = Stopwatch.StartNew();
        var results = await Ask(address, request, duration);
        var seconds = clock.Elapsed.TotalSeconds;
        var times = results.SelectMany(result => result.Times).Order().ToArray();
        return new Measure(times.Length / seconds, times[times.Length / 2], times[(int)(times.Length * 0.99)], results.First().Bytes);
    }

    private static async Task<IReadOnlyCollection<(List<double> Times, int Bytes)>> Ask(Uri address, byte[] request, TimeSpan duration)
    {
        var results = new ConcurrentBag<(List<double>, int)>();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () => results.Add(await Connection(address, request, duration)))));
        return results;
    }

    private static async Task<(List<double> Times, int Bytes)> Connection(Uri address, byte[] request, TimeSpan duration)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, address.Port);
        var buffer = new byte[1 << 20];
        var times = new List<double>(100_000);
        var bytes = 0;
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < duration)
        {
            var start = clock.Elapsed;
            await socket.SendAsync(request);
            bytes = await Answer(socket, buffer);
            times.Add((clock.Elapsed - start).TotalMilliseconds);
        }

        return (times, bytes);
    }

    private static async Task<int> Answer(Socket socket, byte[] buffer)
    {
        var read = 0;
        var expected = int.MaxValue;
        while (read < expected)
        {
            var count = await socket.ReceiveAsync(buffer.AsMemory(read));
            if (count == 0)
            {
                throw new IOException("The server closed the connection.");
            }

            read += count;
            if (expected == int.MaxValue)
            {
                expected = Expected(buffer.AsSpan(0, read));
            }
        }

        return read;
    }

    private static int Expected(ReadOnlySpan<byte> read)
    {
        var end = read.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return int.MaxValue;
        }

        var head = Encoding.ASCII.GetString(read[..end]);
        if (!head.StartsWith("HTTP/1.1 200", StringComparison.Ordinal))
        {
            throw new IOException($"Not an answer to measure: {head.Split('\r')[0]}");
        }

        var line = head.Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            ?? throw new IOException("The answer does not tell its length.");
        return end + 4 + int.Parse(line["Content-Length:".Length..], System.Globalization.CultureInfo.InvariantCulture);
    }
}
