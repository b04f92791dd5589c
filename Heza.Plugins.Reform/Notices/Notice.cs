using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Plugins.Reform.Notices;

/// <summary>What somebody is to be told.</summary>
/// <param name="Kind">What it is about, as <c>subject.what</c>, e.g. <c>content.submitted</c>; the client picks its sign by it.</param>
/// <param name="Title">One Vietnamese line; also the subject of the e-mail.</param>
/// <param name="Text">One or more Vietnamese sentences.</param>
/// <param name="Link">Path at the desk where something can be done about it; null: nowhere.</param>
public sealed record NoticeText(string Kind, string Title, string Text, string? Link);

/// <summary>Something that one person was told at the desk.</summary>
public sealed class Notice
{
    public const int KindLength = 40;
    public const int TitleLength = 300;
    public const int TextLength = 3000;
    public const int LinkLength = 400;

    public required Guid Id { get; init; }

    public required string RecipientId { get; init; }

    public required string Kind { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    public required string? Link { get; init; }

    public required DateTime At { get; init; }

    public DateTime? ReadAt { get; set; }
}

public sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("ReformNotices");
        builder.Property(notice => notice.Id).ValueGeneratedNever();
        builder.Property(notice => notice.RecipientId).HasMaxLength(64);
        builder.Property(notice => notice.Kind).HasMaxLength(Notice.KindLength);
        builder.Property(notice => notice.Title).HasMaxLength(Notice.TitleLength);
        builder.Property(notice => notice.Text).HasMaxLength(Notice.TextLength);
        builder.Property(notice => notice.Link).HasMaxLength(Notice.LinkLength);
        builder.HasIndex(notice => new { notice.RecipientId, notice.At });
        builder.HasIndex(notice => new { notice.RecipientId, notice.ReadAt });
    }
}
