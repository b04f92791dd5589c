using Lucene.Net.Search;

namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>How much of what was typed a text must have to be found.</summary>
internal enum Strictness
{
    /// <summary>All of one or two words, three quarters of more; quoted parts as they stand.</summary>
    NearlyAll,
    /// <summary>Or else half of them, two of them side by side as they were typed.</summary>
    Half,
    /// <summary>Half of any number of words; quotes only rank. For what else would find nothing.</summary>
    HalfOrUnquoted,
}

/// <summary>Says which texts are found, and roughly how well: asked of every text of the index (<see cref="FindTexts"/>).</summary>
/// <param name="Words">Different ones; a text has a word when it has one of its forms.</param>
/// <param name="Pairs">Neighbours among them.</param>
internal sealed record CoarseQuery(IReadOnlyList<SearchTerm> Words, IReadOnlyList<SearchTerm> Pairs, Strictness Strictness)
{
    /// <summary>Quoted parts: a text must have them all, unless they only rank.</summary>
    public IReadOnlyList<Query> Phrases { get; init; } = [];

    /// <summary>The number that was typed: whatever it finds is found, and ranks above words.</summary>
    public Query? Number { get; init; }

    public bool PhrasesOnlyRank => Strictness == Strictness.HalfOrUnquoted;

    /// <summary>A text with so many words and pairs is found.</summary>
    public bool Finds(int words, bool anyPair) => words > 0 && (words >= NearlyAll || (words >= Half && (Strictness == Strictness.HalfOrUnquoted || anyPair)));

    private int NearlyAll => Strictness == Strictness.HalfOrUnquoted ? Half : (int)Math.Ceiling(Words.Count * 0.75);

    private int Half => Strictness == Strictness.NearlyAll ? NearlyAll : (Words.Count + 1) / 2;
}
