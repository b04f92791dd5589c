using Heza.Plugins.Reform.Plans.Periods;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Plugins.Reform.Reporting.Consolidated.Issuing;

/// <summary>
/// A report that the Office issued (phát hành), with its files as they went out. The database itself refuses to change or
/// delete it: see <see cref="IssuedReportSql"/>.
/// </summary>
public sealed class IssuedReport
{
    public const string Table = "IssuedReports";

    public int Id { get; private set; }

    public required int Year { get; init; }

    public required string Period { get; init; }

    /// <summary>1 for the period's first report, more after each reopening.</summary>
    public required int Issue { get; init; }

    /// <summary>The Vietnamese day at whose end the figures stand.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Number and symbol as the report bears them; "/BC-BQL" where the clerk adds the number by hand.</summary>
    public required string Number { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime IssuedAt { get; init; }

    public required string IssuedBy { get; init; }

    public List<IssuedFile> Files { get; } = [];

    public string Title => ReportPeriod.Of(Year, Period)?.Title ?? $"{Period} {Year}";
}

public sealed class IssuedFile
{
    public const string Table = "IssuedReportFiles";

    public int Id { get; private set; }

    public int ReportId { get; private set; }

    public required ReportForm Form { get; init; }

    public required string Name { get; init; }

    public required string ContentType { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Lower-case hex.</summary>
    public required string Sha256 { get; init; }

    public required byte[] Content { get; init; }
}

public sealed class IssuedReportConfiguration : IEntityTypeConfiguration<IssuedReport>
{
    public void Configure(EntityTypeBuilder<IssuedReport> builder)
    {
        builder.ToTable(IssuedReport.Table);
        builder.Property(report => report.Period).HasMaxLength(2);
        builder.Property(report => report.Number).HasMaxLength(100);
        builder.Property(report => report.IssuedBy).HasMaxLength(200);
        builder.Ignore(report => report.Title);
        builder.HasIndex(report => new { report.Year, report.Period, report.Issue }).IsUnique();
        builder.HasMany(report => report.Files).WithOne().HasForeignKey(file => file.ReportId).OnDelete(DeleteBehavior.Restrict);
    }
}

public sealed class IssuedFileConfiguration : IEntityTypeConfiguration<IssuedFile>
{
    public void Configure(EntityTypeBuilder<IssuedFile> builder)
    {
        builder.ToTable(IssuedFile.Table);
        builder.Property(file => file.Name).HasMaxLength(200);
        builder.Property(file => file.ContentType).HasMaxLength(200);
        builder.Property(file => file.Sha256).HasMaxLength(64);
        builder.HasIndex(file => new { file.ReportId, file.Form }).IsUnique();
    }
}
