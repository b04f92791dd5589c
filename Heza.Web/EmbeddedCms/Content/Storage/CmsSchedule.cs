using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Web.EmbeddedCms.Content.Storage;

public enum ScheduleAction
{
    /// <summary>Publish the current version.</summary>
    Release,

    /// <summary>Withdraw what is published.</summary>
    Expire,
}

/// <summary>
/// Something to be done to a document at a moment: at most one of each kind. Gone when done; when it could not be done it
/// stays with the reason, and is not tried again until somebody sets it anew.
/// </summary>
public sealed class CmsSchedule
{
    public int Id { get; private set; }

    public required int NodeId { get; init; }

    public required ScheduleAction Action { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Date { get; set; }

    /// <summary>Account of the one who set it; null in rows of before this was kept.</summary>
    public string? ActorId { get; set; }

    /// <summary>Who set it, as people read it.</summary>
    public required string ActorName { get; set; }

    public DateTime? FailedAt { get; set; }

    /// <summary>Why it could not be done, for the editor.</summary>
    public string? Failure { get; set; }

    /// <summary>How often the site itself broke down over it.</summary>
    public int Breakdowns { get; set; }
}

public sealed class CmsScheduleConfiguration : IEntityTypeConfiguration<CmsSchedule>
{
    public void Configure(EntityTypeBuilder<CmsSchedule> builder)
    {
        builder.ToTable("CmsSchedules");
        builder.HasKey(schedule => schedule.Id);
        builder.Property(schedule => schedule.ActorId).HasMaxLength(64);
        builder.Property(schedule => schedule.ActorName).HasMaxLength(256);
        builder.HasIndex(schedule => new { schedule.NodeId, schedule.Action }).IsUnique();
        builder.HasIndex(schedule => schedule.Date);
        builder.HasOne<CmsNode>().WithMany().HasForeignKey(schedule => schedule.NodeId).OnDelete(DeleteBehavior.Cascade);
    }
}
