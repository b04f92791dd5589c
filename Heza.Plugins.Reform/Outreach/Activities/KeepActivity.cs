using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Text;
using Microsoft.EntityFrameworkCore.Storage;

namespace Heza.Plugins.Reform.Outreach.Activities;

/// <summary>
/// The end of every act on an activity, inside its transaction: asks the closed periods and the features that change with
/// it, writes the audit and the change sequence, commits, and tells this node's caches.
/// </summary>
public sealed class KeepActivity(ReformDbContext db, PeriodLocks locks, IEnumerable<IActivityParticipant> participants, ContentVersion version)
{
    /// <summary>What closed periods hold against touching days.</summary>
    public async Task<Problem?> Closed(IEnumerable<DateOnly> days, CancellationToken ct)
    {
        foreach (var day in days.Distinct())
        {
            if (await locks.Hindrance(day, ct) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    /// <param name="transaction">The act's own; committed here.</param>
    /// <returns>What a participant holds against it, and then nothing is stored; null: done.</returns>
    public async Task<Problem?> Run(ActivityChange change, string? why, IDbContextTransaction transaction, CancellationToken ct)
    {
        foreach (var participant in participants)
        {
            if (await participant.Apply(change, db, ct) is { } problem)
            {
                return problem;
            }
        }

        var activity = change.Activity;
        db.Record(change.By, ActionOf(change.Event), AuditSubject.Of(AuditSubjectKind.Activity, activity.Key, activity.Title), change.At, why);
        var sequence = new Change { Topic = "activity", Key = activity.Key, At = change.At };
        db.Add(sequence);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        version.MoveTo(sequence.Sequence);
        return null;
    }

    /// <summary>Puts what was typed into the row.</summary>
    public static void Fill(Activity activity, ActivityDraft draft)
    {
        (activity.PlanYear, activity.Title, activity.Form) = (draft.Year, draft.Title, draft.Form);
        (activity.Day, activity.LastDay, activity.Place, activity.Unit) = (draft.Day, draft.LastDay, draft.Place, draft.Unit);
        (activity.Participants, activity.Description) = (draft.Participants, draft.Description);
        activity.ContentHash = Activity.HashOf(draft);
        activity.Folded = VietnameseText.Fold($"{draft.Title}\n{draft.Place}\n{draft.Description}");
        FillItems(activity, draft);
        FillPhotos(activity, draft);
    }

    /// <summary>The days of the periods that an activity is told in.</summary>
    public static IEnumerable<DateOnly> Days(DateOnly day, DateOnly? lastDay) => lastDay is { } last ? [day, last] : [day];

    private static void FillItems(Activity activity, ActivityDraft draft)
    {
        activity.Items.RemoveAll(item => !draft.Items.Contains(item.ItemCode));
        activity.Items.ForEach(item => item.PlanYear = draft.Year);
        activity.Items.AddRange(draft.Items.Where(code => !activity.Items.Exists(item => item.ItemCode == code))
            .Select(code => new ActivityItem { PlanYear = draft.Year, ItemCode = code }));
    }

    // Rows are changed where they stand: a photo taken out and put in again under its key would be two rows to the database.
    private static void FillPhotos(Activity activity, ActivityDraft draft)
    {
        activity.Photos.RemoveAll(photo => !draft.Photos.Any(one => one.Media == photo.MediaKey));
        foreach (var (photo, order) in draft.Photos.Select((photo, order) => (photo, order)))
        {
            if (activity.Photos.Find(one => one.MediaKey == photo.Media) is { } kept)
            {
                (kept.AltText, kept.Order) = (photo.AltText, order);
            }
            else
            {
                activity.Photos.Add(new ActivityPhoto { MediaKey = photo.Media, AltText = photo.AltText, Order = order });
            }
        }
    }

    private static AuditAction ActionOf(ActivityEvent happened) => happened switch
    {
        ActivityEvent.Recorded => AuditAction.ActivityRecorded,
        ActivityEvent.Changed => AuditAction.ActivityChanged,
        ActivityEvent.Withdrawn => AuditAction.ActivityWithdrawn,
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, null),
    };
}
