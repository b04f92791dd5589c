using Heza.Web.EmbeddedCms.Content.Storage;

namespace Heza.Web.EmbeddedCms.Content.Reading;

/// <summary>One line of a list.</summary>
/// <param name="Edited">There is a newer draft than what readers see, or nothing is published.</param>
/// <param name="PublishAt">UTC; set and still pending.</param>
/// <param name="WithdrawAt">UTC; set and still pending.</param>
public sealed record ContentRow(
    Guid Key, string Type, string Name, Guid? ParentKey, ContentState State, bool Edited, int Revision,
    DateTime CreatedAt, DateTime UpdatedAt, DateTime? PublishedAt, string UpdatedBy, DateTime? PublishAt, DateTime? WithdrawAt)
{
    /// <summary>Số, ký hiệu of a legal document as typed.</summary>
    public string? Number { get; init; }

    /// <summary>Readers see it (or saw it until it went to the bin), whatever else its state says.</summary>
    public bool Published { get; init; }

    /// <summary>Null: with its writer.</summary>
    public ContentReview? Review { get; init; }
}

/// <summary>The last step of a document's review; also of a newer draft of a published one.</summary>
/// <param name="By">Account id of the one who submitted or returned it.</param>
/// <param name="At">UTC.</param>
/// <param name="Comment">To the approver when submitted, to the writer when returned.</param>
public sealed record ContentReview(ReviewState State, string By, string ByName, DateTime At, string? Comment)
{
    public static ContentReview? Of(CmsReview? review) =>
        review is null ? null : new ContentReview(review.State, review.ById, review.ByName, review.At, review.Comment);
}

/// <summary>A document as its form needs it. All moments are UTC.</summary>
/// <param name="Values">Edited values by alias.</param>
/// <param name="Addresses">Public addresses under which readers find it now.</param>
public sealed record ContentDetail(
    Guid Key, int Id, string Type, string TypeName, string Name, Guid? ParentKey, ContentState State, bool Published, bool Edited, int Revision,
    int VersionId, int? PublishedVersionId, DateTime CreatedAt, DateTime UpdatedAt, DateTime? PublishedAt, string UpdatedBy,
    IReadOnlyDictionary<string, object?> Values, ContentScheduleView Schedule, IReadOnlyList<string> Addresses)
{
    /// <summary>Null: with its writer.</summary>
    public ContentReview? Review { get; init; }

    /// <summary>What the person who asks may do with it now: <c>save, submit, recall, return, publish, schedule, withdraw, trash, restore, delete</c>.</summary>
    public IReadOnlyList<string> AllowedActions { get; init; } = [];

    /// <summary>What checks have to say about the operation just done, although they let it pass.</summary>
    public IReadOnlyList<ContentMessage> Messages { get; init; } = [];
}

/// <param name="Category">The label of a field, or a word for the whole.</param>
/// <param name="Kind"><c>info</c>, <c>warning</c> …</param>
public sealed record ContentMessage(string Category, string Text, string Kind);

/// <param name="PublishAt">UTC.</param>
/// <param name="WithdrawAt">UTC.</param>
/// <param name="Failures">What was due and could not be done: until somebody sets the schedule anew or clears it.</param>
public sealed record ContentScheduleView(DateTime? PublishAt, DateTime? WithdrawAt, IReadOnlyList<ScheduleFailure> Failures)
{
    public static ContentScheduleView Of(IReadOnlyCollection<CmsSchedule> entries) => new(
        Pending(entries, ScheduleAction.Release),
        Pending(entries, ScheduleAction.Expire),
        [.. entries.Where(entry => entry.FailedAt is not null).Select(entry => new ScheduleFailure(
            entry.Action == ScheduleAction.Release ? "publish" : "withdraw", entry.Date, entry.FailedAt!.Value, entry.Failure ?? ""))]);

    private static DateTime? Pending(IEnumerable<CmsSchedule> entries, ScheduleAction action) =>
        entries.FirstOrDefault(entry => entry.Action == action && entry.FailedAt is null)?.Date;
}

/// <param name="Action"><c>publish</c> or <c>withdraw</c>.</param>
/// <param name="DueAt">UTC.</param>
public sealed record ScheduleFailure(string Action, DateTime DueAt, DateTime FailedAt, string Message);

/// <param name="Current">What editors see.</param>
/// <param name="Published">What readers see.</param>
public sealed record VersionRow(int Id, string Name, DateTime CreatedAt, string CreatedBy, string? Note, bool Current, bool Published)
{
    public static VersionRow Of(CmsVersion version, CmsNode node) => new(
        version.Id, version.Name, version.CreatedAt, version.ActorName, version.Note,
        version.Id == node.CurrentVersionId, version.Id == node.PublishedVersionId);
}

/// <param name="Values">By alias.</param>
public sealed record VersionDetail(VersionRow Version, IReadOnlyDictionary<string, object?> Values);

/// <param name="Action">E.g. <c>published</c>.</param>
public sealed record LogRow(DateTime At, string By, string Action, string? Comment);
