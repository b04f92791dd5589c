using Heza.Plugins.Reform.Documents;

namespace Heza.Plugins.Reform.Coverage.Suggestions;

/// <summary>What an article holds of the phrases and documents that a plan's items look for.</summary>
internal sealed class Evidence
{
    /// <summary>"Nghị định 61" without year and body: most probably the one, but not surely.</summary>
    private const double ShortMention = 0.8;

    private readonly double[] _counts;
    private readonly bool[] _head;
    private readonly List<(NumberReading Number, double Weight)> _mentions;
    private readonly double _length;

    private Evidence(double[] counts, bool[] head, List<(NumberReading, double)> mentions, double length) =>
        (_counts, _head, _mentions, _length) = (counts, head, mentions, length);

    public static Evidence Of(ArticleText article, PhraseTable phrases)
    {
        var (counts, head, length) = (new double[phrases.Count], new bool[phrases.Count], 0.0);
        var mentions = new List<(NumberReading, double)>();
        foreach (var (text, weight) in new[] { (article.Title, ArticleText.TitleWeight), (article.Summary, ArticleText.SummaryWeight), (article.Body, 1.0) })
        {
            length += weight * phrases.Find(text, id =>
            {
                counts[id] += weight;
                head[id] |= weight > 1;
            });
            mentions.AddRange(NumberMentions.In(text).Select(number => (number, weight)));
        }

        mentions.AddRange(article.Documents.Select(NumberReading.Of).OfType<NumberReading>().Select(number => (number, ArticleText.SummaryWeight)));
        return new Evidence(counts, head, mentions, length);
    }

    /// <summary>How often a phrase stands in it, the title and the summary weighing more; BM25's saturation, 0 to about 2.5.</summary>
    public double Of(int phrase) => Saturated(_counts[phrase]);

    /// <summary>It stands in the title or the summary.</summary>
    public bool InHead(int phrase) => _head[phrase];

    public double Of(NumberReading document) =>
        Saturated(_mentions.Sum(mention => Names(mention.Number, document) ? mention.Weight * (mention.Number.Bodies.Count == 0 ? ShortMention : 1) : 0));

    public bool InHead(NumberReading document) => _mentions.Exists(mention => mention.Weight > 1 && Names(mention.Number, document));

    private static bool Names(NumberReading mention, NumberReading document) =>
        mention.Number == document.Number && mention.Letter == document.Letter && mention.Type == document.Type
            && (mention.Bodies.Count == 0
                ? mention.Year is null || mention.Year == document.Year
                : mention.Year == document.Year && mention.Bodies.SequenceEqual(document.Bodies, StringComparer.Ordinal));

    private double Saturated(double count)
    {
        // BM25 (Robertson, Zaragoza 2009): the tenth mention says little more than the third, and long texts mention much.
        const double k1 = 1.5, b = 0.4, usualLength = 330;
        return count * (k1 + 1) / (count + (k1 * (1 - b + (b * _length / usualLength))));
    }
}
