using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Outreach.Activities;

public sealed record ActivityChoice(string Code, string Title);

/// <summary>What an activity, and a filter of activities, can name.</summary>
/// <param name="Year">Of the plan that the rest is taken from; null: there is no plan.</param>
/// <param name="Years">Of all plans, the newest first.</param>
/// <param name="Forms">Those that the site does not witness itself.</param>
/// <param name="Items">Leaf items, in the order of the plan.</param>
public sealed record ActivityChoices(
    int? Year, IReadOnlyList<int> Years, IReadOnlyList<ActivityChoice> Forms, IReadOnlyList<ActivityChoice> Units, IReadOnlyList<ActivityChoice> Items);

/// <summary>The choices of a year's plan; of this year's, or the last one before it, when there is none of that year.</summary>
public sealed class ReadActivityChoices(ReformDbContext db, TimeProvider time)
{
    public async Task<ActivityChoices> Run(int? wanted, CancellationToken ct)
    {
        var years = await db.Set<Plan>().OrderByDescending(plan => plan.Year).Select(plan => plan.Year).ToListAsync(ct);
        if (years.Count == 0)
        {
            return new ActivityChoices(null, [], [], [], []);
        }

        var thisYear = time.Today().Year;
        var year = wanted is { } asked && years.Contains(asked) ? asked : years.Where(one => one <= thisYear).Append(years[^1]).First();
        var forms = await db.Set<PublicityForm>().Where(form => form.PlanYear == year).OrderBy(form => form.Order)
            .Select(form => new ActivityChoice(form.Code, form.Title)).ToListAsync(ct);
        return new ActivityChoices(
            year, years, forms.FindAll(form => !OnlineForm.Is(form.Title)),
            await db.Set<Unit>().Where(unit => unit.PlanYear == year).OrderBy(unit => unit.Order).Select(unit => new ActivityChoice(unit.Code, unit.Name)).ToListAsync(ct),
            await db.Set<ContentItem>().Where(item => item.PlanYear == year && item.IsLeaf).OrderBy(item => item.Order)
                .Select(item => new ActivityChoice(item.Code, item.Title)).ToListAsync(ct));
    }
}
