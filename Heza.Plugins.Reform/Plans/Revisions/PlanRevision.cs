using System.Text.Json.Serialization;
using Heza.Plugins.Reform.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Plugins.Reform.Plans.Revisions;

/// <summary>How a revision came about.</summary>
[JsonConverter(typeof(KebabCaseEnum<PlanRevisionKind>))]
public enum PlanRevisionKind
{
    /// <summary>From a JSON file.</summary>
    Imported,

    /// <summary>On the desk, also when it began as a copy or as a scan.</summary>
    Edited,
}

/// <summary>A plan as it was saved, whole: rows are only added, so that anybody can be shown what the plan said and who made it say so.</summary>
public sealed class PlanRevision
{
    public const int LongestComment = 500, LongestSummary = 500;

    public int Id { get; private set; }

    public required int PlanYear { get; init; }

    /// <summary>From 1, in each plan.</summary>
    public required int Number { get; init; }

    public required PlanRevisionKind Kind { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Name of the person who saved it.</summary>
    public required string By { get; init; }

    public required string? Comment { get; init; }

    /// <summary>What changed against the revision before it, counted, in Vietnamese.</summary>
    public required string Summary { get; init; }

    /// <summary>A <see cref="PlanDocument"/>.</summary>
    public required string Json { get; init; }
}

public sealed class PlanRevisionConfiguration : IEntityTypeConfiguration<PlanRevision>
{
    public void Configure(EntityTypeBuilder<PlanRevision> builder)
    {
        builder.ToTable("PlanRevisions");
        builder.Property(revision => revision.By).HasMaxLength(256);
        builder.Property(revision => revision.Comment).HasMaxLength(PlanRevision.LongestComment);
        builder.Property(revision => revision.Summary).HasMaxLength(PlanRevision.LongestSummary);
        builder.HasIndex(revision => new { revision.PlanYear, revision.Number }).IsUnique();
        builder.HasOne<Plan>().WithMany().HasForeignKey(revision => revision.PlanYear).OnDelete(DeleteBehavior.Restrict);
    }
}
