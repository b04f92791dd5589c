using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Plugins.Reform.Fanpage.Ledger;

public sealed class FanpagePostConfiguration : IEntityTypeConfiguration<FanpagePost>
{
    public void Configure(EntityTypeBuilder<FanpagePost> builder)
    {
        builder.ToTable("FanpagePosts");
        builder.Property(post => post.Id).ValueGeneratedNever();
        builder.Property(post => post.ContentHash).HasMaxLength(64);
        builder.Property(post => post.ExternalId).HasMaxLength(200);
        builder.HasOne(post => post.Channel).WithMany().HasForeignKey(post => post.ChannelId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(post => new { post.ContentKey, post.ChannelId, post.Occurrence }).IsUnique();
        builder.HasIndex(post => new { post.State, post.DueAt });
        builder.HasIndex(post => post.DueAt);
        builder.HasIndex(post => post.SentAt);
        builder.Property(post => post.OwnTextOver).HasMaxLength(64);
    }
}

public sealed class FanpageAttemptConfiguration : IEntityTypeConfiguration<FanpageAttempt>
{
    public void Configure(EntityTypeBuilder<FanpageAttempt> builder)
    {
        builder.ToTable("FanpageAttempts");
        builder.HasKey(attempt => new { attempt.PostId, attempt.Number });
        builder.HasOne<FanpagePost>().WithMany().HasForeignKey(attempt => attempt.PostId).OnDelete(DeleteBehavior.Restrict);
    }
}
