using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Web.EmbeddedCms.Content.WorkingCopies;

/// <summary>
/// What a person has typed and not saved: one for each person and document. Not a version: nobody else sees it, and it is
/// kept as typed even when it could not be saved so.
/// </summary>
public sealed class CmsWorkingCopy
{
    /// <summary>Key of the document, which need not exist yet.</summary>
    public required Guid Key { get; init; }

    public required string AccountId { get; init; }

    public required string ContentTypeAlias { get; set; }

    public Guid? ParentKey { get; set; }

    /// <summary>The revision over which it was typed; null for a document that does not exist yet.</summary>
    public int? BaseRevision { get; set; }

    public required string Name { get; set; }

    /// <summary>The desk's values by alias, as sent.</summary>
    public required string ValuesJson { get; set; }

    public required DateTime SavedAt { get; set; }
}

public sealed class CmsWorkingCopyConfiguration : IEntityTypeConfiguration<CmsWorkingCopy>
{
    public void Configure(EntityTypeBuilder<CmsWorkingCopy> builder)
    {
        builder.ToTable("CmsWorkingCopies");
        builder.HasKey(copy => new { copy.Key, copy.AccountId });
        builder.Property(copy => copy.AccountId).HasMaxLength(64);
        builder.Property(copy => copy.ContentTypeAlias).HasMaxLength(100);
        builder.HasIndex(copy => new { copy.AccountId, copy.SavedAt });
    }
}
