using Heza.Plugins.Reform.Platform.Text;
using Heza.Plugins.Reform.Publishing;
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
    public required string Hash { get; set; }

    /// <summary>Follows from the content, without a dot: <c>jpg</c>, <c>pdf</c>.</summary>
    public required string Extension { get; set; }

    public required string ContentType { get; set; }

    public required MediaKind Kind { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; set; }

    public string? AltText { get; set; }

    /// <summary>Name and alternative text without marks and case, for the search.</summary>
    public required string FoldedText { get; set; }

    /// <summary>Pixels, as it is seen upright; images only.</summary>
    public int? Width { get; set; }

    public int? Height { get; set; }

    /// <summary>The text of a PDF, as far as it has any; for search and citations.</summary>
    public string? Text { get; set; }

    /// <summary>How far reading the file for its text is; pictures are not read.</summary>
    public FileReading Reading { get; set; }

    /// <summary>UTC; when a node took the file up. Null unless it is being read.</summary>
    public DateTime? ReadingSince { get; set; }

    /// <summary>How often reading this file was begun.</summary>
    public int ReadingAttempts { get; set; }

    /// <summary>Pages of a PDF; null until it was read, or when they cannot be counted.</summary>
    public int? Pages { get; set; }

    /// <summary>Of these, how many are read.</summary>
    public int PagesRead { get; set; }

    /// <summary>A digital signature was found in the file, not verified; null until somebody looked.</summary>
    public bool? Signed { get; set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>Account identifier of who uploaded it.</summary>
    public required string ById { get; init; }

    /// <summary>That person's name at the time.</summary>
    public required string ByName { get; init; }

    /// <summary>What reading a file finds out.</summary>
    public static readonly IReadOnlyList<string> OfReading =
        [nameof(Reading), nameof(ReadingSince), nameof(ReadingAttempts), nameof(Text), nameof(Pages), nameof(PagesRead), nameof(Signed)];

    /// <summary>For a file that comes in: what was known of another one in its place is no longer true.</summary>
    public void LetRead()
    {
        Reading = Kind == MediaKind.Document ? FileReading.Waiting : FileReading.NotRead;
        (Text, Pages, PagesRead, Signed, ReadingSince, ReadingAttempts) = (null, null, 0, null, null, 0);
    }

    public static string Fold(string fileName, string? altText) => VietnameseText.Fold($"{fileName}\n{altText}").TrimEnd();
}

public sealed class MediaItemConfiguration : IEntityTypeConfiguration<MediaItem>
{
    public void Configure(EntityTypeBuilder<MediaItem> builder)
    {
        builder.ToTable("CmsMedia");
        builder.HasKey(item => item.Key);
        builder.Property(item => item.Key).ValueGeneratedNever();
        builder.Property(item => item.FileName).HasMaxLength(MediaName.MaxLength);

        // Two people who replace a file at once: the second is told.
        builder.Property(item => item.Hash).HasMaxLength(64).IsConcurrencyToken();
        builder.Property(item => item.FoldedText).HasMaxLength(2 * (MediaName.MaxLength + MediaName.MaxAltText)).HasDefaultValue("");
        builder.Property(item => item.Extension).HasMaxLength(8);
        builder.Property(item => item.ContentType).HasMaxLength(100);
        builder.Property(item => item.AltText).HasMaxLength(MediaName.MaxAltText);
        builder.Property(item => item.ById).HasMaxLength(64);
        builder.Property(item => item.ByName).HasMaxLength(200);
        builder.Property(item => item.Reading).HasDefaultValue(FileReading.NotRead);
        builder.HasIndex(item => new { item.Reading, item.CreatedAt });
        builder.HasIndex(item => item.Hash).IsUnique();
        builder.HasIndex(item => new { item.Kind, item.CreatedAt });
        builder.HasIndex(item => item.CreatedAt);
    }
}
