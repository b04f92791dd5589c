using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Publishing.Projection;

/// <summary>
/// Makes the read model of one content key equal to what the CMS has published, whatever happened before: the row, its
/// address, its files and links, its periods, and whatever other features write with it, in one transaction. Safe to run
/// at any time and any number of times.
/// </summary>
public sealed class ProjectPublication(
    ReformDbContext db, IContentLibrary library, ReadPublication read, DeriveForce force, IEnumerable<IPublicationParticipant> participants, TimeProvider time)
{
    /// <summary>Raised when the projection itself changes, so that reconcile projects everything anew.</summary>
    public const int Version = 3;

    /// <returns>The change's number, or null when there was nothing to do.</returns>
    public async Task<long?> Run(Guid key, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct);

        // The CMS is read inside the lock, so that of two projections the later one writes the newer text.
        var item = await library.Find(key, ct);
        var existing = await db.Set<Publication>().Include(row => row.Files).Include(row => row.Links).AsSplitQuery().SingleOrDefaultAsync(row => row.Key == key, ct);
        var dependedBefore = await force.DependingOn(key, ct);
        var change = item is { Visible: true } && ReadPublication.Handles(item.Content.ContentType.Alias)
            ? await Publish(existing, item.Content, ct)
            : await Withdraw(existing, item, ct);
        if (change is null)
        {
            return null;
        }

        foreach (var participant in participants)
        {
            await participant.Apply(change, db, ct);
        }

        await db.SaveChangesAsync(ct);
        var turned = change.Publication is LegalDocument ? await force.Run([.. dependedBefore.Union(await force.DependingOn(key, ct))], ct) : [];
        var sequence = await Record([change.Publication, .. turned.Where(other => other.Key != key)], ct);
        await transaction.CommitAsync(ct);
        return sequence;
    }

    /// <summary>Readers of all these see something else now.</summary>
    private async Task<long> Record(List<Publication> changed, CancellationToken ct)
    {
        var entries = changed.ConvertAll(publication => new Change { Topic = "publication", Key = publication.Key, At = time.UtcNow() });
        db.AddRange(entries);
        await db.SaveChangesAsync(ct);
        foreach (var (publication, entry) in changed.Zip(entries))
        {
            publication.Sequence = entry.Sequence;
        }

        await db.SaveChangesAsync(ct);
        return entries.Max(entry => entry.Sequence);
    }

    private async Task<PublicationChange?> Publish(Publication? existing, Umbraco.Cms.Core.Models.IContent content, CancellationToken ct)
    {
        if (existing is { WithdrawnAt: null, ProjectionVersion: Version } && existing.VersionId == content.PublishedVersionId)
        {
            // A move changes no text but the path, by which a branch is found.
            existing.NodePath = content.Path;
            await db.SaveChangesAsync(ct);
            await db.Database.CurrentTransaction!.CommitAsync(ct);
            return null;
        }

        var fresh = await read.Published(content, ct);
        var publishedAt = DateTime.SpecifyKind(content.PublishDate ?? time.UtcNow(), DateTimeKind.Utc);
        fresh.ProjectionVersion = Version;
        fresh.PublishedAt = publishedAt;
        fresh.FirstPublishedAt = existing?.FirstPublishedAt ?? publishedAt;
        if (fresh is Article { DisplayDate: var shown } article && shown == default)
        {
            article.DisplayDate = fresh.FirstPublishedAt;
        }

        fresh.Slug = await new ChooseSlug(db).Run(fresh, ct);
        var happened = existing is { WithdrawnAt: null } ? PublicationEvent.Updated : PublicationEvent.Published;
        if (happened == PublicationEvent.Published)
        {
            db.Add(new PublicationPeriod { Key = fresh.Key, From = publishedAt });
        }

        return new PublicationChange(Store(existing, fresh), happened, publishedAt);
    }

    private async Task<PublicationChange?> Withdraw(Publication? existing, LibraryItem? item, CancellationToken ct)
    {
        if (existing is not { WithdrawnAt: null })
        {
            return null;
        }

        // When the CMS still has the node, its last change is the withdrawal; a crash in between must not shift the day.
        var at = item is null ? time.UtcNow() : DateTime.SpecifyKind(item.Content.UpdateDate, DateTimeKind.Utc);
        at = at < existing.PublishedAt ? time.UtcNow() : at;
        existing.WithdrawnAt = at;
        foreach (var period in await db.Set<PublicationPeriod>().Where(period => period.Key == existing.Key && period.To == null).ToListAsync(ct))
        {
            period.To = at;
        }

        return new PublicationChange(existing, PublicationEvent.Withdrawn, at);
    }

    private Publication Store(Publication? existing, Publication fresh)
    {
        if (existing is null)
        {
            db.Add(fresh);
            return fresh;
        }

        db.Entry(existing).CurrentValues.SetValues(fresh);
        db.RemoveRange(existing.Files);
        db.RemoveRange(existing.Links);
        db.AddRange(fresh.Files);
        db.AddRange(fresh.Links);
        return existing;
    }
}
