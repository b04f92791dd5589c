using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Plugins.Reform.Fanpage.Sandbox;

/// <summary>
/// What stands on the trial fanpage. This table plays the outside world: the ledger never joins it, and nothing in it keeps
/// a post from standing there twice.
/// </summary>
public sealed class SandboxPost
{
    public long Id { get; private set; }

    public required string ExternalId { get; init; }

    public required string Text { get; set; }

    public required string Link { get; init; }

    public required string CardTitle { get; init; }

    public required string CardDescription { get; init; }

    /// <summary>Absolute; null without an image.</summary>
    public string? CardImageUrl { get; init; }

    public required string SiteName { get; init; }

    public required DateTime PublishedAt { get; init; }

    /// <summary>It is there, but readers of the page do not see it.</summary>
    public bool Hidden { get; set; }
}

public sealed class SandboxPostConfiguration : IEntityTypeConfiguration<SandboxPost>
{
    public void Configure(EntityTypeBuilder<SandboxPost> builder)
    {
        builder.ToTable("SandboxPosts");
        builder.Property(post => post.ExternalId).HasMaxLength(60);
        builder.HasIndex(post => post.ExternalId).IsUnique();
        builder.HasIndex(post => post.PublishedAt);
        builder.HasIndex(post => post.Link);
    }
}
