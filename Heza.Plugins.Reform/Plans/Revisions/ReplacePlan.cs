using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Plans.Revisions;

/// <summary>Puts a plan in the place of what the database has of its year, inside the caller's transaction.</summary>
internal static class ReplacePlan
{
    public static async Task Run(ReformDbContext db, Plan incoming, CancellationToken ct)
    {
        var present = await db.Set<Plan>().Include(plan => plan.Items).SingleAsync(plan => plan.Year == incoming.Year, ct);
        var indicators = (await db.Set<Indicator>().AsNoTracking().Where(part => part.PlanYear == incoming.Year).ToListAsync(ct))
            .ToLookup(indicator => indicator.ItemCode, StringComparer.Ordinal);
        await ClearParts(db, incoming.Year, ct);
        db.Entry(present).CurrentValues.SetValues(incoming);
        var kept = present.Items.ToDictionary(item => item.Code, StringComparer.Ordinal);
        foreach (var item in incoming.Items)
        {
            if (kept.Remove(item.Code, out var own))
            {
                Replace(db, own, ItemWords.Hash(own.Title, indicators[own.Code]), item, incoming);
            }
            else
            {
                db.Add(item);
            }
        }

        db.RemoveRange(kept.Values);
        db.AddRange(incoming.Forms);
        db.AddRange(incoming.Units);
        db.AddRange(incoming.Audiences);
        db.AddRange(incoming.Deadlines);
        db.AddRange(incoming.Obligations);
    }

    /// <param name="oldHash">Of the words that <paramref name="own"/> had.</param>
    private static void Replace(ReformDbContext db, ContentItem own, string oldHash, ContentItem item, Plan incoming)
    {
        if (oldHash != ItemWords.Hash(item))
        {
            db.Add(new ItemRewording
            {
                PlanYear = own.PlanYear,
                ItemCode = own.Code,
                At = incoming.ImportedAt,
                By = incoming.ImportedBy,
                OldTitle = own.Title,
                OldHash = oldHash,
            });
        }

        item.LinkedSince = own.LinkedSince;
        db.Entry(own).CurrentValues.SetValues(item);
        db.AddRange(item.Cites);
        db.AddRange(item.Indicators);
        db.AddRange(item.Targets);
        db.AddRange(item.Units);
    }

    private static async Task ClearParts(ReformDbContext db, int year, CancellationToken ct)
    {
        await db.Set<CitedDocument>().Where(part => part.PlanYear == year).ExecuteDeleteAsync(ct);
        await db.Set<Indicator>().Where(part => part.PlanYear == year).ExecuteDeleteAsync(ct);
        await db.Set<Target>().Where(part => part.PlanYear == year).ExecuteDeleteAsync(ct);
        await db.Set<ItemUnit>().Where(part => part.PlanYear == year).ExecuteDeleteAsync(ct);
        await db.Set<Obligation>().Where(part => part.PlanYear == year).ExecuteDeleteAsync(ct);
        await db.Set<Unit>().Where(part => part.PlanYear == year).ExecuteDeleteAsync(ct);
        await db.Set<PublicityForm>().Where(part => part.PlanYear == year).ExecuteDeleteAsync(ct);
        await db.Set<Audience>().Where(part => part.PlanYear == year).ExecuteDeleteAsync(ct);
        await db.Set<ReportDeadline>().Where(part => part.PlanYear == year).ExecuteDeleteAsync(ct);
    }
}
