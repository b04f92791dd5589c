using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Plugins.Reform.Fanpage.Channels;

/// <summary>What kind of outside world stands behind a channel; each has one <see cref="IChannel"/>.</summary>
public enum ChannelKind
{
    /// <summary>A page of the site's own that shows what a fanpage would show.</summary>
    Sandbox,

    /// <summary>A Facebook page.</summary>
    Facebook,

    /// <summary>A Zalo Official Account.</summary>
    Zalo,
}

/// <summary>Why a channel is paused by itself: nothing goes out until somebody mends it; its posts wait.</summary>
public enum ChannelTrouble
{
    /// <summary>It was never connected, or somebody disconnected it.</summary>
    NotConnected,

    /// <summary>The token is dead: expired, revoked, password changed, role lost.</summary>
    Token,

    /// <summary>The token lacks a permission.</summary>
    Permission,

    /// <summary>The platform has blocked the page or the app for what it did.</summary>
    Policy,
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

    public ChannelPolicy Policy { get; set; } = new();

    /// <summary>UTC; until then one claim holds the channel: one call in flight per channel, on all nodes together.</summary>
    public DateTime? BusyUntil { get; set; }

    /// <summary>The claim that holds the channel: see <see cref="Ledger.FanpagePost.ClaimedBy"/>.</summary>
    public Guid? BusyWith { get; set; }

    /// <summary>The platform's identifier of the page or account; null for the sandbox.</summary>
    public string? ExternalId { get; set; }

    /// <summary>Absolute address of the page, for people.</summary>
    public string? PageUrl { get; set; }

    /// <summary>Tokens, encrypted: see <see cref="ChannelCredentials"/>. Never leaves the server.</summary>
    public string? Credentials { get; set; }

    public DateTime? ConnectedAt { get; set; }

    /// <summary>Name of who connected it.</summary>
    public string? ConnectedBy { get; set; }

    /// <summary>UTC; null: not known, or never.</summary>
    public DateTime? TokenExpiresAt { get; set; }

    /// <summary>UTC; Facebook's second clock: after it the token lives but reads nothing.</summary>
    public DateTime? DataAccessExpiresAt { get; set; }

    /// <summary>Permissions of the token, by space.</summary>
    public string? Scopes { get; set; }

    /// <summary>UTC; when the connection was last looked at.</summary>
    public DateTime? CheckedAt { get; set; }

    /// <summary>Null: works.</summary>
    public ChannelTrouble? Trouble { get; set; }

    /// <summary>Vietnamese: what happened and what to do.</summary>
    public string? TroubleMessage { get; set; }

    public DateTime? TroubleSince { get; set; }

    /// <summary>UTC; the platform wants no calls before (rate limit, "too fast"); posts wait.</summary>
    public DateTime? RestUntil { get; set; }

    /// <summary>Percent of the platform's call budget that is used up, as last told.</summary>
    public int? UsagePercent { get; set; }

    public DateTime? UsageAt { get; set; }
}

public sealed class ChannelConfiguration : IEntityTypeConfiguration<Channel>
{
    public void Configure(EntityTypeBuilder<Channel> builder)
    {
        builder.ToTable("Channels");
        builder.Property(channel => channel.Id).ValueGeneratedNever();
        builder.Property(channel => channel.Code).HasMaxLength(40);
        builder.Property(channel => channel.Name).HasMaxLength(200);
        builder.Property(channel => channel.ExternalId).HasMaxLength(100);
        builder.Property(channel => channel.PageUrl).HasMaxLength(400);
        builder.Property(channel => channel.TroubleMessage).HasMaxLength(1000);
        builder.ComplexProperty(channel => channel.Policy);
        builder.HasIndex(channel => channel.Code).IsUnique();
        builder.HasIndex(channel => new { channel.Kind, channel.ExternalId }).IsUnique();
    }
}
