using System.IO.Compression;
using System.Security.Cryptography;

namespace Heza.Plugins.Reform.Reporting.Consolidated.EvidencePack;

/// <param name="Size">Bytes, unpacked.</param>
/// <param name="Sha256">Lower-case hex, of the unpacked file.</param>
public sealed record PackEntry(string Path, long Size, string Sha256);

/// <summary>A zip that is written one file after the other, with times that say nothing, and remembers what it holds.</summary>
internal sealed class PackZip(Stream output) : IDisposable
{
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _zip = new(output, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<PackEntry> _entries = [];

    public IReadOnlyList<PackEntry> Entries => _entries;

    /// <param name="path">Of ASCII letters, digits, hyphens and dots, with slashes: made by <see cref="PackNames"/>.</param>
    public async Task<PackEntry> Add(string path, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        var entry = _zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        entry.ExternalAttributes = 0;
        await using (var stream = entry.Open())
        {
            await stream.WriteAsync(content, ct);
        }

        var written = new PackEntry(path, content.Length, Convert.ToHexStringLower(SHA256.HashData(content.Span)));
        _entries.Add(written);
        return written;
    }

    public void Dispose() => _zip.Dispose();
}
