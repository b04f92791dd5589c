using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Publishing;
using Heza.Web.EmbeddedCms.Media;
using Heza.Web.EmbeddedCms.Media.Reading;

namespace Heza.Web.EmbeddedCms.Samples;

/// <summary>Takes a drawn file into the media library; a document's text is read at once, since the site wrote it itself.</summary>
public sealed class KeepSampleFile(StoreMedia store, ReadOwnFile read)
{
    /// <returns>The library's own key: it keeps files by what they hold.</returns>
    public async Task<Result<Guid>> Run(NewFile file, CancellationToken ct)
    {
        using var content = new MemoryStream(file.Content);
        var stored = await store.Run(content, file.FileName, file.AltText, Actor.System, ct);
        if (!stored.Ok)
        {
            return stored.Problem;
        }

        if (stored.Value.Item.Kind == MediaKind.Document)
        {
            await read.Run(stored.Value.Item, ct);
        }

        return stored.Value.Item.Key;
    }
}
