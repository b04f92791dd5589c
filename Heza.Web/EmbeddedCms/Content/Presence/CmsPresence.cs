using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Web.EmbeddedCms.Content.Presence;

/// <summary>Somebody has a document open. In the database, since the site may run on several nodes.</summary>
public sealed class CmsPresence
{
    public required Guid Key { get; init; }

    public required string AccountId { get; init; }

    /// <summary>The person's name as people read it.</summary>
    public required string Name { get; set; }

    /// <summary>UTC; when they opened it.</summary>
    public required DateTime Since { get; set; }

    /// <summary>UTC; the last sign of them.</summary>
    public required DateTime SeenAt { get; set; }
}

public sealed class CmsPresenceConfiguration : IEntityTypeConfiguration<CmsPresence>
{
    public void Configure(EntityTypeBuilder<CmsPresence> builder)
    {
        builder.ToTable("CmsPresence");
        builder.HasKey(presence => new { presence.Key, presence.AccountId });
        builder.Property(presence => presence.AccountId).HasMaxLength(64);
        builder.Property(presence => presence.Name).HasMaxLength(256);
        builder.HasIndex(presence => presence.SeenAt);
    }
}
