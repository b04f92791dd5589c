using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Coverage.Suggestions;

/// <summary>A published article that could satisfy an item it is not linked to.</summary>
/// <param name="Orphan">It was accepted for no item of the plan yet.</param>
public sealed record Candidate(EvidencePiece Article, bool Orphan, SuggestionCertainty Certainty, IReadOnlyList<SuggestionReason> Reasons);

/// <summary>
/// Articles that could fill a gap: public, first published in the plan's year, not linked to the item (and not returned for
/// it). Looks at titles, summaries and relations of the newest <see cref="MostArticles"/> and reads the full text only of
/// the <see cref="MostRead"/> that say most for the item there, so that an article which tells it in its body alone is not found.
/// </summary>
internal sealed class FindCandidates(ReformDbContext db, ReadPlanWording plans)
{
    public const int MostArticles = 10_000, MostRead = 60;

    public async Task<Result<PageOf<Candidate>>> Run(int year, string code, Paging paging, CancellationToken ct)
    {
        if (await plans.Of(year, null, ct) is not { } plan)
        {
            return ReadPlans.NoPlan(year);
        }

        if (plan.Items.FirstOrDefault(item => item.Code == code) is not { } wanted)
        {
            return Problem.NotFound($"Kế hoạch năm {year} không có mục {code}.");
        }

        var profile = PlanProfile.Of(plan);
        var orphans = await Promising(profile.Only(code), wanted, ct);
        var keys = orphans.Keys.ToList();
        var (texts, documents) = (await ArticleTexts.Load(db.Set<Article>().Where(article => keys.Contains(article.Key)), ct), await ArticleTexts.Documents(db, keys, ct));
        var titles = plan.Items.ToDictionary(item => item.Code, item => item.Title, StringComparer.Ordinal);
        var found = texts
            .Select(text => (text.Key, Suggestion: SuggestionRule.Of(text.Value with { Documents = [.. documents[text.Key]] }, profile, titles).FirstOrDefault(one => one.Code == code)))
            .Where(one => one.Suggestion is not null)
            .OrderByDescending(one => orphans[one.Key]).ThenByDescending(one => one.Suggestion!.Score).ThenBy(one => one.Key)
            .ToList();
        var page = found.Skip(paging.Skip).Take(paging.Size).ToList();
        var shown = page.ConvertAll(one => one.Key);
        var pieces = await EvidenceSources.Pieces(db, shown, ct);
        return paging.Of([.. page.Where(one => pieces.ContainsKey(one.Key)).Select(one => new Candidate(pieces[one.Key], orphans[one.Key], one.Suggestion!.Certainty, one.Suggestion.Reasons))], found.Count);
    }

    /// <returns>Those worth reading, each with whether it is an orphan.</returns>
    private async Task<Dictionary<Guid, bool>> Promising(PlanProfile item, ItemWording wanted, CancellationToken ct)
    {
        var (year, code) = (item.Year, wanted.Code);
        var (from, to) = (VietnamTime.StartUtc(new DateOnly(year, 1, 1)), VietnamTime.StartUtc(new DateOnly(year + 1, 1, 1)));
        var numbers = wanted.Cites.Select(cited => DocumentNumber.Parse(cited.Number).Value?.Key).OfType<string>().ToList();
        var articles = await db.Set<Article>()
            .Where(article => article.WithdrawnAt == null && article.FirstPublishedAt >= from && article.FirstPublishedAt < to)
            .Where(article => !db.Set<Fulfilment>().Any(fulfilment =>
                fulfilment.PlanYear == year && fulfilment.ItemCode == code && fulfilment.EvidenceKey == article.Key && fulfilment.State != FulfilmentState.Dropped))
            .OrderByDescending(article => article.FirstPublishedAt).ThenBy(article => article.Key)
            .Take(MostArticles)
            .Select(article => new
            {
                article.Key,
                article.Title,
                article.Summary,
                Orphan = !db.Set<Fulfilment>().Any(fulfilment => fulfilment.PlanYear == year && fulfilment.EvidenceKey == article.Key && fulfilment.State == FulfilmentState.Accepted),
                Relates = article.Links.Any(link => numbers.Contains(link.TargetNumberKey!)
                    || db.Set<LegalDocument>().Any(document => document.Key == link.TargetKey && numbers.Contains(document.NumberKey))),
            })
            .ToListAsync(ct);
        return articles
            .Select(article => (article.Key, article.Orphan, Score: SuggestionRule.Worth(
                new ArticleText(article.Title, article.Summary, "", article.Relates ? [.. wanted.Cites.Select(cited => cited.Number)] : []), item)))
            .Where(one => one.Score > 0)
            .OrderByDescending(one => one.Score).ThenBy(one => one.Key)
            .Take(MostRead)
            .ToDictionary(one => one.Key, one => one.Orphan);
    }
}
