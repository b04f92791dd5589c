using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Plugins.Reform.Platform.Data;

/// <summary>
/// One entry of the change sequence: something that readers can see has changed. Caches and indexes of every node follow
/// it by number. Written in an <see cref="ExclusiveTransaction"/> only, so that a smaller number never appears later.
/// </summary>
public sealed class Change
{
    public long Sequence { get; private set; }

    /// <summary>What changed: <c>publication</c>, <c>coverage</c>, <c>plan</c>, <c>fanpage</c>; or <c>search-index</c>: an index is wished anew.</summary>
    public required string Topic { get; init; }

    /// <summary>The content key, where the change is about one.</summary>
    public Guid? Key { get; init; }

    public required DateTime At { get; init; }
}

public sealed class ChangeConfiguration : IEntityTypeConfiguration<Change>
{
    public void Configure(EntityTypeBuilder<Change> builder)
    {
        builder.ToTable("Changes");
        builder.HasKey(change => change.Sequence);
        builder.Property(change => change.Sequence).ValueGeneratedOnAdd();
        builder.Property(change => change.Topic).HasMaxLength(20);
    }
}
