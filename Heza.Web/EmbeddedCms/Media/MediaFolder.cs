using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Heza.Web.EmbeddedCms.Media;

/// <summary>A file that came in and is not kept yet; gone when this is disposed.</summary>
public sealed record IncomingFile(string Path, long Size, string Hash) : IDisposable
{
    public void Dispose() => File.Delete(Path);
}

/// <summary>
/// Files on disk, named by their content. A file appears under its name only when it is whole: it is written under
/// another one first, and moved.
/// </summary>
public sealed class MediaFolder(IOptions<MediaOptions> options, IHostEnvironment environment)
{
    private readonly string _root = Path.GetFullPath(Path.Combine(environment.ContentRootPath, options.Value.Folder));

    /// <summary>Where the file with this hash and extension is or would be.</summary>
    public string PathOf(string hash, string extension) => Path.Combine(_root, hash[..2], $"{hash}.{extension}");

    /// <summary>Where the picture with this hash in this width (pixels) is or would be.</summary>
    public string PathOf(string hash, string extension, int width) => Path.Combine(_root, hash[..2], $"{hash}.{width}.{extension}");

    /// <summary>Takes the stream in; null when it has more than <paramref name="maxBytes"/>.</summary>
    public async Task<IncomingFile?> Receive(Stream content, long maxBytes, CancellationToken ct)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_root, "incoming")).FullName;
        var path = Path.Combine(folder, $"{Guid.NewGuid():n}.tmp");
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long size = 0;
            await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous))
            {
                var buffer = new byte[81920];
                for (int read; (read = await content.ReadAsync(buffer, ct)) > 0;)
                {
                    size += read;
                    if (size > maxBytes)
                    {
                        break;
                    }

                    hash.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), ct);
                }

                file.Flush(flushToDisk: true);
            }

            if (size <= maxBytes)
            {
                return new IncomingFile(path, size, Convert.ToHexStringLower(hash.GetHashAndReset()));
            }
        }
        catch
        {
            File.Delete(path);
            throw;
        }

        File.Delete(path);
        return null;
    }

    /// <summary>Gives the file its lasting name, unless the same content is there already.</summary>
    public void Keep(IncomingFile incoming, string extension)
    {
        var path = PathOf(incoming.Hash, extension);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Move(incoming.Path, path, overwrite: true);
    }

    /// <summary>Writes a file that the site made itself.</summary>
    /// <param name="path">Its lasting name, in a folder that is there.</param>
    public void Keep(Stream made, string path)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_root, "incoming")).FullName;
        using var incoming = new IncomingFile(Path.Combine(folder, $"{Guid.NewGuid():n}.tmp"), made.Length, "");
        using (var file = new FileStream(incoming.Path, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            made.CopyTo(file);
        }

        File.Move(incoming.Path, path, overwrite: true);
    }
}
