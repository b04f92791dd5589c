using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Web.EmbeddedCms.Content.Storage;

/// <summary>One document of the content tree: where it stands and in which state. Its words are in <see cref="CmsVersion"/>.</summary>
public sealed class CmsNode
{
    public const int NameLength = 255;

    /// <summary>A folded name, a number and its keys.</summary>
    public const int SearchTextLength = 1200;

    /// <summary>The id that Umbraco's content model carries; from 1001 on and never used twice (see <see cref="NodeQueries.NextId"/>).</summary>
    public required int Id { get; init; }

    public required Guid Key { get; init; }

    /// <summary>-1 for the top level, -20 for what was moved into the bin itself.</summary>
    public required int ParentId { get; set; }

    /// <summary>Ids from the root down to this node, e.g. <c>-1,1001,1005</c>.</summary>
    public required string Path { get; set; }

    public required int Level { get; set; }

    public required int SortOrder { get; set; }

    public required string ContentTypeAlias { get; init; }

    /// <summary>Name of the current version.</summary>
    public required string Name { get; set; }

    /// <summary>Số, ký hiệu of a legal document as its current version has it; null for other types.</summary>
    public string? Number { get; set; }

    /// <summary>What the desk's search looks at: see <see cref="NodeSearch.TextOf"/>. Never empty once saved.</summary>
    public required string SearchText { get; set; }

    public bool Trashed { get; set; }

    /// <summary>Where a node in the bin came from; set only on the one that was moved there, not on what lay below it.</summary>
    public int? OriginalParentId { get; set; }

    public int CurrentVersionId { get; set; }

    public bool Published { get; set; }

    public int? PublishedVersionId { get; set; }

    public DateTime? PublishDate { get; set; }

    public int? PublisherId { get; set; }

    /// <summary>The current version differs from what is published, or nothing is.</summary>
    public bool Edited { get; set; }

    public required DateTime CreateDate { get; init; }

    public required DateTime UpdateDate { get; set; }

    public required int CreatorId { get; init; }

    public required int WriterId { get; set; }

    /// <summary>Counts changes of name and values: an editor saves over the revision that they read, or is told.</summary>
    public int Revision { get; set; }

    /// <summary>The version of which <see cref="CmsMediaUse"/> tells; 0 where an older release wrote the node.</summary>
    public int MediaUsesVersion { get; set; }

    /// <summary>Where the current version stands between its writer and those who approve; null: with its writer.</summary>
    public CmsReview? Review { get; set; }
}

public sealed class CmsNodeConfiguration : IEntityTypeConfiguration<CmsNode>
{
    public void Configure(EntityTypeBuilder<CmsNode> builder)
    {
        builder.ToTable("CmsNodes");
        builder.HasKey(node => node.Id);
        builder.Property(node => node.Id).ValueGeneratedNever();
        builder.Property(node => node.Path).HasMaxLength(500);
        builder.Property(node => node.ContentTypeAlias).HasMaxLength(100);
        builder.Property(node => node.Name).HasMaxLength(CmsNode.NameLength);
        builder.Property(node => node.Number).HasMaxLength(CmsNode.NameLength);
        builder.Property(node => node.SearchText).HasMaxLength(CmsNode.SearchTextLength).HasDefaultValue("");
        builder.HasIndex(node => node.Key).IsUnique();
        builder.HasIndex(node => node.Path);
        builder.HasIndex(node => new { node.ParentId, node.SortOrder });
        builder.HasIndex(node => new { node.ContentTypeAlias, node.UpdateDate });
        builder.OwnsOne(node => node.Review, CmsReview.Configure);
    }
}
