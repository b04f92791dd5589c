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
        builder.HasIndex(fulfilment => fulfilment.EvidenceKey);
        builder.HasIndex(fulfilment => new { fulfilment.PlanYear, fulfilment.State });
        builder.HasOne<ContentItem>().WithMany().HasForeignKey(fulfilment => new { fulfilment.PlanYear, fulfilment.ItemCode })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(fulfilment => fulfilment.Decisions).WithOne().HasForeignKey(decision => decision.FulfilmentId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

public sealed class FulfilmentDecisionConfiguration : IEntityTypeConfiguration<FulfilmentDecision>
{
    public void Configure(EntityTypeBuilder<FulfilmentDecision> builder)
    {
        builder.ToTable("FulfilmentDecisions");
        builder.Property(decision => decision.Comment).HasMaxLength(Verdict.LongestComment);
    }
}
