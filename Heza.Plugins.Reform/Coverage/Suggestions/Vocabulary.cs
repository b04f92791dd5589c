using System.Collections.Frozen;
using System.Text.Json;
using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Coverage.Suggestions;

/// <summary>
/// A subject in the words of those who write about it. An item has it when its wording holds one of
/// <paramref name="Plan"/>'s phrases.
/// </summary>
/// <param name="Core">Speak of nothing else.</param>
/// <param name="Kin">Are met elsewhere, too.</param>
/// <param name="Documents">Better known ones of the field.</param>
internal sealed record Concept(string Name, IReadOnlyList<Phrase> Plan, IReadOnlyList<Phrase> Core, IReadOnlyList<Phrase> Kin, IReadOnlyList<NamedDocument> Documents);

/// <param name="Key">Folded syllables with a space between them.</param>
/// <param name="Shown">As people read it.</param>
internal sealed record Phrase(string Key, string Shown)
{
    public static Phrase Of(string text) => new(string.Join(' ', SyllableRuns.Folded(text).SelectMany(run => run)), text);
}

/// <param name="Shown">As it is written, e.g. <c>61/2018/NĐ-CP</c>.</param>
internal sealed record NamedDocument(NumberReading Number, string Shown)
{
    /// <summary>None when it is no number.</summary>
    public static IEnumerable<NamedDocument> Of(string number) => NumberReading.Of(number) is { } reading ? [new(reading, number)] : [];
}

/// <summary>What a specialist knows and a plan does not spell out: <c>Vocabulary.json</c>, which says how it is kept.</summary>
internal static class Vocabulary
{
    private static readonly VocabularyFile File = Read();

    /// <summary>By the folded abbreviation. Comes first: phrases are cut with it.</summary>
    public static readonly FrozenDictionary<string, (string[] Folded, string[] Shown)> Abbreviations = File.Abbreviations.ToFrozenDictionary(
        pair => VietnameseText.Fold(pair.Key),
        pair => (VietnameseText.Fold(pair.Value).Split(' '), pair.Value.Split(' ')),
        StringComparer.Ordinal);

    public static readonly IReadOnlyList<Concept> Concepts = [.. File.Concepts.Select(ReadConcept)];

    /// <summary>What the portal tells besides reform.</summary>
    public static readonly IReadOnlyList<Concept> OtherTopics = [.. File.OtherTopics.Select(ReadConcept)];

    /// <summary>Every phrase by its key: what is one word when a text is cut into words.</summary>
    public static readonly FrozenDictionary<string, Phrase> Phrases = Concepts.Concat(OtherTopics)
        .SelectMany(concept => concept.Plan.Concat(concept.Core).Concat(concept.Kin))
        .Concat(File.Abbreviations.Values.Select(Phrase.Of))
        .DistinctBy(phrase => phrase.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(phrase => phrase.Key, StringComparer.Ordinal);

    /// <summary>Syllables of the longest phrase.</summary>
    public static readonly int Longest = Phrases.Keys.Max(key => key.Count(' '.Equals) + 1);

    private static Concept ReadConcept(ConceptEntry entry) => new(
        entry.Name,
        [.. (entry.Plan ?? []).Select(Phrase.Of)], [.. entry.Core.Select(Phrase.Of)], [.. entry.Kin.Select(Phrase.Of)],
        [.. (entry.Documents ?? []).SelectMany(NamedDocument.Of)]);

    private static VocabularyFile Read()
    {
        using var file = typeof(Vocabulary).Assembly.GetManifestResourceStream("Suggestions.Vocabulary.json")!;
        return JsonSerializer.Deserialize<VocabularyFile>(file, JsonSerializerOptions.Web)!;
    }

    private sealed record VocabularyFile(IReadOnlyDictionary<string, string> Abbreviations, IReadOnlyList<ConceptEntry> Concepts, IReadOnlyList<ConceptEntry> OtherTopics);

    private sealed record ConceptEntry(string Name, IReadOnlyList<string>? Plan, IReadOnlyList<string> Core, IReadOnlyList<string> Kin, IReadOnlyList<string>? Documents);
}
