using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>The values of one facet in a segment, by numbers.</summary>
/// <param name="Words">The value of each number.</param>
/// <param name="Numbers">Of each text, -1 for none; with <paramref name="Starts"/> those of all texts, one after the other.</param>
/// <param name="Starts">Where texts have any number of values: where the numbers of each begin, and where the last ones end.</param>
internal sealed record FacetValues(string[] Words, short[] Numbers, int[]? Starts = null)
{
    /// <summary>More different values of one facet than there ever will be are not counted.</summary>
    private const int Most = short.MaxValue;

    /// <returns>-1 when no text has it.</returns>
    public int Find(string word) => Array.IndexOf(Words, word);

    public static FacetValues OfOne(SortedDocValues? values, int texts)
    {
        var numbers = new short[texts];
        for (var doc = 0; doc < texts; doc++)
        {
            numbers[doc] = Fit(values?.GetOrd(doc) ?? -1);
        }

        return new FacetValues(WordsOf(values?.ValueCount ?? 0, (number, bytes) => values!.LookupOrd((int)number, bytes)), numbers);
    }

    public static FacetValues OfMany(SortedSetDocValues? values, int texts)
    {
        var (numbers, starts) = (new List<short>(texts), new int[texts + 1]);
        for (var doc = 0; doc < texts && values is not null; doc++)
        {
            values.SetDocument(doc);
            for (var number = values.NextOrd(); number != SortedSetDocValues.NO_MORE_ORDS; number = values.NextOrd())
            {
                if (Fit(number) is >= 0 and var fit)
                {
                    numbers.Add(fit);
                }
            }

            starts[doc + 1] = numbers.Count;
        }

        return new FacetValues(WordsOf(values?.ValueCount ?? 0, (number, bytes) => values!.LookupOrd(number, bytes)), [.. numbers], starts);
    }

    /// <summary>Values that are numbers by themselves; a negative one is none.</summary>
    public static FacetValues OfNumbers(int[] each, Func<int, int> of, Func<int, string> show)
    {
        var (seen, numbers) = (new Dictionary<int, short>(), new short[each.Length]);
        for (var doc = 0; doc < each.Length; doc++)
        {
            var value = of(each[doc]);
            if (value < 0)
            {
                numbers[doc] = -1;
            }
            else if (!seen.TryGetValue(value, out numbers[doc]))
            {
                numbers[doc] = seen[value] = (short)seen.Count;
            }
        }

        return new FacetValues([.. seen.OrderBy(one => one.Value).Select(one => show(one.Key))], numbers);
    }

    private static short Fit(long number) => number is >= 0 and < Most ? (short)number : (short)-1;

    private static string[] WordsOf(long count, Action<long, BytesRef> look)
    {
        var words = new string[Math.Min(count, Most)];
        for (var number = 0; number < words.Length; number++)
        {
            var bytes = new BytesRef();
            look(number, bytes);
            words[number] = bytes.Utf8ToString();
        }

        return words;
    }
}
