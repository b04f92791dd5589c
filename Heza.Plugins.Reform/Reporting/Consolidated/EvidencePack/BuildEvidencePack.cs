using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Reporting.Consolidated.EvidencePack;

/// <param name="Content">From its beginning; closing it deletes it.</param>
public sealed record EvidencePackFile(string Name, Stream Content);

/// <summary>
/// Builds a pack in a temporary file: memory stays bounded, and what goes wrong is told before the answer begins, never by
/// half a zip.
/// </summary>
public sealed class BuildEvidencePack(WriteEvidencePack write)
{
    private const int BufferBytes = 64 * 1024;

    public async Task<EvidencePackFile> Run(PackContents contents, PackProgress? progress, CancellationToken ct)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), $"heza-{Path.GetRandomFileName()}.zip"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None,
            BufferBytes, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        try
        {
            await write.Run(contents, file, progress, ct);
            file.Position = 0;
            return new EvidencePackFile($"minh-chung-{VietnameseText.Slug(contents.Report.Facts.Period.Title)}.zip", file);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
