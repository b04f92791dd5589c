using Heza.Plugins.Reform.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Plugins.Reform.Reporting.Reminders;

/// <summary>
/// A unit was reminded of a report. Written in the transaction of the notices and unique, so that each reminder goes out
/// once, whatever crashes and however many nodes remind.
/// </summary>
public sealed class ReportReminder
{
    public const int KindLength = 20;

    public int Id { get; private set; }

    public required int PlanYear { get; init; }

    public required string Period { get; init; }

    public required string Unit { get; init; }

    /// <summary>Which one: see ReminderRule; <c>office-2023-05-30</c> for one that the Office sent by hand on a day.</summary>
    public required string Kind { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime SentAt { get; init; }
}

public sealed class ReportReminderConfiguration : IEntityTypeConfiguration<ReportReminder>
{
    public void Configure(EntityTypeBuilder<ReportReminder> builder)
    {
        builder.ToTable("ReportReminders");
        builder.Property(reminder => reminder.Period).HasMaxLength(2);
        builder.Property(reminder => reminder.Unit).HasMaxLength(PlanLimits.Code);
        builder.Property(reminder => reminder.Kind).HasMaxLength(ReportReminder.KindLength);
        builder.HasIndex(reminder => new { reminder.PlanYear, reminder.Period, reminder.Unit, reminder.Kind }).IsUnique();
    }
}
