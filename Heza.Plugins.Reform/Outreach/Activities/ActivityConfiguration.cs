using Heza.Plugins.Reform.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Plugins.Reform.Outreach.Activities;

public sealed class ActivityConfiguration : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.ToTable("Activities");
        builder.HasKey(activity => activity.Key);
        builder.Property(activity => activity.Key).ValueGeneratedNever();
        builder.Property(activity => activity.Title).HasMaxLength(Activity.LongestTitle);
        builder.Property(activity => activity.Form).HasMaxLength(PlanLimits.Code);
        builder.Property(activity => activity.Place).HasMaxLength(Activity.LongestPlace);
        builder.Property(activity => activity.Unit).HasMaxLength(PlanLimits.Code);
        builder.Property(activity => activity.Description).HasMaxLength(Activity.LongestDescription);
        builder.Property(activity => activity.RecordedById).HasMaxLength(64);
        builder.Property(activity => activity.RecordedBy).HasMaxLength(256);
        builder.Property(activity => activity.ChangedBy).HasMaxLength(256);
        builder.Property(activity => activity.WithdrawnBy).HasMaxLength(256);
        builder.Property(activity => activity.WithdrawnReason).HasMaxLength(Activity.LongestReason);
        builder.Property(activity => activity.ContentHash).HasMaxLength(64);
        builder.Property(activity => activity.Revision).IsConcurrencyToken();
        builder.HasMany(activity => activity.Items).WithOne().HasForeignKey(item => item.ActivityKey);
        builder.HasMany(activity => activity.Photos).WithOne().HasForeignKey(photo => photo.ActivityKey);

        // Each filter beside the day, in which the list is ordered.
        builder.HasIndex(activity => new { activity.Day, activity.Key });
        builder.HasIndex(activity => new { activity.Unit, activity.Day });
        builder.HasIndex(activity => new { activity.Form, activity.Day });
    }
}

public sealed class ActivityItemConfiguration : IEntityTypeConfiguration<ActivityItem>
{
    public void Configure(EntityTypeBuilder<ActivityItem> builder)
    {
        builder.ToTable("ActivityItems");
        builder.HasKey(item => new { item.ActivityKey, item.ItemCode });
        builder.Property(item => item.ItemCode).HasMaxLength(PlanLimits.Code);
        builder.HasIndex(item => new { item.PlanYear, item.ItemCode });
    }
}

public sealed class ActivityPhotoConfiguration : IEntityTypeConfiguration<ActivityPhoto>
{
    public void Configure(EntityTypeBuilder<ActivityPhoto> builder)
    {
        builder.ToTable("ActivityPhotos");
        builder.HasKey(photo => new { photo.ActivityKey, photo.MediaKey });
        builder.Property(photo => photo.AltText).HasMaxLength(ActivityPhoto.LongestAltText);
    }
}
