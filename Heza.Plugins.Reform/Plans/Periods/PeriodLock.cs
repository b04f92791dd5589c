using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Plugins.Reform.Plans.Periods;

/// <summary>
/// The Office closed a period (chốt kỳ báo cáo): what was reported for it stands, for everybody. Opening it again is an
/// act of the Office that is kept beside the closing.
/// </summary>
public sealed class PeriodLock
{
    public const int LongestReason = 2000;

    public int Id { get; private set; }

    public required int Year { get; init; }

    /// <summary>One of <see cref="ReportDeadline.Periods"/>.</summary>
    public required string Period { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime LockedAt { get; init; }

    public required string LockedBy { get; init; }

    /// <summary>UTC; null while it is closed.</summary>
    public DateTime? ReopenedAt { get; set; }

    public string? ReopenedBy { get; set; }

    /// <summary>Why it was opened again.</summary>
    public string? ReopenReason { get; set; }
}

public sealed class PeriodLockConfiguration : IEntityTypeConfiguration<PeriodLock>
{
    public void Configure(EntityTypeBuilder<PeriodLock> builder)
    {
        builder.ToTable("PeriodLocks");
        builder.Property(one => one.Period).HasMaxLength(2);
        builder.Property(one => one.LockedBy).HasMaxLength(200);
        builder.Property(one => one.ReopenedBy).HasMaxLength(200);
        builder.Property(one => one.ReopenReason).HasMaxLength(PeriodLock.LongestReason);
        builder.HasIndex(one => new { one.Year, one.Period }).IsUnique().HasFilter("\"ReopenedAt\" IS NULL").HasDatabaseName("IX_PeriodLocks_Closed");
    }
}
