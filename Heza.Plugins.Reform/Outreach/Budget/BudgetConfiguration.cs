using Heza.Plugins.Reform.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Plugins.Reform.Outreach.Budget;

public sealed class BudgetEstimateConfiguration : IEntityTypeConfiguration<BudgetEstimate>
{
    public void Configure(EntityTypeBuilder<BudgetEstimate> builder)
    {
        builder.ToTable("BudgetEstimates");
        builder.HasKey(estimate => estimate.PlanYear);
        builder.Property(estimate => estimate.PlanYear).ValueGeneratedNever();
        builder.Property(estimate => estimate.ChangedBy).HasMaxLength(PlanLimits.Name);
        builder.HasOne<Plan>().WithMany().HasForeignKey(estimate => estimate.PlanYear).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(estimate => estimate.Lines).WithOne().HasForeignKey(line => line.PlanYear).OnDelete(DeleteBehavior.Cascade);
    }
}

public sealed class BudgetLineConfiguration : IEntityTypeConfiguration<BudgetLine>
{
    public void Configure(EntityTypeBuilder<BudgetLine> builder)
    {
        builder.ToTable("BudgetLines");
        builder.Property(line => line.Group).HasMaxLength(BudgetLimits.Group);
        builder.Property(line => line.Content).HasMaxLength(BudgetLimits.Content);
        builder.Property(line => line.Measure).HasMaxLength(BudgetLimits.Measure);
        builder.Property(line => line.Quantity).HasPrecision(12, 2);
        builder.Property(line => line.Note).HasMaxLength(BudgetLimits.Note);
        builder.HasIndex(line => line.PlanYear);
    }
}
