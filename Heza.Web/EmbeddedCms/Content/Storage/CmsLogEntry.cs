using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Web.EmbeddedCms.Content.Storage;

public enum ContentAction
{
    Created,
    Saved,
    Published,
    Scheduled,
    ScheduleCleared,
    ScheduleFailed,
    Withdrawn,
    Trashed,
    Restored,
    VersionRestored,
    Deleted,
    Submitted,
    Recalled,
    Returned,
}

/// <summary>Who did what to a document, when and why. Only ever added to; it outlives the document.</summary>
public sealed class CmsLogEntry
{
    public const int CommentLength = 2000;

    public long Id { get; private set; }

    public required int NodeId { get; init; }

    public required Guid NodeKey { get; init; }

    public required DateTime At { get; init; }

    public required string ActorId { get; init; }

    public required string ActorName { get; init; }

    public required ContentAction Action { get; init; }

    public string? Comment { get; init; }
}

public sealed class CmsLogEntryConfiguration : IEntityTypeConfiguration<CmsLogEntry>
{
    public void Configure(EntityTypeBuilder<CmsLogEntry> builder)
    {
        builder.ToTable("CmsLog");
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.ActorId).HasMaxLength(64);
        builder.Property(entry => entry.ActorName).HasMaxLength(256);
        builder.Property(entry => entry.Comment).HasMaxLength(CmsLogEntry.CommentLength);
        builder.HasIndex(entry => new { entry.NodeKey, entry.Id });
        builder.HasIndex(entry => entry.NodeId);
    }
}
