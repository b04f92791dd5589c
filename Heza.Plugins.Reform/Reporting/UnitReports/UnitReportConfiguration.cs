using Heza.Plugins.Reform.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Plugins.Reform.Reporting.UnitReports;

public sealed class UnitReportConfiguration : IEntityTypeConfiguration<UnitReport>
{
    public void Configure(EntityTypeBuilder<UnitReport> builder)
    {
        builder.ToTable(UnitReport.Table);
        builder.Property(report => report.Period).HasMaxLength(2);
        builder.Property(report => report.Unit).HasMaxLength(PlanLimits.Code);
        builder.Property(report => report.UnitName).HasMaxLength(PlanLimits.Name);
        builder.Property(report => report.Revision).IsConcurrencyToken();
        builder.Property(report => report.LateReason).HasMaxLength(UnitReportLimits.Comment);
        builder.Property(report => report.SavedById).HasMaxLength(64);
        builder.Property(report => report.SavedBy).HasMaxLength(256);
        builder.Property(report => report.Content).AsJson();
        builder.Property(report => report.Facts).AsJson();
        builder.HasIndex(report => new { report.PlanYear, report.Period, report.Unit }).IsUnique();
        builder.HasMany(report => report.Acts).WithOne().HasForeignKey(act => act.ReportId).OnDelete(DeleteBehavior.Restrict);
    }
}

public sealed class UnitReportActConfiguration : IEntityTypeConfiguration<UnitReportAct>
{
    public void Configure(EntityTypeBuilder<UnitReportAct> builder)
    {
        builder.ToTable("UnitReportActs");
        builder.Property(act => act.ActorId).HasMaxLength(64);
        builder.Property(act => act.ActorName).HasMaxLength(256);
        builder.Property(act => act.Comment).HasMaxLength(UnitReportLimits.Comment);
        builder.Property(act => act.Content).AsJson();
        builder.Property(act => act.Facts).AsJson();
        builder.HasIndex(act => new { act.ReportId, act.At });
    }
}

/// <summary>Longest texts of a unit's report, in characters, and the largest figure.</summary>
public static class UnitReportLimits
{
    public const int Comment = 2000;
    public const int ItemText = 4000;
    public const int Text = 8000;
    public const int Figure = 1_000_000;
}
