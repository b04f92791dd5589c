using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Plugins.Reform.Publishing.ReadModel;

public sealed class PublicationConfiguration : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.ToTable("Publications");
        builder.HasKey(publication => publication.Key);
        builder.Property(publication => publication.Key).ValueGeneratedNever();
        builder.HasDiscriminator<string>("Kind").HasValue<Article>("article").HasValue<LegalDocument>("document");
        builder.Property("Kind").HasMaxLength(10);
        builder.Property(publication => publication.Slug).HasMaxLength(120);
        builder.Property(publication => publication.ContentHash).HasMaxLength(64);
        builder.HasIndex("Kind", nameof(Publication.Slug)).IsUnique();
        builder.HasIndex(publication => publication.Sequence);
        builder.HasIndex("Kind", nameof(Publication.WithdrawnAt), nameof(Publication.FirstPublishedAt));
        // With all that tells which pieces of a year are articles: their rows, texts and all, are not touched.
        builder.HasIndex(nameof(Publication.FirstPublishedAt), "Kind", nameof(Publication.Key));
        builder.HasMany(publication => publication.Files).WithOne().HasForeignKey(file => file.PublicationKey);
        builder.HasMany(publication => publication.Links).WithOne().HasForeignKey(link => link.FromKey);
    }
}

public sealed class ArticleConfiguration : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.HasIndex(article => new { article.WithdrawnAt, article.DisplayDate });
        builder.HasIndex(article => new { article.Category, article.DisplayDate });
    }
}

public sealed class LegalDocumentConfiguration : IEntityTypeConfiguration<LegalDocument>
{
    public void Configure(EntityTypeBuilder<LegalDocument> builder)
    {
        builder.Property(document => document.IssuedOn).HasMaxLength(10);
        builder.HasIndex(document => document.NumberKey);
        builder.HasIndex(document => new { document.WithdrawnAt, document.IssuedFrom });
        builder.HasIndex(document => document.Type);
        builder.HasIndex(document => document.Level);
        builder.Ignore(document => document.Force);
        builder.HasIndex(document => document.EffectiveOn);
        builder.HasIndex(document => document.ForceUntil);
        builder.HasIndex(document => document.ForcePartUntil);
    }
}

public sealed class PublishedFileConfiguration : IEntityTypeConfiguration<PublishedFile>
{
    public void Configure(EntityTypeBuilder<PublishedFile> builder)
    {
        builder.ToTable("PublishedFiles");
        builder.Property(file => file.Sha256).HasMaxLength(64);
        builder.Property(file => file.Reading).HasDefaultValue(FileReading.NotRead);
    }
}

public sealed class PublicationLinkConfiguration : IEntityTypeConfiguration<PublicationLink>
{
    public void Configure(EntityTypeBuilder<PublicationLink> builder)
    {
        builder.ToTable("PublicationLinks");
        builder.Property(link => link.Kind).HasMaxLength(20);
        builder.HasIndex(link => link.TargetKey);
        builder.HasIndex(link => link.TargetNumberKey);
    }
}

public sealed class PublicationPeriodConfiguration : IEntityTypeConfiguration<PublicationPeriod>
{
    public void Configure(EntityTypeBuilder<PublicationPeriod> builder)
    {
        builder.ToTable("PublicationPeriods");
        builder.HasIndex(period => new { period.Key, period.From, period.To });
    }
}

public sealed class SlugEntryConfiguration : IEntityTypeConfiguration<SlugEntry>
{
    public void Configure(EntityTypeBuilder<SlugEntry> builder)
    {
        builder.ToTable("Slugs");
        builder.HasKey(entry => new { entry.Section, entry.Slug });
        builder.Property(entry => entry.Section).HasMaxLength(20);
        builder.Property(entry => entry.Slug).HasMaxLength(120);
        builder.HasIndex(entry => entry.Key);
    }
}
