using System.Text;

namespace Heza.Benchmarks.Search;

/// <summary>
/// Vietnamese text by chance: each syllable follows the one before as it does in the sample's articles, so that common and
/// rare words, pairs and phrases are spread as in real texts; now and then a name of a firm that is found nowhere else.
/// The same seed gives the same texts.
/// </summary>
internal sealed class GeneratedText
{
    private const string Begin = "";

    private readonly Dictionary<string, List<string>> _next = new(StringComparer.Ordinal);
    private readonly Random _chance;

    public GeneratedText(IEnumerable<string> texts, int seed)
    {
        _chance = new Random(seed);
        foreach (var text in texts)
        {
            var before = Begin;
            foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Append(Begin))
            {
                (_next.TryGetValue(before, out var list) ? list : _next[before] = []).Add(word);
                before = word.EndsWith('.') ? Begin : word;
            }
        }
    }

    public int Number(int from, int to) => _chance.Next(from, to);

    public T One<T>(IReadOnlyList<T> of) => of[_chance.Next(of.Count)];

    /// <summary>Skewed as most lists are: the first ones come often.</summary>
    public T Mostly<T>(IReadOnlyList<T> of) => of[(int)(of.Count * Math.Pow(_chance.NextDouble(), 2.5))];

    /// <summary>A few kB: mostly 400 to 1,200 syllables.</summary>
    public string Body() => Text(400 + (int)(800 * _chance.NextDouble() * _chance.NextDouble()) + _chance.Next(200));

    public string Text(int syllables)
    {
        var (text, before) = (new StringBuilder(syllables * 6), Begin);
        for (var at = 0; at < syllables; at++)
        {
            var word = _next.TryGetValue(before, out var list) ? One(list) : Begin;
            if (word.Length == 0)
            {
                word = _chance.Next(3) == 0 ? $"Công ty {Name()}." : One(_next[Begin]);
            }

            text.Append(word).Append(' ');
            before = word.EndsWith('.') ? Begin : word;
        }

        return text.ToString().TrimEnd();
    }

    private string Name() => string.Concat(Enumerable.Range(0, 2 + _chance.Next(2)).Select(_ => One("KVTSMLNHP".ToCharArray()).ToString().ToLowerInvariant() + One("aeiou".ToCharArray()) + (_chance.Next(2) == 0 ? "n" : "")));
}
