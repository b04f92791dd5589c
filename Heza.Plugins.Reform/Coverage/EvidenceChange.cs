using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>
/// The text of linked evidence became another one for its readers; white space and markup do not count. Rows are only
/// added, so that it can be told for any day whether something changed after it was accepted.
/// </summary>
public sealed class EvidenceChange
{
    public int Id { get; private set; }

    /// <summary>Content key of the publication, or key of the activity.</summary>
    public required Guid EvidenceKey { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Content hash of the text before; null: it was written down before there were fingerprints.</summary>
    public required string? OldHash { get; init; }
}

public sealed class EvidenceChangeConfiguration : IEntityTypeConfiguration<EvidenceChange>
{
    public void Configure(EntityTypeBuilder<EvidenceChange> builder)
    {
        builder.ToTable("EvidenceChanges");
        builder.Property(change => change.OldHash).HasMaxLength(64);
        builder.HasIndex(change => new { change.EvidenceKey, change.At });
    }
}
