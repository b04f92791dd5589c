using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Portal;

/// <summary>A document at the other end of a link.</summary>
/// <param name="Kind">Code of the relation.</param>
/// <param name="Title">Type and number, as far as the register knows them.</param>
/// <param name="Abstract">Null when the document is not in the register.</param>
/// <param name="Path">Null when the document is not in the register; a choice when several bear the number.</param>
public sealed record LinkedDocument(
    string Kind, string Title, string? Abstract, string? Path, bool PartOnly, string? Provision, DateOnly? HoldsFrom);

/// <summary>Finds the documents that links name, by key or by number, in one query.</summary>
internal sealed class ReadLinkedDocuments(ReformDbContext db)
{
    public async Task<IReadOnlyList<LinkedDocument>> Run(IReadOnlyCollection<PublicationLink> links, CancellationToken ct)
    {
        if (links.Count == 0)
        {
            return [];
        }

        var keys = links.Select(link => link.TargetKey).OfType<Guid>().ToList();
        var numbers = links.Where(link => link.TargetKey is null).Select(link => link.TargetNumberKey).OfType<string>().ToList();
        var documents = await db.Set<LegalDocument>()
            .Where(document => document.WithdrawnAt == null && (keys.Contains(document.Key) || numbers.Contains(document.NumberKey)))
            .Select(document => new Target(document.Key, document.NumberKey, document.Type, document.Number, document.Summary, document.Slug))
            .ToListAsync(ct);
        return [.. links.OrderBy(link => link.Id).Select(link => Resolve(link, documents)).OfType<LinkedDocument>()];
    }

    private static LinkedDocument? Resolve(PublicationLink link, List<Target> documents)
    {
        var found = documents.Where(document => link.TargetKey is { } key ? document.Key == key : document.NumberKey == link.TargetNumberKey).ToList();
        if (found is [var one])
        {
            return Show(link, $"{one.Type} {one.Number}".Trim(), one.Summary, PublicAddress.Of(PublicAddress.DocumentSection, one.Slug));
        }

        // A target that is known by key alone and is not public has no name to show.
        if ((link.TargetNumber ?? link.TargetNumberKey) is not { Length: > 0 } number)
        {
            return null;
        }

        return Show(link, number, null, found.Count == 0 ? null : PublicAddress.OfNumber(number));
    }

    private static LinkedDocument Show(PublicationLink link, string title, string? summary, string? path) =>
        new(link.Kind, title, summary, path, link.PartOnly, link.Provision, link.HoldsFrom);

    private sealed record Target(Guid Key, string NumberKey, string Type, string Number, string Summary, string Slug);
}
