using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Web.EmbeddedCms.Media;

public enum MediaKind
{
    Image,
    Document,
}

/// <summary>A picture or document that editors uploaded. The same bytes are one item, however often they are sent.</summary>
public sealed class MediaItem
{
    public required Guid Key { get; init; }

    /// <summary>As typed, made safe to show; readers get it when they save the file.</summary>
    public required string FileName { get; set; }

    /// <summary>SHA-256 of the bytes, lower-case hex; also the file's name on disk and in its address.</summary>
    public required string Hash { get; init; }

    /// <summary>Follows from the content, without a dot: <c>jpg</c>, <c>pdf</c>.</summary>
    public required string Extension { get; init; }

    public required string ContentType { get; init; }

    public required MediaKind Kind { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    public string? AltText { get; set; }

    /// <summary>Pixels; images only.</summary>
    public int? Width { get; init; }

    public int? Height { get; init; }

    /// <summary>The text of a PDF, as far as it has any; for search and citations.</summary>
    public string? Text { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>Account identifier of who uploaded it.</summary>
    public required string ById { get; init; }

    /// <summary>That person's name at the time.</summary>
    public required string ByName { get; init; }
}

public sealed class MediaItemConfiguration : IEntityTypeConfiguration<MediaItem>
{
    public void Configure(EntityTypeBuilder<MediaItem> builder)
    {
        builder.ToTable("CmsMedia");
        builder.HasKey(item => item.Key);
        builder.Property(item => item.Key).ValueGeneratedNever();
        builder.Property(item => item.FileName).HasMaxLength(MediaName.MaxLength);
        builder.Property(item => item.Hash).HasMaxLength(64);
        builder.Property(item => item.Extension).HasMaxLength(8);
        builder.Property(item => item.ContentType).HasMaxLength(100);
        builder.Property(item => item.AltText).HasMaxLength(MediaName.MaxAltText);
        builder.Property(item => item.ById).HasMaxLength(64);
        builder.Property(item => item.ByName).HasMaxLength(200);
        builder.HasIndex(item => item.Hash).IsUnique();
        builder.HasIndex(item => new { item.Kind, item.CreatedAt });
        builder.HasIndex(item => item.CreatedAt);
    }
}
