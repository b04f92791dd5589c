using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.Register.Missing;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Portal.Documents;

/// <summary>A publication that names a document: the reverse of a link.</summary>
/// <param name="Kind">Code of the relation.</param>
/// <param name="IsArticle">False for a document.</param>
/// <param name="Title">An article's title, a document's type and number.</param>
/// <param name="Date">UTC.</param>
public sealed record Mention(
    string Kind, bool IsArticle, string Title, string Slug, DateTime Date, bool PartOnly, string? Provision, DateOnly? HoldsFrom);

internal sealed class ReadMentions(ReformDbContext db)
{
    public const int Most = 200;

    /// <param name="onlyBearer">
    /// False when several documents bear the number: then a link by number alone may mean another one, and is not counted.
    /// </param>
    public async Task<IReadOnlyList<Mention>> Run(LegalDocument document, bool onlyBearer, CancellationToken ct)
    {
        var (key, number) = (document.Key, document.NumberKey);
        var byNumber = onlyBearer && number.Length > 0;
        var rows = await (
            from link in db.Set<PublicationLink>()
            where link.TargetKey == key || (byNumber && link.TargetKey == null && link.TargetNumberKey == number)
            join publication in db.Set<Publication>() on link.FromKey equals publication.Key
            where publication.WithdrawnAt == null && publication.Key != key
            orderby publication.FirstPublishedAt descending, link.Id
            select new
            {
                link.Kind,
                IsArticle = publication is Article,
                publication.Title,
                Type = publication is LegalDocument ? ((LegalDocument)publication).Type : null,
                Number = publication is LegalDocument ? ((LegalDocument)publication).Number : null,
                publication.Slug,
                Date = publication is Article ? ((Article)publication).DisplayDate : publication.FirstPublishedAt,
                link.PartOnly,
                link.Provision,
                link.HoldsFrom,
            }).Take(Most).ToListAsync(ct);
        var citing = byNumber ? await Citing(key, number, ct) : [];
        return [.. rows.Select(row => new Mention(
            row.Kind, row.IsArticle, row.IsArticle ? row.Title : $"{row.Type} {row.Number}".Trim(), row.Slug, row.Date,
            row.PartOnly, row.Provision, row.HoldsFrom)).Concat(citing).OrderByDescending(mention => mention.Date).Take(Most)];
    }

    /// <summary>Those whose words or files cite the number, and that no editor related to it.</summary>
    private async Task<List<Mention>> Citing(Guid key, string number, CancellationToken ct) => await (
        from cited in db.Set<CitedNumber>()
        where cited.NumberKey == number
        join publication in db.Set<Publication>() on cited.PublicationKey equals publication.Key
        where publication.WithdrawnAt == null && publication.Key != key
            && !db.Set<PublicationLink>().Any(link => link.FromKey == publication.Key && (link.TargetKey == key || (link.TargetKey == null && link.TargetNumberKey == number)))
        orderby publication.FirstPublishedAt descending
        select new Mention(
            RelationKinds.Cites, publication is Article,
            publication is LegalDocument ? (((LegalDocument)publication).Type + " " + ((LegalDocument)publication).Number).Trim() : publication.Title,
            publication.Slug, publication is Article ? ((Article)publication).DisplayDate : publication.FirstPublishedAt, false, null, null)).Take(Most).ToListAsync(ct);
}
