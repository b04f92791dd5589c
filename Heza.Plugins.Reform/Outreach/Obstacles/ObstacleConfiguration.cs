using Heza.Plugins.Reform.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Plugins.Reform.Outreach.Obstacles;

public sealed class ObstacleConfiguration : IEntityTypeConfiguration<Obstacle>
{
    public void Configure(EntityTypeBuilder<Obstacle> builder)
    {
        builder.ToTable("Obstacles");
        builder.HasKey(obstacle => obstacle.Key);
        builder.Property(obstacle => obstacle.Key).ValueGeneratedNever();
        builder.Property(obstacle => obstacle.Unit).HasMaxLength(PlanLimits.Code);
        builder.Property(obstacle => obstacle.Title).HasMaxLength(Obstacle.LongestTitle);
        builder.Property(obstacle => obstacle.Description).HasMaxLength(Obstacle.LongestDescription);
        builder.Property(obstacle => obstacle.Proposal).HasMaxLength(Obstacle.LongestProposal);
        builder.Property(obstacle => obstacle.ItemCode).HasMaxLength(PlanLimits.Code);
        builder.Property(obstacle => obstacle.Period).HasMaxLength(2);
        builder.Property(obstacle => obstacle.Revision).IsConcurrencyToken();
        builder.HasMany(obstacle => obstacle.Entries).WithOne().HasForeignKey(entry => entry.ObstacleKey);

        // Each filter beside the last entry's time, in which the list is ordered.
        builder.HasIndex(obstacle => new { obstacle.LastAt, obstacle.Key });
        builder.HasIndex(obstacle => new { obstacle.Unit, obstacle.LastAt });
        builder.HasIndex(obstacle => new { obstacle.State, obstacle.LastAt });
        builder.HasIndex(obstacle => new { obstacle.Year, obstacle.Period, obstacle.LastAt });
        builder.HasIndex(obstacle => new { obstacle.PlanYear, obstacle.ItemCode });
    }
}

public sealed class ObstacleEntryConfiguration : IEntityTypeConfiguration<ObstacleEntry>
{
    public void Configure(EntityTypeBuilder<ObstacleEntry> builder)
    {
        builder.ToTable("ObstacleEntries");
        builder.Property(entry => entry.Text).HasMaxLength(ObstacleEntry.LongestText);
        builder.Property(entry => entry.ActorId).HasMaxLength(64);
        builder.Property(entry => entry.ActorName).HasMaxLength(256);
    }
}
