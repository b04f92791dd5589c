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
        builder.HasIndex(post => post.LookAt);
        builder.HasIndex(post => post.FiguresAt);
        builder.Property(post => post.Handle).HasMaxLength(2000);
        builder.Property(post => post.ApprovedBy).HasMaxLength(200);
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

public sealed class PostWorkConfiguration : IEntityTypeConfiguration<PostWork>
{
    public void Configure(EntityTypeBuilder<PostWork> builder)
    {
        builder.ToTable("FanpageWork");
        builder.Property(work => work.Id).ValueGeneratedNever();
        builder.Property(work => work.AskedBy).HasMaxLength(200);
        builder.Property(work => work.Message).HasMaxLength(1000);
        builder.HasOne(work => work.Post).WithMany().HasForeignKey(work => work.PostId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(work => new { work.State, work.DueAt });
        builder.HasIndex(work => new { work.PostId, work.State });
    }
}

public sealed class PostFigureConfiguration : IEntityTypeConfiguration<PostFigure>
{
    public void Configure(EntityTypeBuilder<PostFigure> builder)
    {
        builder.ToTable("FanpageFigures");
        builder.HasKey(figure => new { figure.PostId, figure.Metric, figure.Day });
        builder.Property(figure => figure.Metric).HasMaxLength(80);
        builder.HasOne<FanpagePost>().WithMany().HasForeignKey(figure => figure.PostId).OnDelete(DeleteBehavior.Restrict);
    }
}
