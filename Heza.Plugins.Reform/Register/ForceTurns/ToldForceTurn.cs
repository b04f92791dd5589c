using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Plugins.Reform.Register.ForceTurns;

/// <summary>
/// Editors were told that a document's force turns on a day. Written in the transaction of the notices and unique, so that
/// they are told once, whatever crashes and however many nodes tell.
/// </summary>
public sealed class ToldForceTurn
{
    public required Guid DocumentKey { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
}

public sealed class ToldForceTurnConfiguration : IEntityTypeConfiguration<ToldForceTurn>
{
    public void Configure(EntityTypeBuilder<ToldForceTurn> builder)
    {
        builder.ToTable("ToldForceTurns");
        builder.HasKey(told => new { told.DocumentKey, told.Day });
    }
}
