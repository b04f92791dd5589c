using Heza.Plugins.Reform.Fanpage.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Plugins.Reform.Fanpage.Connecting;

/// <summary>
/// A connection that somebody has begun at the platform's own pages and has still to finish at the desk. The browser knows
/// its id and nothing else.
/// </summary>
public sealed class PendingConnection
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    public required Guid Id { get; init; }

    public required ChannelKind Kind { get; init; }

    /// <summary>Whose it is: nobody else can go on with it.</summary>
    public required string AccountId { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>UTC; after that it is worth nothing and is deleted.</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>UTC; when the platform sent the person back. Only once: the state in the address is used up.</summary>
    public DateTime? ReturnedAt { get; set; }

    /// <summary>The person's token, encrypted; null before it has come.</summary>
    public string? Secret { get; set; }
}

public sealed class PendingConnectionConfiguration : IEntityTypeConfiguration<PendingConnection>
{
    public void Configure(EntityTypeBuilder<PendingConnection> builder)
    {
        builder.ToTable("PendingConnections");
        builder.Property(pending => pending.Id).ValueGeneratedNever();
        builder.Property(pending => pending.AccountId).HasMaxLength(64);
        builder.HasIndex(pending => pending.ExpiresAt);
    }
}
