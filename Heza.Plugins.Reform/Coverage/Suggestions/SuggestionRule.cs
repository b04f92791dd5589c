namespace Heza.Plugins.Reform.Coverage.Suggestions;

/// <summary>
/// Which items an article probably satisfies. The model is a sum that can be read aloud: BM25 over the words of each item
/// (its wording, its indicators, abstracts of the documents it names, the vocabulary of its subject, accepted articles),
/// and a share for each document cited. It says nothing when
/// - the best item gathers too little (<see cref="Enough"/>): a mention in passing;
/// - or hardly anything of it stands in the title and the summary (<see cref="HeadShare"/>): the article is about something else;
/// - or one of the portal's other topics gathers nearly as much (<see cref="RivalMargin"/>): a factory's own digital
///   transformation, an investment certificate, a sports day.
/// Runners-up are shown when they reach a share of the best (<see cref="RunnerUpShare"/>), at most three in all.
/// </summary>
internal static class SuggestionRule
{
    public const int Most = 3;

    private const double Enough = 5.5, HeadShare = 0.1, RivalMargin = 1.4, RunnerUpShare = 0.35, ProbableShare = 0.6;
    private const double NamedDocument = 6, FieldDocument = 3;

    /// <summary>Of BM25 without length: so that a document cited very often is worth just its weight.</summary>
    private const double FullSaturation = 2.5;

    /// <summary>Words and documents that a reason names.</summary>
    private const int MostNamed = 4;

    public static IReadOnlyList<Suggestion> Of(ArticleText article, PlanProfile plan, IReadOnlyDictionary<string, string> titles)
    {
        var evidence = Evidence.Of(article, plan.Phrases);
        var ranked = plan.Items.Select(item => Judge(item, evidence, plan.Phrases)).OrderByDescending(one => one.Score).Take(Most).ToList();
        if (ranked.Count == 0 || ranked[0].Score < Enough || ranked[0].HeadScore < HeadShare * ranked[0].Score)
        {
            return [];
        }

        var rival = plan.OtherTopics.Max(topic => Judge(topic, evidence, plan.Phrases).Score);
        var best = ranked[0].Score;
        return best < RivalMargin * rival ? [] :
        [
            .. ranked.Where(one => one.Score >= RunnerUpShare * best).Select(one => new Suggestion(
                $"{plan.Year}/{one.Code}", one.Code, titles[one.Code],
                one.Score >= 2 * Enough && one.Score >= ProbableShare * best ? SuggestionCertainty.Probable : SuggestionCertainty.Possible,
                Math.Round(one.Score, 1), one.Reasons())),
        ];
    }

    /// <summary>How much an article says for the one item of a profile.</summary>
    public static double Worth(ArticleText article, PlanProfile item) =>
        Judge(item.Items[0], Evidence.Of(article, item.Phrases), item.Phrases).Score;

    private static Judgement Judge(Profile profile, Evidence evidence, PhraseTable phrases)
    {
        var judgement = new Judgement(profile.Code);
        foreach (var word in profile.Words)
        {
            if (evidence.Of(word.Phrase) is > 0 and var amount)
            {
                judgement.Add(word.Weight * amount, evidence.InHead(word.Phrase), phrases[word.Phrase],
                    word.Learned ? SuggestionReasonKind.AcceptedBefore : SuggestionReasonKind.SharedWords);
            }
        }

        foreach (var (document, named) in profile.Documents)
        {
            if (evidence.Of(document.Number) is > 0 and var amount)
            {
                judgement.Add((named ? NamedDocument : FieldDocument) * amount / FullSaturation, evidence.InHead(document.Number),
                    new Phrase(document.Shown, document.Shown), named ? SuggestionReasonKind.NamedDocuments : SuggestionReasonKind.FieldDocuments);
            }
        }

        return judgement;
    }

    private sealed class Judgement(string code)
    {
        private readonly List<(double Worth, Phrase What, SuggestionReasonKind Kind)> _parts = [];

        public string Code => code;

        public double Score { get; private set; }

        /// <summary>How much of the score stands in the title or the summary, too.</summary>
        public double HeadScore { get; private set; }

        public void Add(double worth, bool head, Phrase what, SuggestionReasonKind kind)
        {
            Score += worth;
            HeadScore += head ? worth : 0;
            _parts.Add((worth, what, kind));
        }

        public IReadOnlyList<SuggestionReason> Reasons() =>
        [
            .. _parts.GroupBy(part => part.Kind).OrderByDescending(group => group.Sum(part => part.Worth))
                .Select(group => new SuggestionReason(group.Key, Named([.. group.OrderByDescending(part => part.Worth).Select(part => part.What)]))),
        ];

        /// <summary>The weightiest, without what is part of another one: "một cửa liên thông" needs no "một cửa" beside it.</summary>
        private static IReadOnlyList<string> Named(IReadOnlyList<Phrase> phrases) =>
        [
            .. phrases.Where(phrase => !phrases.Any(other => other.Key.Length > phrase.Key.Length && $" {other.Key} ".Contains($" {phrase.Key} ", StringComparison.Ordinal)))
                .Take(MostNamed).Select(phrase => phrase.Shown),
        ];
    }
}
