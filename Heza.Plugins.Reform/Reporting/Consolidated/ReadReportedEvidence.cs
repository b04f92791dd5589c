using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Fanpage.Figures;
using Heza.Plugins.Reform.Outreach.Activities;
using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Reporting.Consolidated;

/// <summary>The evidence that counts on a day and was first published (or took place) in a period.</summary>
public sealed class ReadReportedEvidence(ReformDbContext db, MetricLabels metrics, IOptions<SiteOptions> site)
{
    /// <summary>In the order of the plan's items, then of publication.</summary>
    /// <param name="items">Leaf items of the period's plan, in its order.</param>
    public async Task<IReadOnlyList<ReportedEvidence>> Run(ReportPeriod period, DateOnly day, IReadOnlyList<ItemCoverage> items, CancellationToken ct)
    {
        var end = VietnamTime.EndUtc(day);
        var fulfilments = await db.Set<Fulfilment>().AsNoTracking().AsSplitQuery().Include(fulfilment => fulfilment.Decisions)
            .Where(fulfilment => fulfilment.PlanYear == period.Year && fulfilment.ProposedAt < end).OrderBy(fulfilment => fulfilment.Id).ToListAsync(ct);
        var keys = fulfilments.Select(fulfilment => fulfilment.EvidenceKey).ToHashSet();
        var pieces = await Pieces(keys, ct);
        var posts = await EvidencePosts.Load(db, keys, day, metrics.Views, ct);
        var order = items.Select((item, i) => (item.Code, i)).ToDictionary(item => item.Code, item => item.i, StringComparer.Ordinal);
        return
        [
            .. fulfilments.Where(fulfilment => pieces.ContainsKey(fulfilment.EvidenceKey) && order.ContainsKey(fulfilment.ItemCode))
                .Select(fulfilment => (Piece: pieces[fulfilment.EvidenceKey], Link: Link(fulfilment, pieces[fulfilment.EvidenceKey].Fact), fulfilment.EvidenceKind))
                .Where(one => one.Link.Counts(end) && one.Piece.Fact.FirstDay is { } first && period.Contains(first))
                .Select(one => Line(one.Link, one.EvidenceKind, one.Piece, [.. posts[one.Link.Evidence.Key]], end))
                .OrderBy(line => order[line.Item]).ThenBy(line => line.Day).ThenBy(line => line.Title, StringComparer.Ordinal).ThenBy(line => line.Key),
        ];
    }

    /// <summary>Titles and addresses, without texts, which may be long.</summary>
    private async Task<Dictionary<Guid, Piece>> Pieces(HashSet<Guid> keys, CancellationToken ct)
    {
        var periods = (await db.Set<PublicationPeriod>().AsNoTracking().Where(period => keys.Contains(period.Key)).OrderBy(period => period.From).ToListAsync(ct))
            .ToLookup(period => period.Key, period => new PeriodFact(period.From, period.To));
        var published = await db.Set<Publication>().Where(publication => keys.Contains(publication.Key))
            .Select(publication => new { publication.Key, publication.Title, publication.Slug, IsArticle = publication is Article }).ToListAsync(ct);
        var activities = await db.Set<Activity>().Where(activity => keys.Contains(activity.Key))
            .Select(activity => new { activity.Key, activity.Title, activity.Place, activity.Day, activity.WithdrawnAt }).ToListAsync(ct);
        return published
            .Select(one => new Piece(
                one.Title, site.Value.Absolute(PublicAddress.Of(one.IsArticle ? PublicAddress.ArticleSection : PublicAddress.DocumentSection, one.Slug)),
                new EvidenceFact(one.Key, [.. periods[one.Key]])))
            .Concat(activities.Select(one => new Piece(one.Title, one.Place, new EvidenceFact(one.Key, [new PeriodFact(VietnamTime.StartUtc(one.Day), one.WithdrawnAt)]))))
            .ToDictionary(piece => piece.Fact.Key);
    }

    private static LinkFact Link(Fulfilment fulfilment, EvidenceFact fact) => new(
        fulfilment.PlanYear, fulfilment.ItemCode, fact,
        [.. fulfilment.Decisions.OrderBy(decision => decision.At).ThenBy(decision => decision.Id).Select(decision => new DecisionFact(decision.State, decision.At) { Accepted = decision.Accepted })]);

    private static ReportedEvidence Line(LinkFact link, EvidenceKind kind, Piece piece, IReadOnlyList<EvidencePost> posts, DateTime end) => new(
        link.ItemCode, kind, link.Evidence.Key, piece.Title, piece.Address, link.Evidence.FirstDay!.Value, link.LastBefore(end)!.At, link.LastBefore(end)!.Accepted?.EvidenceHash,
        posts.Count, posts.Any(post => post.Views is not null) ? posts.Sum(post => post.Views) : null);

    /// <param name="Address">Absolute; of an activity, its place.</param>
    private sealed record Piece(string Title, string Address, EvidenceFact Fact);
}
