using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Web.EmbeddedCms.Content.Storage;

[JsonConverter(typeof(JsonStringEnumConverter<ReviewState>))]
public enum ReviewState
{
    /// <summary>Waits for somebody who may approve it.</summary>
    [JsonStringEnumMemberName("submitted")]
    Submitted,

    /// <summary>Sent back to its writer with a comment.</summary>
    [JsonStringEnumMemberName("returned")]
    Returned,
}

/// <summary>The last step of a document's review: kept in the row of its <see cref="CmsNode"/>.</summary>
public sealed class CmsReview
{
    public required ReviewState State { get; init; }

    /// <summary>Account of the one who submitted or returned it.</summary>
    public required string ById { get; init; }

    /// <summary>As people read it.</summary>
    public required string ByName { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public string? Comment { get; init; }

    public static void Configure(OwnedNavigationBuilder<CmsNode, CmsReview> builder)
    {
        builder.Property(review => review.ById).HasMaxLength(64);
        builder.Property(review => review.ByName).HasMaxLength(256);
        builder.Property(review => review.Comment).HasMaxLength(CmsLogEntry.CommentLength);
        builder.HasIndex(review => review.State);
    }
}
