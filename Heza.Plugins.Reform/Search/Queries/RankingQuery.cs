using Lucene.Net.Search;

namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>A syllable or two neighbours, and what else may have been meant by it: a text has it when it has one of its forms.</summary>
internal sealed record SearchTerm(IReadOnlyList<(string Term, float Weight)> Forms);

/// <summary>Says how well a text answers: asked of the coarsely best (<see cref="RankBest"/>).</summary>
/// <param name="Clauses">Each is a term in one spelling: name of its field by that of the text.</param>
/// <param name="Phrases">Quoted parts, and all that was typed as it stands; tried on the given texts alone.</param>
/// <param name="Number">See <see cref="CoarseQuery.Number"/>.</param>
internal sealed record RankingQuery(IReadOnlyList<RankingClause> Clauses, Func<AmongTexts, IReadOnlyList<Query>> Phrases, Query? Number);

/// <param name="Field">Field of a text in which the term is looked for.</param>
internal sealed record RankingClause(Func<string, string> Field, SearchTerm Term, float Weight);
