using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>
/// Adds up a plan's facts. Evidence counts when, at the end of that Vietnamese day, it is public and the last decision
/// about its link is "accepted". Nothing that happens later changes the answer.
/// </summary>
public static class TallyRule
{
    public static CoverageTally Of(CoverageFacts facts, DateOnly day)
    {
        var end = VietnamTime.EndUtc(day);
        var links = facts.Links.Where(link => link.PlanYear == facts.Plan.Year).ToList();
        var words = facts.Plan.Items.ToDictionary(item => item.Code, item => item.Words, StringComparer.Ordinal);
        return new CoverageTally(
            [.. links.GroupBy(link => (link.ItemCode, link.Evidence.Kind, link.Evidence.Form, Revision: Revision(link, words[link.ItemCode], end)))
                .Select(group => Evidence(facts.Plan.Year, group.Key.ItemCode, group.Key.Kind, group.Key.Form, group.Key.Revision, [.. group], day))],
            [.. links.GroupBy(link => link.ItemCode)
                .Select(group => new QuarterEndTally(group.Key, Quarters.Of(quarter => group.Count(link => link.Counts(End(facts.Plan.Year, quarter, day))))))],
            [.. links.Where(link => link.Counts(end)).SelectMany(link => link.Evidence.Posts.Where(post => post.Stands(end)).Select(post => (link.ItemCode, Post: post)))
                .GroupBy(one => (one.ItemCode, one.Post.Channel))
                .Select(group => new PostTally(group.Key.ItemCode, group.Key.Channel, group.Count(),
                    Quarters.Of(quarter => group.Count(one => Within(facts.Plan.Year, quarter, VietnamTime.Day(one.Post.SentAt))))))],
            [.. links.Where(link => SuspectRule.Of(link, TextHistory.Never, end)?.Reasons is [SuspectReason.Vanished])
                .GroupBy(link => (link.ItemCode, Revision: Revision(link, words[link.ItemCode], end)))
                .Select(group => new VanishedTally(group.Key.ItemCode, group.Key.Revision, group.Count()))],
            CoverageRule.Orphans(facts, day).Count,
            links.Where(link => link.StateAt(end) == FulfilmentState.Accepted).GroupBy(link => link.Evidence.Key).Count(piece => piece.Count() > CoverageTally.MostItems));
    }

    private static EvidenceTally Evidence(
        int year, string item, EvidenceKind kind, string? form, int revision, IReadOnlyList<LinkFact> links, DateOnly day)
    {
        var end = VietnamTime.EndUtc(day);
        var counting = links.Where(link => link.Counts(end)).ToList();
        return new EvidenceTally(
            item, kind, form, revision, counting.Count,
            Quarters.Of(quarter => counting.Count(link => Within(year, quarter, link.Evidence.FirstDay!.Value))),
            counting.Count(link => link.Evidence.FirstDay!.Value.Year > year),
            links.Count(link => link.StateAt(end) == FulfilmentState.Proposed && link.Evidence.IsPublic(end)),
            links.Count(link => link.StateAt(end) == FulfilmentState.Accepted),
            links.Count(link => link.StateAt(end) == FulfilmentState.Accepted
                && (!link.Evidence.IsPublic(end) || link.Evidence.Texts.HashAt(end) != link.LastBefore(end)!.EvidenceHash(link.Evidence.Texts))));
    }

    private static int Revision(LinkFact link, TextHistory words, DateTime end) =>
        link.LastBefore(end) is { State: FulfilmentState.Accepted } accepted ? accepted.ItemRevision(words) : 0;

    private static DateTime End(int year, int quarter, DateOnly day) =>
        VietnamTime.EndUtc(Quarters.Ends(year, quarter) is var ends && day < ends ? day : ends);

    private static bool Within(int year, int quarter, DateOnly day) => day >= Quarters.Begins(year, quarter) && day <= Quarters.Ends(year, quarter);
}
