using System.Text.Json.Serialization;

namespace Heza.Plugins.Reform.Register.Integrity;

/// <summary>What is wrong with the relations of public documents.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RelationFault>))]
public enum RelationFault
{
    /// <summary>The document that an editor chose is not public any more.</summary>
    [JsonStringEnumMemberName("targetGone")]
    TargetGone,
    /// <summary>No public document bears the number.</summary>
    [JsonStringEnumMemberName("targetMissing")]
    TargetMissing,
    /// <summary>Several bear the number: an editor must choose.</summary>
    [JsonStringEnumMemberName("targetAmbiguous")]
    TargetAmbiguous,
    /// <summary>A document that relates to itself.</summary>
    [JsonStringEnumMemberName("itself")]
    Itself,
    /// <summary>Documents that replace, amend or base on each other in a circle.</summary>
    [JsonStringEnumMemberName("circle")]
    Circle,
    /// <summary>Ended by another document on a day that nobody knows, so it still counts as neither in force nor expired.</summary>
    [JsonStringEnumMemberName("endedUndated")]
    EndedUndated,
    /// <summary>Replaced or repealed as a whole, yet in force by its own dates until later.</summary>
    [JsonStringEnumMemberName("endedButInForce")]
    EndedButInForce,
    /// <summary>Ended by a document that was issued before it.</summary>
    [JsonStringEnumMemberName("endedByEarlier")]
    EndedByEarlier,
}

/// <param name="Document">Whose relation it is, or of whom the fault speaks.</param>
/// <param name="Other">The other document; null where there is none or several.</param>
/// <param name="Number">The number that leads nowhere, or to several.</param>
/// <param name="Circle">The documents of a circle, in order.</param>
public sealed record RelationProblem(
    RelationFault Fault, string Kind, Guid Document, Guid? Other = null, string? Number = null, IReadOnlyList<Guid>? Circle = null, DateOnly? Day = null);
