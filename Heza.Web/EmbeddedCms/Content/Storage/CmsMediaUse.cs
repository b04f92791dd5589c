using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Web.EmbeddedCms.Content.Storage;

/// <summary>A field of a document names a media item: picked, or as a picture or link in rich text. Written with every version.</summary>
public sealed class CmsMediaUse
{
    public required int NodeId { get; init; }

    public required Guid MediaKey { get; init; }

    /// <summary>Alias of the property.</summary>
    public required string Field { get; init; }

    /// <summary>In the version that was published last; counts only while the node is published. Otherwise in the current version.</summary>
    public required bool Published { get; init; }
}

public sealed class CmsMediaUseConfiguration : IEntityTypeConfiguration<CmsMediaUse>
{
    public void Configure(EntityTypeBuilder<CmsMediaUse> builder)
    {
        builder.ToTable("CmsMediaUses");
        builder.HasKey(use => new { use.NodeId, use.Published, use.Field, use.MediaKey });
        builder.Property(use => use.Field).HasMaxLength(100);
        builder.HasIndex(use => new { use.MediaKey, use.NodeId });
        builder.HasOne<CmsNode>().WithMany().HasForeignKey(use => use.NodeId).OnDelete(DeleteBehavior.Cascade);
    }
}

public static class MediaUseQueries
{
    /// <summary>Keys of published documents whose published version shows the item.</summary>
    public static async Task<IReadOnlyCollection<Guid>> PublicUsesOf(this CmsDbContext db, Guid mediaKey, CancellationToken ct) =>
        await db.Set<CmsMediaUse>().Where(use => use.MediaKey == mediaKey && use.Published)
            .Join(db.Set<CmsNode>().Where(node => node.Published && !node.Trashed), use => use.NodeId, node => node.Id, (_, node) => node.Key)
            .Distinct().ToListAsync(ct);
}
