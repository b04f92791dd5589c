using System.Text.Json.Serialization;

namespace Heza.Plugins.Reform.Coverage.Suggestions;

/// <summary>An item of the plan that an article probably satisfies; a person decides.</summary>
/// <param name="Reference">As an editor's field keeps it: <c>2023/a.1</c>.</param>
/// <param name="Score">Comparable between the items of one article only.</param>
/// <param name="Reasons">The weightiest first.</param>
public sealed record Suggestion(string Reference, string Code, string Title, SuggestionCertainty Certainty, double Score, IReadOnlyList<SuggestionReason> Reasons);

[JsonConverter(typeof(JsonStringEnumConverter<SuggestionCertainty>))]
public enum SuggestionCertainty
{
    /// <summary>Something speaks for it, something else speaks louder or not much is said.</summary>
    [JsonStringEnumMemberName("possible")]
    Possible,
    [JsonStringEnumMemberName("probable")]
    Probable,
}

/// <param name="Values">Numbers of documents, or words.</param>
public sealed record SuggestionReason(SuggestionReasonKind Kind, IReadOnlyList<string> Values);

[JsonConverter(typeof(JsonStringEnumConverter<SuggestionReasonKind>))]
public enum SuggestionReasonKind
{
    /// <summary>It cites documents that the item names.</summary>
    [JsonStringEnumMemberName("named-documents")]
    NamedDocuments,

    /// <summary>It cites well known documents of the item's field.</summary>
    [JsonStringEnumMemberName("field-documents")]
    FieldDocuments,

    /// <summary>It speaks of the same, in its title or its summary, too.</summary>
    [JsonStringEnumMemberName("shared-words")]
    SharedWords,

    /// <summary>It uses words of articles that the Office accepted for the item.</summary>
    [JsonStringEnumMemberName("accepted-before")]
    AcceptedBefore,
}
