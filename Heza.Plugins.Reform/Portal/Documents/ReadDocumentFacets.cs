using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Portal.Documents;

/// <summary>
/// What the register can be narrowed to, with counts. All facets of all filters on any day are reckoned in memory from the
/// same rows, which are read once for each content version: lists of issuers and fields cannot be counted by one query in
/// both databases, and six queries for every filter and day would cost more than one for all.
/// </summary>
internal sealed class ReadDocumentFacets(ReformDbContext db, KeptRegister kept, ContentVersion version, TimeProvider time)
{
    public async Task<IReadOnlyList<DocumentFacet>> Run(DocumentFilter filter, CancellationToken ct)
    {
        var today = time.Today();
        var register = await kept.For(version.Current, () => Read(ct), ct);
        return DocumentFacets.Of(register.GroupsOn(filter.On ?? today, today), filter);
    }

    private async Task<IReadOnlyList<RegisterRow>> Read(CancellationToken ct)
    {
        // Few texts and lists occur, each of them often.
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var lists = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var rows = new List<RegisterRow>();
        var documents = db.Set<LegalDocument>().AsNoTracking().Where(document => document.WithdrawnAt == null).Select(document => new
        {
            document.Type,
            document.Level,
            document.IssuedFrom,
            document.Issuers,
            document.Fields,
            document.EffectiveOn,
            document.ForceUntil,
            document.ForcePartUntil,
            document.ForceUndated,
        });
        await foreach (var document in documents.AsAsyncEnumerable().WithCancellation(ct))
        {
            rows.Add(new RegisterRow(
                OneText(document.Type), OneText(document.Level), document.IssuedFrom?.Year, OneList(document.Issuers), OneList(document.Fields),
                new ForceDays(document.EffectiveOn, document.ForceUntil, document.ForcePartUntil, document.ForceUndated)));
        }

        return rows;

        string OneText(string text) => texts.TryGetValue(text, out var known) ? known : texts[text] = text;

        IReadOnlyList<string> OneList(List<string> list)
        {
            var key = string.Join('\n', list);
            return lists.TryGetValue(key, out var known) ? known : lists[key] = list;
        }
    }
}
