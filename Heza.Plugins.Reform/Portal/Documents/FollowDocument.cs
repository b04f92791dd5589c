using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Portal.Feeds;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Portal.Documents;

/// <summary>What readers who follow a document are told.</summary>
internal sealed record DocumentNews(LegalDocument Document, IReadOnlyList<FeedEntry> Entries);

internal sealed class FollowDocument(ReformDbContext db, ReadDocument read, TimeProvider time)
{
    private const int Entries = 100;

    /// <summary>Null when no public document stands at the address now.</summary>
    public async Task<DocumentNews?> Run(string slug, CancellationToken ct)
    {
        if (await read.Run(slug, ct) is not { } view)
        {
            return null;
        }

        var from = await db.Set<PublicationPeriod>().Where(period => period.Key == view.Document.Key).Select(period => period.From).ToListAsync(ct);
        return new DocumentNews(view.Document, [.. DocumentEvents.Of(view, from, time.Today()).Take(Entries)]);
    }
}
