using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>
/// Makes the intervals of some evidence's fulfilments equal to what <see cref="IntervalRule"/> says. Called in the
/// transaction that decided something or changed the evidence, after the change and before it is saved; adds to the context
/// and does not save.
/// </summary>
internal static class RefreshIntervals
{
    /// <param name="keys">Of the evidence.</param>
    public static async Task Of(ReformDbContext db, IReadOnlyCollection<Guid> keys, CancellationToken ct)
    {
        await db.Set<Fulfilment>().AsSplitQuery().Include(fulfilment => fulfilment.Decisions).Include(fulfilment => fulfilment.Intervals)
            .Where(fulfilment => keys.Contains(fulfilment.EvidenceKey)).LoadAsync(ct);
        var facts = await LinkFacts.Load(db, [.. db.Set<Fulfilment>().Local.Where(fulfilment => keys.Contains(fulfilment.EvidenceKey))], ct);
        foreach (var (fulfilment, link) in facts.Links)
        {
            Write(db, fulfilment, link, facts.Words(link));
        }
    }

    private static void Write(ReformDbContext db, Fulfilment fulfilment, LinkFact link, TextHistory words)
    {
        var wanted = IntervalRule.Of(link, words).Select(interval => new CoverageInterval
        {
            PlanYear = fulfilment.PlanYear,
            ItemCode = fulfilment.ItemCode,
            EvidenceKind = fulfilment.EvidenceKind,
            EvidenceKey = fulfilment.EvidenceKey,
            Form = link.Evidence.Form,
            FirstDay = link.Evidence.FirstDay ?? interval.From,
            FromDay = interval.From,
            ToDay = interval.To,
            Standing = interval.Standing,
            Changed = interval.Changed,
            ItemRevision = interval.ItemRevision,
            DecidedAt = interval.DecidedAt,
        }).ToList();
        foreach (var present in fulfilment.Intervals.ToList())
        {
            if (wanted.Find(one => Same(one, present)) is { } kept)
            {
                wanted.Remove(kept);
            }
            else
            {
                fulfilment.Intervals.Remove(present);
                db.Remove(present);
            }
        }

        fulfilment.Intervals.AddRange(wanted);
        fulfilment.IntervalVersion = IntervalRule.Version;
    }

    private static bool Same(CoverageInterval one, CoverageInterval other) =>
        (one.FromDay, one.ToDay, one.Standing, one.Changed, one.ItemRevision, one.DecidedAt, one.FirstDay, one.Form)
        == (other.FromDay, other.ToDay, other.Standing, other.Changed, other.ItemRevision, other.DecidedAt, other.FirstDay, other.Form);
}
