using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Plugins.Reform.Reporting.Calendar;

/// <summary>What the Office knows of a day that the built-in calendar does not, or says otherwise: it wins.</summary>
public sealed class CalendarDay
{
    public const int LongestName = 200;

    public required DateOnly Day { get; init; }

    /// <summary>True: worked, also on a weekend (làm bù); false: off.</summary>
    public required bool Working { get; set; }

    public required string Name { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime ChangedAt { get; set; }

    public required string ChangedBy { get; set; }
}

public sealed class CalendarDayConfiguration : IEntityTypeConfiguration<CalendarDay>
{
    public void Configure(EntityTypeBuilder<CalendarDay> builder)
    {
        builder.ToTable("CalendarDays");
        builder.HasKey(day => day.Day);
        builder.Property(day => day.Name).HasMaxLength(CalendarDay.LongestName);
        builder.Property(day => day.ChangedBy).HasMaxLength(256);
    }
}
