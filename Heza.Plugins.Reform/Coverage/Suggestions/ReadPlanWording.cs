using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Coverage.Suggestions;

/// <summary>Gathers what suggestions know of a plan: its words, abstracts of the documents that it names, accepted articles.</summary>
internal sealed class ReadPlanWording(ReformDbContext db, AcceptedWords accepted)
{
    /// <param name="judged">What is being judged: it must not teach what it satisfies.</param>
    /// <returns>Null when there is no plan of that year.</returns>
    public async Task<PlanWording?> Of(int year, Guid? judged, CancellationToken ct)
    {
        var plan = await db.Set<Plan>().AsNoTracking().AsSplitQuery()
            .Include(plan => plan.Items).ThenInclude(item => item.Cites)
            .Include(plan => plan.Items).ThenInclude(item => item.Indicators)
            .Include(plan => plan.Forms).Include(plan => plan.Units).Include(plan => plan.Audiences).Include(plan => plan.Obligations)
            .SingleOrDefaultAsync(plan => plan.Year == year, ct);
        if (plan is null)
        {
            return null;
        }

        var keys = plan.Items.SelectMany(item => item.Cites).Select(cited => Key(cited.Number)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var abstracts = (await db.Set<LegalDocument>().Where(document => keys.Contains(document.NumberKey))
            .OrderBy(document => document.WithdrawnAt == null ? 0 : 1).ThenBy(document => document.Key)
            .Select(document => new { document.NumberKey, document.Summary }).ToListAsync(ct))
            .ToLookup(document => document.NumberKey, document => document.Summary, StringComparer.Ordinal);
        var articles = await accepted.Of(db, year, ct);
        return PlanWording.Of(plan, number => Key(number) is { } key ? abstracts[key].FirstOrDefault() : null,
            [.. articles.Where(article => article.Key != judged)]);
    }

    private static string? Key(string number) => DocumentNumber.Parse(number).Value?.Key;
}
