using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Caching.Memory;
using Umbraco.Cms.Core.IO;

namespace Heza.Plugins.Reform.Backoffice.Library;

/// <summary>The text of a file, where it has one (PDF); null for others. The host reads it: the plugin has no PDF reader.</summary>
public delegate Task<string?> ReadFileText(Stream file, string contentType, CancellationToken ct);

/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Lower-case hex.</param>
public sealed record FileDigest(long Size, string Sha256, string? Text);

/// <summary>Reads what a file holds, once for as long as it stays the same: each projection asks again.</summary>
public sealed class DigestFiles(ReadFileText readText) : IDisposable
{
    private const int MaxCharacters = 32_000_000;
    private const int EntryCharacters = 200;

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = MaxCharacters });

    public async Task<FileDigest> Run(IFileSystem store, string path, string contentType, CancellationToken ct)
    {
        var version = string.Create(CultureInfo.InvariantCulture, $"{path}|{store.GetLastModified(path).UtcTicks}|{store.GetSize(path)}");
        if (_known.TryGetValue(version, out FileDigest? known))
        {
            return known!;
        }

        var digest = await Read(store, path, contentType, ct);
        return _known.Set(version, digest, new MemoryCacheEntryOptions { Size = EntryCharacters + (digest.Text?.Length ?? 0) });
    }

    public void Dispose() => _known.Dispose();

    private async Task<FileDigest> Read(IFileSystem store, string path, string contentType, CancellationToken ct)
    {
        string hash;
        await using (var file = store.OpenFile(path))
        {
            hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct));
        }

        await using var again = store.OpenFile(path);
        return new FileDigest(store.GetSize(path), hash, await readText(again, contentType, ct));
    }
}
