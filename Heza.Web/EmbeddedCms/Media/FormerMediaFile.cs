using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Web.EmbeddedCms.Media;

/// <summary>A file that a media item had before it was replaced: it stays on disk and at its address, for old versions of content.</summary>
public sealed class FormerMediaFile
{
    /// <summary>SHA-256 of the bytes, lower-case hex.</summary>
    public required string Hash { get; init; }

    public required Guid MediaKey { get; init; }

    public required string FileName { get; init; }

    public required string Extension { get; init; }

    public required string ContentType { get; init; }

    public required DateTime ReplacedAt { get; init; }

    /// <summary>Name of who replaced it, at the time.</summary>
    public required string ReplacedByName { get; init; }
}

public sealed class FormerMediaFileConfiguration : IEntityTypeConfiguration<FormerMediaFile>
{
    public void Configure(EntityTypeBuilder<FormerMediaFile> builder)
    {
        builder.ToTable("CmsMediaFormerFiles");
        builder.HasKey(file => new { file.Hash, file.MediaKey });
        builder.Property(file => file.Hash).HasMaxLength(64);
        builder.Property(file => file.FileName).HasMaxLength(MediaName.MaxLength);
        builder.Property(file => file.Extension).HasMaxLength(8);
        builder.Property(file => file.ContentType).HasMaxLength(100);
        builder.Property(file => file.ReplacedByName).HasMaxLength(200);
        builder.HasIndex(file => file.MediaKey);
        builder.HasOne<MediaItem>().WithMany().HasForeignKey(file => file.MediaKey).OnDelete(DeleteBehavior.Cascade);
    }
}
