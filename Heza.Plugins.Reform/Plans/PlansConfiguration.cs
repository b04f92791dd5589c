using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Plugins.Reform.Plans;

public sealed class PlanConfiguration : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.ToTable("Plans");
        builder.HasKey(plan => plan.Year);
        builder.Property(plan => plan.Year).ValueGeneratedNever();
        builder.Property(plan => plan.Number).HasMaxLength(PlanLimits.Number);
        builder.Property(plan => plan.Revision).HasDefaultValue(1);
        builder.Property(plan => plan.IssuedOn).HasMaxLength(10);
        builder.HasMany(plan => plan.Items).WithOne().HasForeignKey(item => item.PlanYear);
        builder.HasMany(plan => plan.Forms).WithOne().HasForeignKey(form => form.PlanYear);
        builder.HasMany(plan => plan.Units).WithOne().HasForeignKey(unit => unit.PlanYear);
        builder.HasMany(plan => plan.Audiences).WithOne().HasForeignKey(audience => audience.PlanYear);
        builder.HasMany(plan => plan.Deadlines).WithOne().HasForeignKey(deadline => deadline.PlanYear);
        builder.HasMany(plan => plan.Obligations).WithOne().HasForeignKey(obligation => obligation.PlanYear);
    }
}

public sealed class ContentItemConfiguration : IEntityTypeConfiguration<ContentItem>
{
    public void Configure(EntityTypeBuilder<ContentItem> builder)
    {
        builder.ToTable("PlanItems");
        builder.HasKey(item => new { item.PlanYear, item.Code });
        builder.Property(item => item.Code).HasMaxLength(PlanLimits.Code);
        builder.Property(item => item.ParentCode).HasMaxLength(PlanLimits.Code);
        builder.Property(item => item.GroupCode).HasMaxLength(PlanLimits.Code);
        // "a.1" without a year is looked for in every plan.
        builder.HasIndex(item => item.Code);
        builder.HasMany(item => item.Cites).WithOne().HasForeignKey(cited => new { cited.PlanYear, cited.ItemCode });
        builder.HasMany(item => item.Indicators).WithOne().HasForeignKey(indicator => new { indicator.PlanYear, indicator.ItemCode });
        builder.HasMany(item => item.Targets).WithOne().HasForeignKey(target => new { target.PlanYear, target.ItemCode });
        builder.HasMany(item => item.Units).WithOne().HasForeignKey(unit => new { unit.PlanYear, unit.ItemCode });
        builder.HasMany(item => item.Rewordings).WithOne().HasForeignKey(rewording => new { rewording.PlanYear, rewording.ItemCode });
    }
}

public sealed class CitedDocumentConfiguration : IEntityTypeConfiguration<CitedDocument>
{
    public void Configure(EntityTypeBuilder<CitedDocument> builder)
    {
        builder.ToTable("PlanCitedDocuments");
        builder.HasKey(cited => new { cited.PlanYear, cited.ItemCode, cited.Number });
        builder.Property(cited => cited.Number).HasMaxLength(PlanLimits.Number);
    }
}

public sealed class ItemUnitConfiguration : IEntityTypeConfiguration<ItemUnit>
{
    public void Configure(EntityTypeBuilder<ItemUnit> builder)
    {
        builder.ToTable("PlanItemUnits");
        builder.HasKey(unit => new { unit.PlanYear, unit.ItemCode, unit.UnitCode });
        builder.HasOne<Unit>().WithMany().HasForeignKey(unit => new { unit.PlanYear, unit.UnitCode }).OnDelete(DeleteBehavior.Cascade);
    }
}

public sealed class IndicatorConfiguration : IEntityTypeConfiguration<Indicator>
{
    public void Configure(EntityTypeBuilder<Indicator> builder)
    {
        builder.ToTable("PlanIndicators");
        builder.HasKey(indicator => new { indicator.PlanYear, indicator.Code });
        builder.Property(indicator => indicator.Code).HasMaxLength(PlanLimits.Code);
    }
}

public sealed class TargetConfiguration : IEntityTypeConfiguration<Target>
{
    public void Configure(EntityTypeBuilder<Target> builder)
    {
        builder.ToTable("PlanTargets");
        builder.Property(target => target.Form).HasMaxLength(PlanLimits.Code);
        builder.Property(target => target.Channel).HasMaxLength(PlanLimits.Code);
    }
}

public sealed class ItemRewordingConfiguration : IEntityTypeConfiguration<ItemRewording>
{
    public void Configure(EntityTypeBuilder<ItemRewording> builder)
    {
        builder.ToTable("PlanItemRewordings");
        builder.Property(rewording => rewording.ItemCode).HasMaxLength(PlanLimits.Code);
        builder.Property(rewording => rewording.OldTitle).HasMaxLength(PlanLimits.Title);
        builder.Property(rewording => rewording.OldHash).HasMaxLength(ItemWords.HashLength);
    }
}

public sealed class PublicityFormConfiguration : IEntityTypeConfiguration<PublicityForm>
{
    public void Configure(EntityTypeBuilder<PublicityForm> builder)
    {
        builder.ToTable("PlanForms");
        builder.HasKey(form => new { form.PlanYear, form.Code });
        builder.Property(form => form.Code).HasMaxLength(PlanLimits.Code);
    }
}

public sealed class UnitConfiguration : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.ToTable("PlanUnits");
        builder.HasKey(unit => new { unit.PlanYear, unit.Code });
        builder.Property(unit => unit.Code).HasMaxLength(PlanLimits.Code);
    }
}

public sealed class AudienceConfiguration : IEntityTypeConfiguration<Audience>
{
    public void Configure(EntityTypeBuilder<Audience> builder)
    {
        builder.ToTable("PlanAudiences");
        builder.HasKey(audience => new { audience.PlanYear, audience.Code });
        builder.Property(audience => audience.Code).HasMaxLength(PlanLimits.Code);
    }
}

public sealed class ReportDeadlineConfiguration : IEntityTypeConfiguration<ReportDeadline>
{
    public void Configure(EntityTypeBuilder<ReportDeadline> builder)
    {
        builder.ToTable("PlanReportDeadlines");
        builder.HasKey(deadline => new { deadline.PlanYear, deadline.Period });
        builder.Property(deadline => deadline.Period).HasMaxLength(2);
    }
}

public sealed class ObligationConfiguration : IEntityTypeConfiguration<Obligation>
{
    public void Configure(EntityTypeBuilder<Obligation> builder)
    {
        builder.ToTable("PlanObligations");
        builder.HasKey(obligation => new { obligation.PlanYear, obligation.Code });
        builder.Property(obligation => obligation.Code).HasMaxLength(PlanLimits.Code);
        builder.HasOne<Unit>().WithMany().HasForeignKey(obligation => new { obligation.PlanYear, obligation.UnitCode })
            .OnDelete(DeleteBehavior.Cascade);
    }
}
