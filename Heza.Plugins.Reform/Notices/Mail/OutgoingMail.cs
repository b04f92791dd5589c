using Heza.Plugins.Reform.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Plugins.Reform.Notices.Mail;

public enum MailState
{
    /// <summary>To be sent when it is due.</summary>
    Waiting,

    /// <summary>A sender has claimed it.</summary>
    Sending,

    Sent,

    /// <summary>Given up; <see cref="OutgoingMail.Failure"/> says why.</summary>
    Failed,
}

/// <summary>An e-mail that is to go out: written with the act it tells of, sent afterwards.</summary>
public sealed class OutgoingMail
{
    public const int FailureLength = 1000;

    /// <summary>Also its Message-Id: a server or reader that gets it twice can tell.</summary>
    public required Guid Id { get; init; }

    public required string ToAddress { get; init; }

    public required string ToName { get; init; }

    public required string Subject { get; init; }

    /// <summary>Plain text.</summary>
    public required string Body { get; init; }

    public required DateTime CreatedAt { get; init; }

    public MailState State { get; set; } = MailState.Waiting;

    public required DateTime DueAt { get; set; }

    /// <summary>Attempts begun.</summary>
    public int Attempts { get; set; }

    /// <summary>When a claim lapses: its sender has died, and nobody knows whether the mail went out.</summary>
    public DateTime? LeaseUntil { get; set; }

    public DateTime? SentAt { get; set; }

    /// <summary>Why the last attempt came to nothing, in Vietnamese, for the administrator.</summary>
    public string? Failure { get; set; }

    public static OutgoingMail Of(Person person, NoticeText notice, SiteOptions site, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(),
        ToAddress = person.Email!,
        ToName = person.Name,
        Subject = NoticeWriter.Cut(notice.Title, Notice.TitleLength),
        Body = string.Join("\n\n", Paragraphs(person, notice, site)),
        CreatedAt = now,
        DueAt = now,
    };

    private static IEnumerable<string> Paragraphs(Person person, NoticeText notice, SiteOptions site)
    {
        yield return $"Kính gửi {person.Name},";
        yield return notice.Text;
        if (notice.Link is { } link)
        {
            yield return $"Mở tại: {site.Absolute(link)}";
        }

        yield return $"Thư tự động từ {site.Name}; xin đừng trả lời thư này.";
    }
}

public sealed class OutgoingMailConfiguration : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable("ReformMails");
        builder.Property(mail => mail.Id).ValueGeneratedNever();
        builder.Property(mail => mail.ToAddress).HasMaxLength(320);
        builder.Property(mail => mail.ToName).HasMaxLength(256);
        builder.Property(mail => mail.Subject).HasMaxLength(Notice.TitleLength);
        builder.Property(mail => mail.Failure).HasMaxLength(OutgoingMail.FailureLength);
        builder.HasIndex(mail => new { mail.State, mail.DueAt });
    }
}
