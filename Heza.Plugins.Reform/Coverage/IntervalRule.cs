using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Coverage;

/// <param name="From">The first Vietnamese day at whose end it stood so.</param>
/// <param name="To">The first day at whose end it did not any more; null while it lasts.</param>
public sealed record IntervalFact(DateOnly From, DateOnly? To, Standing Standing, bool Changed, int ItemRevision, DateTime DecidedAt);

/// <summary>
/// Cuts the history of a link into days on which it stood in one way. Whatever changes within a day shows at its end, as
/// coverage does. Not in here, because they are few and come from elsewhere: rewordings of the item, vanished posts.
/// </summary>
public static class IntervalRule
{
    /// <summary>Raised when the rule changes, so that what is stored is written anew.</summary>
    public const int Version = 1;

    public static IReadOnlyList<IntervalFact> Of(LinkFact link, TextHistory words)
    {
        var days = link.Decisions.Select(decision => decision.At)
            .Concat(link.Evidence.Periods.SelectMany(period => new[] { period.From, period.To ?? period.From }))
            .Concat(link.Evidence.Texts.Changes.Select(change => change.At))
            .Select(VietnamTime.Day).Distinct().Order().ToList();
        var intervals = new List<IntervalFact>();
        for (var i = 0; i < days.Count; i++)
        {
            DateOnly? next = i + 1 < days.Count ? days[i + 1] : null;
            if (On(link, words, days[i]) is not { } standing)
            {
                continue;
            }

            if (intervals.Count > 0 && intervals[^1] is var last && last.To == days[i] && last with { From = standing.From, To = null } == standing)
            {
                intervals[^1] = last with { To = next };
            }
            else
            {
                intervals.Add(standing with { To = next });
            }
        }

        return intervals;
    }

    private static IntervalFact? On(LinkFact link, TextHistory words, DateOnly day)
    {
        var end = VietnamTime.EndUtc(day);
        return (link.LastBefore(end), link.Evidence.IsPublic(end)) switch
        {
            ({ State: FulfilmentState.Proposed } decision, true) => new IntervalFact(day, null, Standing.Waiting, false, 0, decision.At),
            ({ State: FulfilmentState.Accepted } decision, var isPublic) => new IntervalFact(
                day, null, isPublic ? Standing.Counting : Standing.Withdrawn,
                link.Evidence.Texts.HashAt(end) != decision.EvidenceHash(link.Evidence.Texts), decision.ItemRevision(words), decision.At),
            _ => null,
        };
    }
}
