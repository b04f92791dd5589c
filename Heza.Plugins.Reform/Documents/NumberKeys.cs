using System.Globalization;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Documents;

/// <summary>Keys under which a document is found when only a part of its number is known.</summary>
public static class NumberKeys
{
    /// <summary>
    /// All keys of a document, the full one first: <c>61-2018-nd-cp</c>, <c>61-2018-nd</c>, <c>61-2018</c>, <c>61</c>, and
    /// without the year <c>61-nd-cp</c>, <c>61-nd</c>.
    /// </summary>
    public static IReadOnlyList<string> Of(DocumentNumber number) =>
        Keys(number.Number, number.Letter, number.Year, number.TypeSymbol, number.Body);

    internal static IReadOnlyList<string> Of(NumberReading reading) =>
        Keys(reading.Number, reading.Letter, reading.Year, reading.Type, string.Join('-', reading.Bodies));

    /// <summary>
    /// The narrowest key for what was typed (<c>nghị định 61</c> → <c>61-nd</c>): it is among the keys of every document
    /// that can be meant. Null when the text is not a number.
    /// </summary>
    public static string? Typed(string? typed) =>
        NumberReading.Of(typed) is { } reading ? Of(reading)[0] : null;

    private static IReadOnlyList<string> Keys(int number, char? letter, int? year, string? type, string body)
    {
        var first = number.ToString("00", CultureInfo.InvariantCulture) + letter;
        var dated = year is null ? first : $"{first}-{year.Value.ToString(CultureInfo.InvariantCulture)}";
        string[] symbols = [.. new[] { type, body }.OfType<string>().Where(symbol => symbol.Length > 0).Select(VietnameseText.Fold)];
        return
        [
            .. new[] { dated, first }
                .SelectMany(start => Enumerable.Range(0, symbols.Length + 1)
                    .Select(left => string.Join('-', symbols.Take(symbols.Length - left).Prepend(start))))
                .Distinct(StringComparer.Ordinal),
        ];
    }
}
