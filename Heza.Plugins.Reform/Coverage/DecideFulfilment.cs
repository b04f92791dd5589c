using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Coverage;

/// <param name="Changed">Fulfilments that now have the state and had another before.</param>
/// <param name="Unchanged">Those that had it already.</param>
public sealed record DecidedFulfilments(FulfilmentState State, IReadOnlyList<int> Changed, IReadOnlyList<int> Unchanged);

/// <summary>The Office accepts or returns fulfilments: all that are named, or none.</summary>
public sealed class DecideFulfilment(ReformDbContext db, ContentVersion version, TimeProvider time)
{
    public const int Most = 500;

    public async Task<Result<DecidedFulfilments>> Run(IReadOnlyCollection<int> ids, Verdict verdict, Actor actor, CancellationToken ct)
    {
        var wanted = ids.Distinct().ToList();
        if (wanted.Count is 0 or > Most)
        {
            return Problem.Field("ids", $"Hãy chọn từ 1 đến {Most} minh chứng.");
        }

        await using var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct);
        var fulfilments = await db.Set<Fulfilment>().AsSplitQuery().Include(fulfilment => fulfilment.Decisions)
            .Where(fulfilment => wanted.Contains(fulfilment.Id)).OrderBy(fulfilment => fulfilment.Id).ToListAsync(ct);
        if (wanted.Except(fulfilments.Select(fulfilment => fulfilment.Id)).ToList() is { Count: > 0 } missing)
        {
            return Problem.NotFound($"Không có minh chứng số {string.Join(", ", missing.Take(10))}.");
        }

        var facts = await LinkFacts.Load(db, fulfilments, ct);
        if (Hindrance(fulfilments, facts.Evidence, verdict) is { } problem)
        {
            return problem;
        }

        // A moment later than what has happened, so that a change of this very moment is in.
        var now = time.UtcNow();
        var changed = facts.Links.Where(one => !Says(one.Fulfilment, verdict) || SuspectRule.Of(one.Link, facts.Words(one.Link), now.AddTicks(1)) is not null).ToList();
        var unchanged = fulfilments.Select(fulfilment => fulfilment.Id).Except(changed.Select(one => one.Fulfilment.Id)).ToList();
        if (changed.Count == 0)
        {
            return new DecidedFulfilments(verdict.State, [], unchanged);
        }

        foreach (var (fulfilment, link) in changed)
        {
            fulfilment.Decide(verdict.State, now, actor, verdict.Comment, verdict.State == FulfilmentState.Accepted ? Fingerprint(link, facts.Words(link)) : null);
            db.Record(
                actor, verdict.State == FulfilmentState.Accepted ? AuditAction.FulfilmentAccepted : AuditAction.FulfilmentReturned,
                new AuditSubject(AuditSubjectKind.Fulfilment, $"{fulfilment.Id}", About(fulfilment, facts.Evidence)), now, verdict.Comment);
        }

        await RefreshIntervals.Of(db, [.. changed.Select(one => one.Fulfilment.EvidenceKey).Distinct()], ct);
        var change = new Change { Topic = "coverage", Key = changed.Count == 1 ? changed[0].Fulfilment.EvidenceKey : null, At = now };
        db.Add(change);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        version.MoveTo(change.Sequence);
        return new DecidedFulfilments(verdict.State, [.. changed.Select(one => one.Fulfilment.Id)], unchanged);
    }

    /// <summary>Pressing the same button twice says nothing new; another comment does.</summary>
    private static bool Says(Fulfilment fulfilment, Verdict verdict) =>
        fulfilment.State == verdict.State
        && fulfilment.Decisions.OrderBy(decision => decision.At).ThenBy(decision => decision.Id).Last().Comment == verdict.Comment;

    /// <summary>What is there now is what is accepted.</summary>
    private static Fingerprint Fingerprint(LinkFact link, TextHistory words) => new(words.Changes.Count + 1, words.Current, link.Evidence.Texts.Current);

    private static string About(Fulfilment fulfilment, IReadOnlyDictionary<Guid, Evidence> evidence) =>
        $"“{evidence.GetValueOrDefault(fulfilment.EvidenceKey)?.Title ?? "(không còn)"}” – mục {fulfilment.ItemCode} năm {fulfilment.PlanYear}";

    private static Problem? Hindrance(List<Fulfilment> fulfilments, IReadOnlyDictionary<Guid, Evidence> evidence, Verdict verdict)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var fulfilment in fulfilments)
        {
            var about = About(fulfilment, evidence);
            if (fulfilment.State == FulfilmentState.Dropped)
            {
                errors[$"{fulfilment.Id}"] = [$"{about}: biên tập viên đã bỏ liên kết này."];
            }
            else if (verdict.State == FulfilmentState.Accepted && evidence.GetValueOrDefault(fulfilment.EvidenceKey) is not { IsPublic: true })
            {
                errors[$"{fulfilment.Id}"] = [$"{about}: minh chứng đã được gỡ xuống, không thể chấp nhận."];
            }
        }

        return errors.Count == 0 ? null : new Problem(ProblemKind.Conflict, errors.First().Value[0], errors);
    }
}
