using System.Runtime.CompilerServices;
using Heza.Plugins.Reform.Search.Index;
using Heza.Plugins.Reform.Search.Words;
using Lucene.Net.Index;

namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>
/// The syllables of one state of the index, for mending what is misspelt. Read when first needed, let go with that state.
/// Rare words of a large index are left out: they are misspelt themselves, or names.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>"nghiêng" has seven letters; borrowed words that readers look for ("infographic") hardly more than twice that.</summary>
    public const int MaxLength = 15;

    private const int RareOf = 5_000;

    private static readonly ConditionalWeakTable<IndexReader, Vocabulary> Known = [];

    private readonly Dictionary<string, int> _frequencies = new(StringComparer.Ordinal);

    private Vocabulary(IndexReader reader)
    {
        if (MultiFields.GetTerms(reader, SearchFields.Folded(SearchFields.All)) is not { } terms)
        {
            return;
        }

        var least = 1 + (reader.MaxDoc / RareOf);
        var each = terms.GetEnumerator();
        while (each.MoveNext())
        {
            if (each.Term.Length <= MaxLength && each.DocFreq >= least && each.Term.Utf8ToString() is var term && term.All(char.IsAsciiLetter))
            {
                _frequencies[term] = each.DocFreq;
            }
        }
    }

    public static Vocabulary Of(IndexReader reader) => Known.GetValue(reader, static reader => new Vocabulary(reader));

    public int Frequency(string term) => _frequencies.GetValueOrDefault(term);

    /// <summary>Syllables that differ by at most so many slips. One typed with Telex letters left in it counts as none.</summary>
    public IEnumerable<(string Term, int Distance)> Near(string wrong, int slips)
    {
        var meant = Spelling.Fold(Telex.Read(wrong));
        foreach (var term in _frequencies.Keys)
        {
            if (string.Equals(term, meant, StringComparison.Ordinal) && !string.Equals(term, wrong, StringComparison.Ordinal))
            {
                yield return (term, 0);
            }
            else if (Math.Abs(term.Length - wrong.Length) <= slips && Distance(wrong, term) is > 0 and var distance && distance <= slips)
            {
                yield return (term, distance);
            }
        }
    }

    /// <summary>Folding writes i for y ("ký" → "ki"), the reader may have typed either.</summary>
    private static int Distance(string wrong, string term)
    {
        var distance = EditDistance.Between(wrong, term);
        return term.EndsWith('i') ? Math.Min(distance, EditDistance.Between(wrong, $"{term.AsSpan(0, term.Length - 1)}y")) : distance;
    }
}
