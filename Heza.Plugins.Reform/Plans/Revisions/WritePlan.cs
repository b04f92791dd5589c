using Heza.Plugins.Reform.Plans.Comparing;
using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Plans.Revisions;

/// <param name="From">The revision that was changed; 0: there was no plan; null: whatever is there.</param>
internal sealed record PlanEdit(PlanRevisionKind Kind, int? From, string? Comment);

/// <param name="Created">There was no plan of that year.</param>
/// <param name="Changed">False: it said the same already, and nothing was written.</param>
internal sealed record WrittenPlan(int Revision, bool Created, bool Changed);

/// <summary>
/// The one way in which a plan gets into the database, whether it comes from a file or from the desk: whole or not at all,
/// with a revision, and with what is linked to its items kept by code.
/// </summary>
internal sealed class WritePlan(ReformDbContext db, ContentVersion version, TimeProvider time)
{
    public async Task<Result<WrittenPlan>> Run(Plan incoming, PlanEdit edit, Actor actor, CancellationToken ct)
    {
        var now = time.UtcNow();
        (incoming.ImportedAt, incoming.ImportedBy) = (now, actor.Name);

        await using var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct);
        var before = await ReadPlans.Whole(db.Set<Plan>().AsNoTracking()).SingleOrDefaultAsync(plan => plan.Year == incoming.Year, ct);
        var (old, fresh) = (before is null ? null : PlanDocument.Of(before), PlanDocument.Of(incoming));
        if (PlanEditRule.Overtaken(before, edit.From) is { } overtaken)
        {
            return overtaken;
        }

        if (before is not null && old!.ToJson() == fresh.ToJson())
        {
            return new WrittenPlan(before.Revision, Created: false, Changed: false);
        }

        if (await Hindrance(before, incoming, ct) is { } problem)
        {
            return problem;
        }

        incoming.Revision = (before?.Revision ?? 0) + 1;
        await KeepRevisions(before, incoming, edit, ct);
        if (before is null)
        {
            db.Add(incoming);
        }
        else
        {
            await ReplacePlan.Run(db, incoming, ct);
        }

        var change = new Change { Topic = "plan", At = now };
        db.Add(change);
        var action = edit.Kind == PlanRevisionKind.Imported ? AuditAction.PlanImported : AuditAction.PlanSaved;
        db.Record(actor, action, new AuditSubject(AuditSubjectKind.Plan, $"{incoming.Year}", $"Kế hoạch {incoming.Number}"), now, edit.Comment);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        version.MoveTo(change.Sequence);
        return new WrittenPlan(incoming.Revision, before is null, Changed: true);
    }

    private async Task<Problem?> Hindrance(Plan? before, Plan incoming, CancellationToken ct)
    {
        if (before is not null && PlanEditRule.LostItem(before, incoming) is { } lost)
        {
            return lost;
        }

        var locks = new PeriodLocks(db);
        foreach (var period in PlanEditRule.ChangedDeadlines(before, incoming))
        {
            if (await locks.Hindrance(incoming.Year, period, ct) is { } closed)
            {
                return closed with { Title = $"Không thể đổi hạn báo cáo. {closed.Title}" };
            }
        }

        return null;
    }

    private async Task KeepRevisions(Plan? before, Plan incoming, PlanEdit edit, CancellationToken ct)
    {
        // Plans that came in before there were revisions: what they said is kept when it is first changed.
        if (before is not null && !await db.Set<PlanRevision>().AnyAsync(revision => revision.PlanYear == before.Year, ct))
        {
            db.Add(Revision(before, new PlanEdit(PlanRevisionKind.Imported, null, null), PlanChanges.NewPlan));
        }

        var summary = before is null ? PlanChanges.NewPlan : PlanChanges.Summary(PlanChanges.Of(PlanDocument.Of(before), PlanDocument.Of(incoming)));
        db.Add(Revision(incoming, edit, summary));
    }

    private static PlanRevision Revision(Plan plan, PlanEdit edit, string summary) => new()
    {
        PlanYear = plan.Year,
        Number = plan.Revision,
        Kind = edit.Kind,
        At = plan.ImportedAt,
        By = plan.ImportedBy,
        Comment = edit.Comment,
        Summary = summary,
        Json = PlanDocument.Of(plan).ToJson(),
    };
}
