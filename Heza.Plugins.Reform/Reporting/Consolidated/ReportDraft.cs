using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Plugins.Reform.Reporting.Consolidated;

/// <summary>The Office's texts of a period's report, as they are being written.</summary>
public sealed class ReportDraft
{
    public required int Year { get; init; }

    public required string Period { get; init; }

    public required ReportTexts Texts { get; set; }

    /// <summary>Goes up with each save; who writes over another one's words is told.</summary>
    public required int Revision { get; set; }

    public required string ChangedBy { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime ChangedAt { get; set; }
}

public sealed class ReportDraftConfiguration : IEntityTypeConfiguration<ReportDraft>
{
    public void Configure(EntityTypeBuilder<ReportDraft> builder)
    {
        builder.ToTable("ReportDrafts");
        builder.HasKey(draft => new { draft.Year, draft.Period });
        builder.Property(draft => draft.Period).HasMaxLength(2);
        builder.Property(draft => draft.Texts).AsJson();
        builder.Property(draft => draft.Revision).IsConcurrencyToken();
        builder.Property(draft => draft.ChangedBy).HasMaxLength(200);
    }
}
