using Microsoft.Extensions.Options;

namespace Heza.Web.EmbeddedCms.Media.Reading;

/// <summary>Reads a PDF that the site drew itself, at once and in this process: it is no stranger's.</summary>
public sealed class ReadOwnFile(MediaFolder folder, KeepReading keep, IOptions<MediaOptions> options)
{
    public async Task Run(MediaItem item, CancellationToken ct)
    {
        var limits = options.Value;
        var pages = 0;
        var texts = new List<string>();
        var path = folder.PathOf(item.Hash, item.Extension);
        var outcome = PdfPages.Read(path, limits.PdfTextPages, limits.PdfTextCharacters, count => pages = count, texts.Add);
        await keep.Run(item.Key, item.Hash, new FileRead(outcome, PdfPages.Join(texts, limits.PdfTextCharacters), pages, texts.Count, Signed: false), ct);
    }
}
