using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;

namespace Heza.Plugins.Reform.Portal.Preview;

/// <summary>A draft as readers would see it, with the documents that it links.</summary>
internal sealed record DraftView(Publication Draft, IReadOnlyList<PublishedFile> Files, IReadOnlyList<LinkedDocument> Documents);

internal sealed class ReadPreview(PreviewLinks links, IContentLibrary library, ReadDraft draft, ReadLinkedDocuments documents, TimeProvider time)
{
    public async Task<Result<DraftView>> Run(string token, CancellationToken ct)
    {
        var key = links.Read(token);
        if (!key.Ok)
        {
            return key.Problem;
        }

        if (await library.Find(key.Value, ct) is not { } item)
        {
            return Problem.NotFound("Nội dung cần xem trước không còn.");
        }

        var publication = await draft(item.Content, ct);
        if (publication is Article { DisplayDate: var shown } article && shown == default)
        {
            // Without a date of its own an article bears the day of its publication: seen from now, today.
            article.DisplayDate = time.UtcNow();
        }

        return new DraftView(
            publication, [.. publication.Files.OrderBy(file => file.Order)], await documents.Run(publication.Links, ct));
    }
}
