using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
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

        var publications = await Publications(fulfilments, ct);
        if (Hindrance(fulfilments, publications, verdict) is { } problem)
        {
            return problem;
        }

        var reworded = await Reworded(fulfilments, ct);
        var changed = fulfilments.FindAll(fulfilment => !Says(fulfilment, verdict) || reworded.Contains(fulfilment.Id));
        var unchanged = fulfilments.Except(changed).Select(fulfilment => fulfilment.Id).ToList();
        if (changed.Count == 0)
        {
            return new DecidedFulfilments(verdict.State, [], unchanged);
        }

        var now = time.UtcNow();
        foreach (var fulfilment in changed)
        {
            fulfilment.Decide(verdict.State, now, actor, verdict.Comment);
            db.Record(
                actor, verdict.State == FulfilmentState.Accepted ? AuditAction.FulfilmentAccepted : AuditAction.FulfilmentReturned,
                new AuditSubject(AuditSubjectKind.Fulfilment, $"{fulfilment.Id}", About(fulfilment, publications)), now, verdict.Comment);
        }

        var change = new Change { Topic = "coverage", Key = changed.Count == 1 ? changed[0].EvidenceKey : null, At = now };
        db.Add(change);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        version.MoveTo(change.Sequence);
        return new DecidedFulfilments(verdict.State, [.. changed.Select(fulfilment => fulfilment.Id)], unchanged);
    }

    /// <summary>Pressing the same button twice says nothing new; another comment does.</summary>
    private static bool Says(Fulfilment fulfilment, Verdict verdict) =>
        fulfilment.State == verdict.State
        && fulfilment.Decisions.OrderBy(decision => decision.At).ThenBy(decision => decision.Id).Last().Comment == verdict.Comment;

    /// <summary>Those whose item or evidence got other words since their last decision: saying the same of them is something new.</summary>
    private async Task<HashSet<int>> Reworded(List<Fulfilment> fulfilments, CancellationToken ct)
    {
        var ids = fulfilments.ConvertAll(fulfilment => fulfilment.Id);
        return [.. await db.Set<Fulfilment>()
            .Where(fulfilment => ids.Contains(fulfilment.Id)
                && (db.Set<EvidenceChange>().Any(change => change.EvidenceKey == fulfilment.EvidenceKey && change.At > fulfilment.StateAt)
                    || db.Set<ItemRewording>().Any(rewording =>
                        rewording.PlanYear == fulfilment.PlanYear && rewording.ItemCode == fulfilment.ItemCode && rewording.At > fulfilment.StateAt)))
            .Select(fulfilment => fulfilment.Id).ToListAsync(ct)];
    }

    private async Task<Dictionary<Guid, EvidenceTitle>> Publications(List<Fulfilment> fulfilments, CancellationToken ct)
    {
        var keys = fulfilments.Select(fulfilment => fulfilment.EvidenceKey).Distinct().ToList();
        return await db.Set<Publication>().Where(publication => keys.Contains(publication.Key))
            .Select(publication => new EvidenceTitle(publication.Key, publication.Title, publication.WithdrawnAt == null))
            .ToDictionaryAsync(publication => publication.Key, ct);
    }

    private static string About(Fulfilment fulfilment, Dictionary<Guid, EvidenceTitle> publications) =>
        $"“{publications.GetValueOrDefault(fulfilment.EvidenceKey)?.Title ?? "(không còn)"}” – mục {fulfilment.ItemCode} năm {fulfilment.PlanYear}";

    private static Problem? Hindrance(List<Fulfilment> fulfilments, Dictionary<Guid, EvidenceTitle> publications, Verdict verdict)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var fulfilment in fulfilments)
        {
            var about = About(fulfilment, publications);
            if (fulfilment.State == FulfilmentState.Dropped)
            {
                errors[$"{fulfilment.Id}"] = [$"{about}: biên tập viên đã bỏ liên kết này."];
            }
            else if (verdict.State == FulfilmentState.Accepted && publications.GetValueOrDefault(fulfilment.EvidenceKey) is not { Public: true })
            {
                errors[$"{fulfilment.Id}"] = [$"{about}: bài đã được gỡ xuống, không thể chấp nhận."];
            }
        }

        return errors.Count == 0 ? null : new Problem(ProblemKind.Conflict, errors.First().Value[0], errors);
    }

    private sealed record EvidenceTitle(Guid Key, string Title, bool Public);
}
