using Heza.Plugins.Reform.Search.Index;

namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>
/// How much what is found where counts. Found on the sample's queries; the measures are flat around them. Marks weigh
/// little: they only part what is else equal.
/// </summary>
internal static class TextWeights
{
    public const float Title = 2f;

    public const float Exact = 1f, Folded = 1f, Pair = 3f;

    /// <summary>What was not typed, but meant, counts a little less.</summary>
    public const float Meant = 0.8f;

    /// <summary>What a word adds in the texts other than the one where it counts most.</summary>
    public const float InOtherTexts = 0.3f;

    public static readonly (string Text, float Weight)[] All =
        [(SearchFields.Title, Title), (SearchFields.Heading, 1.5f), (SearchFields.Summary, 1.5f), (SearchFields.Body, 1f)];
}
