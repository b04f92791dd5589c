using System.Text.RegularExpressions;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Documents.Citations;

/// <summary>
/// Finds the legal documents that a Vietnamese text cites by number, with the dirt of typing and scanning: spaces around
/// signs, Ð for Đ, no marks, lower case, a missing hyphen. Whole numbers are believed for their shape; short ones
/// ("Nghị định 61") for the noun before them and for what follows. Pure, and in time linear to the text.
/// </summary>
public static class FindCitations
{
    /// <summary>Characters before a number in which its noun is looked for.</summary>
    private const int NounReach = 160;

    /// <returns>In the order of the text, without overlaps.</returns>
    public static IReadOnlyList<Citation> In(string text)
    {
        var folded = new FoldedText(text);
        var found = new List<Citation>();
        var taken = new List<(int From, int To)>();
        var last = 0;
        foreach (Match match in CitationPatterns.Whole().Matches(folded.Folded))
        {
            if (ReadWhole(folded, match, last) is { } whole)
            {
                found.Add(whole.Citation);
                taken.Add((whole.From, whole.To));
                last = whole.To;
            }
        }

        found.AddRange(ShortCitations.In(folded, taken));
        found.Sort((one, other) => one.Start.CompareTo(other.Start));
        return found;
    }

    private static (Citation Citation, int From, int To)? ReadWhole(FoldedText text, Match match, int last)
    {
        var before = text.Folded[Math.Max(last, match.Index - NounReach)..match.Index];
        if (CitationPatterns.NotADocument().IsMatch(before))
        {
            return null;
        }

        var noun = Noun(before);
        foreach (var end in Ends(text, match))
        {
            if (Read(text.Slice(match.Index, end)) is not { } reading || !Believable(reading, noun is not null))
            {
                continue;
            }

            var from = noun is { } governs ? match.Index - before.Length + governs.Index : match.Index;
            var number = Parse(text.Slice(match.Index, end), noun);
            var date = CitationDates.After(text.Folded, end) ?? CitationDates.Before(text.Folded, from, end, last);
            var citation = new Citation(
                text.Place(from), text.Place(end) - text.Place(from), text.Place(match.Index),
                number, number?.Key ?? NumberKeys.Of(reading)[0], TypeName(noun, number), date);
            return (citation, from, end);
        }

        return null;
    }

    /// <summary>The noun knows better ("Quy định 69-QĐ/TW"), unless it is the word for all of them.</summary>
    private static string? TypeName((int Index, string Name, string? Symbol)? noun, DocumentNumber? number) =>
        noun is { Name: not "Văn bản" } governs ? governs.Name : number?.TypeName ?? noun?.Name;

    /// <summary>Where the number may end, the farthest first: groups of letters that belong to what follows are left out.</summary>
    private static IEnumerable<int> Ends(FoldedText text, Match match)
    {
        var pieces = match.Groups["piece"].Captures;
        var certain = pieces.Count;
        for (var i = 0; i < pieces.Count; i++)
        {
            // "61/2018/NĐ-CP - văn bản …": what a spaced sign leads to must be known letters, and written as letters are.
            if (pieces[i].Value.Contains(' ', StringComparison.Ordinal) && !Known(pieces[i].Value))
            {
                certain = i;
                break;
            }
        }

        for (var i = certain; i > 0; i--)
        {
            yield return pieces[i - 1].Index + pieces[i - 1].Length;
        }
    }

    private static bool Known(string piece)
    {
        var letters = piece.Trim(' ', '/', '\\', '.', '_', '-');
        return NumberSymbols.IsType(letters) || NumberSymbols.IsBody(letters) || NumberSymbols.Split(letters) > 0;
    }

    private static NumberReading? Read(string typed) => NumberReading.Of(typed);

    /// <summary>A type and a body, or a legislature; with a noun before it a body alone ("Công văn số 1234/UBND-NC") or a type alone.</summary>
    private static bool Believable(NumberReading reading, bool governed) =>
        (reading.Bodies.Count > 0 && (reading.Type is not null || reading.Bodies.Any(body => NumberSymbols.IsLegislature(VietnameseText.Fold(body)))))
        || (governed && (reading.Bodies.Count > 0 || reading.Type is not null));

    private static DocumentNumber? Parse(string typed, (int Index, string Name, string? Symbol)? noun) =>
        DocumentNumber.Parse(typed) is { Ok: true, Value: var number } ? number
        : noun is { } governs && DocumentNumber.Parse($"{governs.Name} {typed}") is { Ok: true, Value: var completed } ? completed
        : null;

    /// <summary>The noun that governs a number, by what stands before it.</summary>
    /// <returns>Its index in <paramref name="before"/>, and the name of the type.</returns>
    private static (int Index, string Name, string? Symbol)? Noun(string before)
    {
        if (CitationPatterns.NounBefore().Match(before) is { Success: true } direct)
        {
            return Named(direct);
        }

        foreach (var match in new[] { CitationPatterns.LawBefore().Match(before), CitationPatterns.IssuerBefore().Match(before) })
        {
            if (match.Success && !CitationPatterns.AnyNoun().IsMatch(match.Groups["between"].Value))
            {
                return Named(match);
            }
        }

        return null;
    }

    private static (int Index, string Name, string? Symbol)? Named(Match match)
    {
        var noun = match.Groups["noun"];
        var (name, symbol) = NumberSymbols.Noun(noun.Value);
        return name is null ? null : (noun.Index, name, symbol);
    }
}
