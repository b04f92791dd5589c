using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Plugins.Reform.Fanpage.Channels;

/// <summary>What kind of outside world stands behind a channel; each has one <see cref="IChannel"/>.</summary>
public enum ChannelKind
{
    /// <summary>A page of the site's own that shows what a fanpage would show.</summary>
    Sandbox,
}

/// <summary>A fanpage or account that posts go out on.</summary>
public sealed class Channel
{
    public required Guid Id { get; init; }

    /// <summary>Stable name in addresses and settings, e.g. <c>sandbox</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The page's name as people know it.</summary>
    public required string Name { get; set; }

    public required ChannelKind Kind { get; init; }

    /// <summary>The kill switch: while false nothing is sent, posts wait.</summary>
    public required bool Enabled { get; set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>UTC; until then one claim holds the channel: one call in flight per channel, on all nodes together.</summary>
    public DateTime? BusyUntil { get; set; }

    /// <summary>The claim that holds the channel: see <see cref="Ledger.FanpagePost.ClaimedBy"/>.</summary>
    public Guid? BusyWith { get; set; }
}

public sealed class ChannelConfiguration : IEntityTypeConfiguration<Channel>
{
    public void Configure(EntityTypeBuilder<Channel> builder)
    {
        builder.ToTable("Channels");
        builder.Property(channel => channel.Id).ValueGeneratedNever();
        builder.Property(channel => channel.Code).HasMaxLength(40);
        builder.Property(channel => channel.Name).HasMaxLength(200);
        builder.HasIndex(channel => channel.Code).IsUnique();
    }
}
