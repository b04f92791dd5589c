using System.Text.Json.Serialization;

namespace Heza.Plugins.Reform.Platform.Audit;

/// <summary>
/// What can stand in the audit: one word per act, written as <c>content-published</c>. A new act gets a value here, its
/// words in <see cref="AuditWords"/> and in the client's locales (tests miss none of them). Those of content are named
/// after what the embedded CMS logs of a document.
/// </summary>
[JsonConverter(typeof(KebabCaseEnum<AuditAction>))]
public enum AuditAction
{
    ContentCreated,
    ContentSaved,
    ContentSubmitted,
    ContentReturned,
    ContentRecalled,
    ContentPublished,
    ContentScheduled,
    ContentScheduleCleared,
    ContentScheduleFailed,
    ContentWithdrawn,
    ContentTrashed,
    ContentRestored,
    ContentVersionRestored,
    ContentDeleted,
    MediaUploaded,
    MediaDescribed,
    MediaReplaced,
    MediaDeleted,
    PlanImported,
    PlanSaved,
    FulfilmentAccepted,
    FulfilmentReturned,
    UnitReportSubmitted,
    UnitReportAccepted,
    UnitReportReturned,
    UnitReminded,
    PeriodClosed,
    PeriodReopened,
    CalendarDayChanged,
    PostCancelled,
    PostRetried,
    PostRescheduled,
    PostReworded,
    PostApproved,
    PostRepeated,
    PostEdited,
    PostHidden,
    PostShown,
    PostDeleted,
    PostWorkClosed,
    ChannelPolicyChanged,
    ChannelSwitchedOn,
    ChannelSwitchedOff,
    ChannelConnected,
    ChannelDisconnected,
    AccountCreated,
    AccountChanged,
    AccountDisabled,
    AccountEnabled,
    AccountLocked,
    PasswordLinkIssued,
    PasswordSet,
    PasswordChanged,
    TwoFactorTurnedOn,
    TwoFactorTurnedOff,
    TwoFactorReset,
    RecoveryCodesRenewed,
    ProfileChanged,
    SignedIn,
    SignedOut,
    SignedOutEverywhere,
    SurveyCreated,
    SurveyChanged,
    AuditExported,
}

/// <summary>What an act was done to.</summary>
[JsonConverter(typeof(KebabCaseEnum<AuditSubjectKind>))]
public enum AuditSubjectKind
{
    Content,
    Media,
    Plan,
    Fulfilment,
    UnitReport,
    Period,
    CalendarDay,
    Post,
    Channel,
    Account,
    Survey,
    Audit,
}
