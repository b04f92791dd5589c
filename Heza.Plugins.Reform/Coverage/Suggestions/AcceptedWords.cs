using System.Collections.Concurrent;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Coverage.Suggestions;

/// <summary>
/// The words of articles that the Office accepted, kept until it decides again: reading them is what takes time. At most
/// <see cref="MostOfItem"/> articles teach an item, the last accepted ones.
/// </summary>
internal sealed class AcceptedWords
{
    /// <summary>More hardly change what an item learns.</summary>
    public const int MostOfItem = 5;

    private readonly ConcurrentDictionary<int, (int LastDecision, IReadOnlyList<AcceptedArticle> Articles)> _byYear = new();

    public async Task<IReadOnlyList<AcceptedArticle>> Of(ReformDbContext db, int year, CancellationToken ct)
    {
        var last = await db.Set<FulfilmentDecision>().MaxAsync(decision => (int?)decision.Id, ct) ?? 0;
        if (_byYear.TryGetValue(year, out var known) && known.LastDecision == last)
        {
            return known.Articles;
        }

        var accepted = await db.Set<Fulfilment>()
            .Where(fulfilment => fulfilment.PlanYear == year && fulfilment.State == FulfilmentState.Accepted && fulfilment.EvidenceKind == EvidenceKind.Article)
            .OrderByDescending(fulfilment => fulfilment.StateAt).ThenBy(fulfilment => fulfilment.Id)
            .Select(fulfilment => new { fulfilment.ItemCode, fulfilment.EvidenceKey }).ToListAsync(ct);
        var items = accepted.GroupBy(one => one.ItemCode, StringComparer.Ordinal).SelectMany(item => item.Take(MostOfItem)).ToLookup(one => one.EvidenceKey, one => one.ItemCode);
        var texts = await ArticleTexts.Load(db.Set<Article>().Where(article => items.Select(item => item.Key).Contains(article.Key)), ct);
        IReadOnlyList<AcceptedArticle> articles = [.. items.Where(item => texts.ContainsKey(item.Key)).Select(item => AcceptedArticle.Of(item.Key, [.. item], texts[item.Key]))];
        _byYear[year] = (last, articles);
        return articles;
    }
}

internal static class ArticleTexts
{
    /// <summary>Characters of a body that are looked at: some fifteen printed pages.</summary>
    public const int LongestBody = 40_000;

    public static async Task<Dictionary<Guid, ArticleText>> Load(IQueryable<Publication> publications, CancellationToken ct) =>
        (await publications.Select(publication => new { publication.Key, publication.Title, publication.Summary, Body = publication.Text.Substring(0, LongestBody) }).ToListAsync(ct))
            .ToDictionary(one => one.Key, one => new ArticleText(one.Title, one.Summary, one.Body, []));

    /// <summary>Numbers of the documents that pieces relate to.</summary>
    public static async Task<ILookup<Guid, string>> Documents(ReformDbContext db, IReadOnlyCollection<Guid> pieces, CancellationToken ct) =>
        (await db.Set<PublicationLink>().Where(link => pieces.Contains(link.FromKey))
            .Select(link => new
            {
                link.FromKey,
                Number = link.TargetNumber ?? db.Set<LegalDocument>().Where(document => document.Key == link.TargetKey).Select(document => document.Number).FirstOrDefault(),
            })
            .ToListAsync(ct))
            .Where(link => link.Number is not null).ToLookup(link => link.FromKey, link => link.Number!);
}
