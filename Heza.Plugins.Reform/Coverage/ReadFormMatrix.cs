using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>Item × form of publicity, on any day.</summary>
public sealed class ReadFormMatrix(ReformDbContext db)
{
    public async Task<Result<FormMatrix>> AsOf(int year, DateOnly day, CancellationToken ct)
    {
        if (!AsOfDay.IsFit(day))
        {
            return AsOfDay.Unfit;
        }

        if (await CoverageFactsQuery.Load(db, year, ct) is not { } facts)
        {
            return ReadPlans.NoPlan(year);
        }

        var forms = await db.Set<PublicityForm>().Where(form => form.PlanYear == year).OrderBy(form => form.Order)
            .Select(form => new { form.Code, form.Title }).ToListAsync(ct);
        var targets = await db.Set<Target>().Where(target => target.PlanYear == year && (target.Form != null || target.Channel != null)).OrderBy(target => target.Id)
            .Select(target => new FormTargetFact(target.ItemCode, target.Form, target.Channel, target.Count, target.Period)).ToListAsync(ct);
        // What vanished or was taken away counted until then.
        var end = VietnamTime.EndUtc(day);
        var posts = await db.Set<FanpagePost>()
            .Where(post => post.SentAt != null && (post.State == PostState.Sent || (post.VanishedAt ?? post.RemovedAt) >= end)
                && db.Set<Fulfilment>().Any(fulfilment => fulfilment.PlanYear == year && fulfilment.EvidenceKey == post.ContentKey))
            .Select(post => new PostFact(post.ContentKey, post.Channel!.Code, post.SentAt!.Value)).ToListAsync(ct);
        return FormRule.AsOf(new FormFacts(facts, [.. forms.Select(form => (form.Code, form.Title))], targets, posts), day);
    }
}
