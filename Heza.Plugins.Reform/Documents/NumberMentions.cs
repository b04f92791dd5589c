using System.Text.RegularExpressions;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Documents;

/// <summary>Document numbers within running text: whole ones, and short ones such as "Nghị định 61".</summary>
internal static partial class NumberMentions
{
    public static IEnumerable<NumberReading> In(string text)
    {
        var folded = VietnameseText.Fold(text);
        return WholeNumber().Matches(folded).Concat(ShortNumber().Matches(folded))
            .Select(match => NumberReading.Of(match.Value))
            .OfType<NumberReading>()
            .Where(reading => !reading.MayBeYear)
            .Where(reading => reading.Type is not null || reading.Bodies.Any(body => NumberSymbols.IsLegislature(VietnameseText.Fold(body))));
    }

    [GeneratedRegex(@"(?<![\d/.,])\d{1,6}[a-z]?\s?[/–-]\s?(?:(?:19|20)\d\d\s?/\s?)?[a-z]{1,10}\d{0,2}(?:[/–-][a-z]{1,10}\d{0,2}){0,4}")]
    private static partial Regex WholeNumber();

    [GeneratedRegex(@"\b(?:nghi dinh|nghi quyet|quyet dinh|chi thi|thong tu|ket luan|ke hoach|nd|nq|qd|ct|tt|kl|kh)\s(?:so:?\s)?\d{1,6}[a-z]?(?:/(?:19|20)\d\d|\snam\s(?:19|20)\d\d)?(?![\d/%.,–-]|\s?/)")]
    private static partial Regex ShortNumber();
}
