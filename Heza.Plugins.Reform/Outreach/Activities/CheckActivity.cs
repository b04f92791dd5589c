using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Outreach.Activities;

/// <summary>Gathers what <see cref="ActivityRule"/> needs to know of a typed activity, and asks it.</summary>
public sealed class CheckActivity(ReformDbContext db, IPhotoLibrary library, TimeProvider time)
{
    public async Task<Result<ActivityDraft>> Run(ActivityInput input, CancellationToken ct)
    {
        var (errors, today) = (new FieldErrors(), time.Today());
        var draft = ActivityDraft.Read(input, today, errors);
        if (errors.Problem is null)
        {
            ActivityRule.Check(draft, await Facts(draft, ct), today, errors);
        }

        return errors.Problem is { } problem ? problem : draft;
    }

    private async Task<ActivityFacts> Facts(ActivityDraft draft, CancellationToken ct)
    {
        var (year, items) = (draft.Year, draft.Items);
        var photos = draft.Photos.Count is 0 or > ActivityRule.MostPhotos
            ? new Dictionary<Guid, LibraryPhoto>()
            : await library.FindPhotos([.. draft.Photos.Select(photo => photo.Media)], ct);
        return new ActivityFacts(
            await db.Set<Plan>().AnyAsync(plan => plan.Year == year, ct),
            await db.Set<PublicityForm>().Where(form => form.PlanYear == year).ToDictionaryAsync(form => form.Code, form => form.Title, StringComparer.Ordinal, ct),
            await db.Set<Unit>().Where(unit => unit.PlanYear == year).Select(unit => unit.Code).ToHashSetAsync(StringComparer.Ordinal, ct),
            items.Count > ActivityRule.MostItems
                ? new HashSet<string>(items, StringComparer.Ordinal)
                : await db.Set<ContentItem>().Where(item => item.PlanYear == year && item.IsLeaf && items.Contains(item.Code))
                    .Select(item => item.Code).ToHashSetAsync(StringComparer.Ordinal, ct),
            photos.Keys.ToHashSet());
    }
}
