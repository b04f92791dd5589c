using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Plans;

/// <param name="Items">All lines of the plan.</param>
/// <param name="Leaves">Those that evidence can satisfy.</param>
/// <param name="Created">False when a plan of that year was there and got new wording.</param>
public sealed record ImportedPlan(int Year, string Number, int Items, int Leaves, bool Created);

/// <summary>
/// Takes a year's plan in, whole or not at all. The same year again replaces the wording and keeps items, and what is
/// linked to them, by code.
/// </summary>
public sealed class ImportPlan(ReformDbContext db, ContentVersion version, TimeProvider time)
{
    /// <param name="json">UTF-8; the form of <c>SampleContent/plan-105-kh-bql-2023.json</c>.</param>
    public async Task<Result<ImportedPlan>> Run(ReadOnlyMemory<byte> json, Actor actor, CancellationToken ct)
    {
        var read = PlanJson.Read(json);
        if (!read.Ok)
        {
            return read.Problem;
        }

        var incoming = read.Value;
        incoming.ImportedAt = time.UtcNow();
        incoming.ImportedBy = actor.Name;

        await using var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct);
        var present = await db.Set<Plan>().Include(plan => plan.Items).SingleOrDefaultAsync(plan => plan.Year == incoming.Year, ct);
        if (present is null)
        {
            db.Add(incoming);
        }
        else if (LostItem(present, incoming) is { } lost)
        {
            return lost;
        }
        else
        {
            await ClearParts(incoming.Year, ct);
            Replace(present, incoming);
        }

        var change = new Change { Topic = "plan", At = incoming.ImportedAt };
        db.Add(change);
        db.Record(actor, AuditAction.PlanImported, new AuditSubject(AuditSubjectKind.Plan, $"{incoming.Year}", $"Kế hoạch {incoming.Number}"), incoming.ImportedAt);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        version.MoveTo(change.Sequence);
        return new ImportedPlan(incoming.Year, incoming.Number, incoming.Items.Count, incoming.Items.Count(item => item.IsLeaf), present is null);
    }

    private static Problem? LostItem(Plan present, Plan incoming)
    {
        var leaves = incoming.Items.Where(item => item.IsLeaf).Select(item => item.Code).ToHashSet(StringComparer.Ordinal);
        var lost = present.Items.Where(item => item.LinkedSince is not null && !leaves.Contains(item.Code))
            .OrderBy(item => item.Order).Select(item => $"{item.Code} “{item.Title}”").ToList();
        return lost.Count == 0
            ? null
            : Problem.Conflict($"Không thể bỏ (hoặc chia nhỏ) mục đã có minh chứng gắn vào: {string.Join("; ", lost)}. Hãy giữ các mục này trong kế hoạch.");
    }

    private async Task ClearParts(int year, CancellationToken ct)
    {
        await db.Set<CitedDocument>().Where(part => part.PlanYear == year).ExecuteDeleteAsync(ct);
        await db.Set<Indicator>().Where(part => part.PlanYear == year).ExecuteDeleteAsync(ct);
        await db.Set<Target>().Where(part => part.PlanYear == year).ExecuteDeleteAsync(ct);
        await db.Set<Obligation>().Where(part => part.PlanYear == year).ExecuteDeleteAsync(ct);
        await db.Set<Unit>().Where(part => part.PlanYear == year).ExecuteDeleteAsync(ct);
        await db.Set<PublicityForm>().Where(part => part.PlanYear == year).ExecuteDeleteAsync(ct);
        await db.Set<Audience>().Where(part => part.PlanYear == year).ExecuteDeleteAsync(ct);
        await db.Set<ReportDeadline>().Where(part => part.PlanYear == year).ExecuteDeleteAsync(ct);
    }

    private void Replace(Plan present, Plan incoming)
    {
        db.Entry(present).CurrentValues.SetValues(incoming);
        var kept = present.Items.ToDictionary(item => item.Code, StringComparer.Ordinal);
        foreach (var item in incoming.Items)
        {
            if (!kept.Remove(item.Code, out var own))
            {
                db.Add(item);
                continue;
            }

            if (own.Title != item.Title)
            {
                db.Add(new ItemRewording
                {
                    PlanYear = own.PlanYear,
                    ItemCode = own.Code,
                    At = incoming.ImportedAt,
                    By = incoming.ImportedBy,
                    OldTitle = own.Title,
                });
            }

            item.LinkedSince = own.LinkedSince;
            db.Entry(own).CurrentValues.SetValues(item);
            db.AddRange(item.Cites);
            db.AddRange(item.Indicators);
            db.AddRange(item.Targets);
        }

        db.RemoveRange(kept.Values);
        db.AddRange(incoming.Forms);
        db.AddRange(incoming.Units);
        db.AddRange(incoming.Audiences);
        db.AddRange(incoming.Deadlines);
        db.AddRange(incoming.Obligations);
    }
}
