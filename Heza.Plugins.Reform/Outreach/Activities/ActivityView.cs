namespace Heza.Plugins.Reform.Outreach.Activities;

/// <summary>A recorded activity as people read it. Moments are UTC.</summary>
/// <param name="FormTitle">Null: the plan has no such form any more.</param>
/// <param name="LastDay">Null: one day only.</param>
/// <param name="UnitName">Null: the plan has no such unit any more.</param>
/// <param name="Participants">People; null: not counted.</param>
/// <param name="ChangedAt">Null: as it was recorded.</param>
/// <param name="Revision">To be sent back with a change: another one means that somebody changed it meanwhile.</param>
/// <param name="WithdrawnAt">Null while it stands.</param>
public sealed record ActivityView(
    Guid Key, int PlanYear, string Title, string Form, string? FormTitle, DateOnly Day, DateOnly? LastDay, string Place, string Unit, string? UnitName,
    IReadOnlyList<ActivityItemView> Items, int? Participants, string Description, IReadOnlyList<ActivityPhotoView> Photos,
    DateTime RecordedAt, string RecordedBy, DateTime? ChangedAt, string? ChangedBy, int Revision,
    DateTime? WithdrawnAt, string? WithdrawnBy, string? WithdrawnReason);

/// <param name="Reference">As pickers keep it: <c>2023/a.1</c>.</param>
/// <param name="Title">Null: the plan has no such item any more.</param>
public sealed record ActivityItemView(string Reference, string Code, string? Title);

/// <param name="Url">Null: the library does not have it any more.</param>
/// <param name="Width">Pixels.</param>
public sealed record ActivityPhotoView(Guid Media, string? Url, string AltText, int? Width, int? Height);
