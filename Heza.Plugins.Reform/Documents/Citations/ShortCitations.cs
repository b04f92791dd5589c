using System.Text.RegularExpressions;

namespace Heza.Plugins.Reform.Documents.Citations;

/// <summary>Numbers without their letters: "Nghị định 61", "Nghị định 107/2021", "các Nghị định 61, 107". What is meant a register tells.</summary>
internal static class ShortCitations
{
    /// <summary>Everyday words too: with them only a capital or "số" makes a citation of "kế hoạch 5".</summary>
    private static readonly string[] EverydayNouns = ["quyet dinh", "ket luan", "ke hoach"];

    /// <param name="taken">Folded stretches of whole citations.</param>
    public static IEnumerable<Citation> In(FoldedText text, IReadOnlyList<(int From, int To)> taken)
    {
        foreach (Match match in CitationPatterns.Short().Matches(text.Folded))
        {
            var end = match.Index + match.Length;
            if (taken.Any(one => one.From < end && match.Index < one.To) || IsCount(text, match, end) || Read(text, match, match.Groups["noun"].Value) is not { } first)
            {
                continue;
            }

            yield return Citation(text, match.Index, match.Groups["number"].Index, end, first);
            var plural = CitationPatterns.Plural().IsMatch(text.Folded[Math.Max(0, match.Index - 10)..match.Index]);
            for (var next = CitationPatterns.NextShort().Match(text.Folded, end); next.Success; next = CitationPatterns.NextShort().Match(text.Folded, end))
            {
                end = next.Index + next.Length;
                var joined = plural || next.Groups["join"].Value == "va";
                if (!joined || taken.Any(one => one.From < end && next.Index < one.To) || !CitationPatterns.ListEnd().IsMatch(text.Folded, end)
                    || Read(text, next, match.Groups["noun"].Value) is not { } further)
                {
                    break;
                }

                var start = next.Groups["number"].Index;
                yield return Citation(text, start, start, end, further);
            }
        }
    }

    private static bool IsCount(FoldedText text, Match match, int end)
    {
        if (match.Groups["year"].Success)
        {
            return false;
        }

        var noun = match.Groups["noun"];
        var capital = char.IsUpper(text.Original[text.Place(noun.Index)]);
        var everyday = EverydayNouns.Contains(noun.Value, StringComparer.Ordinal);
        return (!match.Groups["so"].Success && !capital && (everyday || noun.Length == 2))
            || ((everyday || !capital) && CitationPatterns.Measure().IsMatch(text.Folded, end));
    }

    private static (NumberReading Reading, string? Type)? Read(FoldedText text, Match match, string noun)
    {
        var number = match.Groups["number"];
        var (name, _) = NumberSymbols.Noun(noun);
        return NumberReading.Of($"{name} {text.Slice(number.Index, number.Index + number.Length)}") is { MayBeYear: false } reading ? (reading, name) : null;
    }

    private static Citation Citation(FoldedText text, int from, int numberFrom, int end, (NumberReading Reading, string? Type) read)
    {
        var number = read.Reading.Bodies.Count > 0 ? DocumentNumber.Of(read.Reading) : null;
        return new Citation(
            text.Place(from), text.Place(end) - text.Place(from), text.Place(numberFrom),
            number, NumberKeys.Of(read.Reading)[0], read.Type, CitationDates.After(text.Folded, end));
    }
}
