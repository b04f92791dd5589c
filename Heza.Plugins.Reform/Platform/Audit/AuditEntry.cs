using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Plugins.Reform.Platform.Audit;

/// <summary>
/// Who did what to what, and when. Written by <see cref="AuditTrail"/> in the transaction of the act; the database itself
/// refuses to change or delete it (<see cref="AuditSql"/>). So it holds no secret and no more about people than the name
/// under which they acted: addresses and browsers, which must be forgotten one day, do not belong here.
/// </summary>
public sealed class AuditEntry
{
    public const string Table = "ReformAudit";
    public const int MaxActorId = 64, MaxActorName = 256, MaxSubjectKey = 100, MaxSubjectName = 300, MaxDetail = 2000, MaxRequestId = 64;

    public long Id { get; private set; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The host's identifier of the account; <c>system</c> for the site itself.</summary>
    public required string ActorId { get; init; }

    /// <summary>The name at the time.</summary>
    public required string ActorName { get; init; }

    public required AuditAction Action { get; init; }

    public required AuditSubjectKind SubjectKind { get; init; }

    /// <summary>Content and media: the GUID in the form 8-4-4-4-12; plans: the year; fulfilments: the number; channels: the code.</summary>
    public required string SubjectKey { get; init; }

    /// <summary>What people called it at the time.</summary>
    public required string SubjectName { get; init; }

    /// <summary>Why, or what exactly; null when the action says it all.</summary>
    public string? Detail { get; init; }

    /// <summary>The request's <c>X-Request-Id</c>; null for what the site does by itself.</summary>
    public string? RequestId { get; init; }

    /// <summary>Names and detail without marks and case, for the filter by text.</summary>
    public required string Folded { get; init; }

    /// <summary>The actor's name without marks and case.</summary>
    public required string FoldedActor { get; init; }
}

public sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable(AuditEntry.Table);
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.ActorId).HasMaxLength(AuditEntry.MaxActorId);
        builder.Property(entry => entry.ActorName).HasMaxLength(AuditEntry.MaxActorName);
        builder.Property(entry => entry.SubjectKey).HasMaxLength(AuditEntry.MaxSubjectKey);
        builder.Property(entry => entry.SubjectName).HasMaxLength(AuditEntry.MaxSubjectName);
        builder.Property(entry => entry.Detail).HasMaxLength(AuditEntry.MaxDetail);
        builder.Property(entry => entry.RequestId).HasMaxLength(AuditEntry.MaxRequestId);

        // Each filter beside the time, in which the list is ordered. Text is looked for within what these leave.
        builder.HasIndex(entry => new { entry.At, entry.Id });
        builder.HasIndex(entry => new { entry.ActorId, entry.At });
        builder.HasIndex(entry => new { entry.Action, entry.At });
        builder.HasIndex(entry => new { entry.SubjectKind, entry.SubjectKey, entry.At });
    }
}
