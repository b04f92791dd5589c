using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Outreach.Activities;

/// <summary>Recorded activities, the latest first.</summary>
public sealed class ReadActivities(ReformDbContext db, IPhotoLibrary library)
{
    /// <param name="scope">Whose activities the person may see.</param>
    public async Task<PageOf<ActivityView>> Page(ActivityFilter filter, UnitScope scope, Paging paging, CancellationToken ct)
    {
        var found = filter.Of(Visible(scope));
        var total = await found.CountAsync(ct);
        var page = await found.OrderByDescending(activity => activity.Day).ThenByDescending(activity => activity.Key)
            .Skip(paging.Skip).Take(paging.Size).AsSplitQuery().Include(activity => activity.Items).Include(activity => activity.Photos).ToListAsync(ct);
        return paging.Of(await View(page, ct), total);
    }

    public async Task<Result<ActivityView>> One(Guid key, UnitScope scope, CancellationToken ct)
    {
        var found = await Visible(scope).AsSplitQuery().Include(activity => activity.Items).Include(activity => activity.Photos)
            .Where(activity => activity.Key == key).ToListAsync(ct);
        return found.Count == 0 ? ActivityProblems.Unknown : (await View(found, ct))[0];
    }

    private IQueryable<Activity> Visible(UnitScope scope) =>
        scope.Unit is { } unit ? db.Set<Activity>().AsNoTracking().Where(activity => activity.Unit == unit) : db.Set<Activity>().AsNoTracking();

    /// <summary>Names come in three queries and photos in one, however many activities there are.</summary>
    private async Task<IReadOnlyList<ActivityView>> View(List<Activity> activities, CancellationToken ct)
    {
        if (activities.Count == 0)
        {
            return [];
        }

        var years = activities.Select(activity => activity.PlanYear).Distinct().ToList();
        var codes = activities.SelectMany(activity => activity.Items).Select(item => item.ItemCode).Distinct(StringComparer.Ordinal).ToList();
        var forms = await db.Set<PublicityForm>().Where(form => years.Contains(form.PlanYear)).ToDictionaryAsync(form => (form.PlanYear, form.Code), form => form.Title, ct);
        var units = await db.Set<Unit>().Where(unit => years.Contains(unit.PlanYear)).ToDictionaryAsync(unit => (unit.PlanYear, unit.Code), unit => unit.Name, ct);
        var items = await db.Set<ContentItem>().Where(item => years.Contains(item.PlanYear) && codes.Contains(item.Code))
            .Select(item => new { item.PlanYear, item.Code, item.Title }).ToDictionaryAsync(item => (item.PlanYear, item.Code), item => item.Title, ct);
        var photos = await library.FindPhotos([.. activities.SelectMany(activity => activity.Photos).Select(photo => photo.MediaKey).Distinct()], ct);
        return [.. activities.Select(activity => new ActivityView(
            activity.Key, activity.PlanYear, activity.Title, activity.Form, forms.GetValueOrDefault((activity.PlanYear, activity.Form)), activity.Day, activity.LastDay,
            activity.Place, activity.Unit, units.GetValueOrDefault((activity.PlanYear, activity.Unit)),
            [.. activity.Items.OrderBy(item => item.ItemCode, StringComparer.Ordinal)
                .Select(item => new ActivityItemView($"{item.PlanYear}/{item.ItemCode}", item.ItemCode, items.GetValueOrDefault((item.PlanYear, item.ItemCode))))],
            activity.Participants, activity.Description, [.. activity.Photos.OrderBy(photo => photo.Order).Select(photo => View(photo, photos.GetValueOrDefault(photo.MediaKey)))],
            activity.RecordedAt, activity.RecordedBy, activity.ChangedAt, activity.ChangedBy, activity.Revision,
            activity.WithdrawnAt, activity.WithdrawnBy, activity.WithdrawnReason))];
    }

    private static ActivityPhotoView View(ActivityPhoto photo, LibraryPhoto? file) =>
        new(photo.MediaKey, file?.Url, photo.AltText, file?.Width, file?.Height);
}
