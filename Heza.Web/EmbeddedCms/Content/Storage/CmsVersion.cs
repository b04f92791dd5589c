using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Web.EmbeddedCms.Content.Storage;

/// <summary>What a document said after one save. Never changed afterwards.</summary>
public sealed class CmsVersion
{
    public int Id { get; private set; }

    public required int NodeId { get; init; }

    public required string Name { get; init; }

    /// <summary>Storage values by alias, as <see cref="StoredValues"/> writes them.</summary>
    public required string PropertiesJson { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>Number of the account in Umbraco's content model; -1 for the site itself.</summary>
    public required int UserId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>Why it was made, where the person said so or the site knows.</summary>
    public string? Note { get; init; }
}

public sealed class CmsVersionConfiguration : IEntityTypeConfiguration<CmsVersion>
{
    public void Configure(EntityTypeBuilder<CmsVersion> builder)
    {
        builder.ToTable("CmsVersions");
        builder.HasKey(version => version.Id);
        builder.Property(version => version.Name).HasMaxLength(CmsNode.NameLength);
        builder.Property(version => version.ActorName).HasMaxLength(256);
        builder.Property(version => version.Note).HasMaxLength(CmsLogEntry.CommentLength);
        builder.HasIndex(version => new { version.NodeId, version.Id });
        builder.HasOne<CmsNode>().WithMany().HasForeignKey(version => version.NodeId).OnDelete(DeleteBehavior.Cascade);
    }
}
