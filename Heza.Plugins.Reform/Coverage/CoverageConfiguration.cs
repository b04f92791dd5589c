using Heza.Plugins.Reform.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Plugins.Reform.Coverage;

public sealed class FulfilmentConfiguration : IEntityTypeConfiguration<Fulfilment>
{
    public void Configure(EntityTypeBuilder<Fulfilment> builder)
    {
        builder.ToTable("Fulfilments");
        builder.Property(fulfilment => fulfilment.ItemCode).HasMaxLength(PlanLimits.Code);
        builder.HasIndex(fulfilment => new { fulfilment.PlanYear, fulfilment.ItemCode, fulfilment.EvidenceKey }).IsUnique();
        builder.HasIndex(fulfilment => new { fulfilment.EvidenceKey, fulfilment.PlanYear });
        builder.HasIndex(fulfilment => new { fulfilment.PlanYear, fulfilment.State });
        builder.HasOne<ContentItem>().WithMany().HasForeignKey(fulfilment => new { fulfilment.PlanYear, fulfilment.ItemCode })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(fulfilment => fulfilment.Decisions).WithOne().HasForeignKey(decision => decision.FulfilmentId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(fulfilment => fulfilment.Intervals).WithOne().HasForeignKey(interval => interval.FulfilmentId)
            .OnDelete(DeleteBehavior.Restrict);
        // What a new rule has to write anew: mostly nothing.
        builder.HasIndex(fulfilment => fulfilment.IntervalVersion);
    }
}

public sealed class FulfilmentDecisionConfiguration : IEntityTypeConfiguration<FulfilmentDecision>
{
    public void Configure(EntityTypeBuilder<FulfilmentDecision> builder)
    {
        builder.ToTable("FulfilmentDecisions");
        builder.Property(decision => decision.Comment).HasMaxLength(Verdict.LongestComment);
        builder.Property(decision => decision.ItemHash).HasMaxLength(ItemWords.HashLength);
        builder.Property(decision => decision.EvidenceHash).HasMaxLength(64);
        builder.Ignore(decision => decision.Accepted);
    }
}

public sealed class CoverageIntervalConfiguration : IEntityTypeConfiguration<CoverageInterval>
{
    /// <summary>SQL of both providers: <see cref="Standing.Counting"/>.</summary>
    private const string Counting = "\"Standing\" = 1";

    public void Configure(EntityTypeBuilder<CoverageInterval> builder)
    {
        builder.ToTable("CoverageIntervals");
        builder.Property(interval => interval.ItemCode).HasMaxLength(PlanLimits.Code);
        builder.Property(interval => interval.Form).HasMaxLength(PlanLimits.Code);
        // Numbers, not words: the matrix reads this column of every row of a plan.
        builder.Property(interval => interval.Standing).HasConversion<int>();
        builder.Property(interval => interval.EvidenceKind).HasConversion<int>();
        // Holds all that the matrix adds up, in the order in which it does: the rows themselves are not touched.
        builder.HasIndex(interval => new
        {
            interval.PlanYear,
            interval.ItemCode,
            interval.ItemRevision,
            interval.EvidenceKind,
            interval.Form,
            interval.FromDay,
            interval.ToDay,
            interval.Standing,
            interval.Changed,
            interval.FirstDay,
        }).HasDatabaseName("IX_CoverageIntervals_Matrix");
        builder.HasIndex(interval => new { interval.EvidenceKey, interval.PlanYear });
        // Most questions are about what counts: less than half of the rows. All that they ask stands in one of these two.
        builder.HasIndex(interval => new { interval.EvidenceKey, interval.FromDay, interval.ToDay, interval.PlanYear, interval.ItemCode, interval.Standing })
            .HasFilter(Counting).HasDatabaseName("IX_CoverageIntervals_CountingPieces");
        builder.HasIndex(interval => new { interval.PlanYear, interval.ItemCode, interval.FromDay, interval.ToDay, interval.Standing })
            .HasFilter(Counting).HasDatabaseName("IX_CoverageIntervals_CountingItems");
    }
}
