using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Documents.Citations;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.Register.Cited;
using Heza.Plugins.Reform.Register.Missing;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Portal.Documents;

/// <summary>
/// Documents of the register that a document's text and files cite, as they were found when it was published: the words of
/// a PDF are on no page that could link them.
/// </summary>
internal sealed class ReadCited(ReformDbContext db, ResolveCitations resolve)
{
    private const int Most = 50;

    /// <param name="relations">What is shown as a relation already, and left out here.</param>
    public async Task<IReadOnlyList<CitedPage>> Run(Guid key, IReadOnlyList<PublicationLink> relations, CancellationToken ct)
    {
        var shown = relations.Select(link => link.TargetNumberKey).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var targets = relations.Select(link => link.TargetKey).OfType<Guid>().ToHashSet();
        var cited = await db.Set<CitedNumber>().Where(one => one.PublicationKey == key && !shown.Contains(one.NumberKey))
            .OrderByDescending(one => one.Times).ThenBy(one => one.NumberKey).Take(Most).ToListAsync(ct);
        var citations = cited.Select(one => new Citation(0, 0, 0, DocumentNumber.Parse(one.Number).Value, one.NumberKey, one.Type, null)).ToList();
        var pages = await resolve.Run(citations, ct);
        return [.. citations.Where(pages.ContainsKey).Select(citation => pages[citation]).Where(page => page.Key is not { } found || (found != key && !targets.Contains(found)))];
    }
}
