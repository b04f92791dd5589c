using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Plugins.Reform.Register.Missing;

/// <summary>A document number that a publication names, in its words, its files or its relations; one row however often.</summary>
public sealed class CitedNumber
{
    public const int KeyLength = 100, NumberLength = 120;

    public required Guid PublicationKey { get; init; }

    /// <summary>See Documents/DocumentNumber.</summary>
    public required string NumberKey { get; init; }

    /// <summary>Canonical, e.g. <c>61/2018/NĐ-CP</c>.</summary>
    public required string Number { get; init; }

    /// <summary>Vietnamese name of the type; null when the text does not tell.</summary>
    public string? Type { get; init; }

    public required int Times { get; init; }
}

public sealed class CitedNumberConfiguration : IEntityTypeConfiguration<CitedNumber>
{
    public void Configure(EntityTypeBuilder<CitedNumber> builder)
    {
        builder.ToTable("CitedNumbers");
        builder.HasKey(cited => new { cited.PublicationKey, cited.NumberKey });
        builder.Property(cited => cited.NumberKey).HasMaxLength(CitedNumber.KeyLength);
        builder.Property(cited => cited.Number).HasMaxLength(CitedNumber.NumberLength);
        builder.Property(cited => cited.Type).HasMaxLength(60);
        builder.HasIndex(cited => cited.NumberKey);
        builder.HasOne<Publication>().WithMany().HasForeignKey(cited => cited.PublicationKey);
    }
}
