namespace Heza.Plugins.Reform.Coverage.Suggestions;

/// <param name="Weight">What it is worth when an article is full of it.</param>
/// <param name="Learned">From accepted articles, not from the plan or the vocabulary.</param>
internal readonly record struct ProfileWord(int Phrase, double Weight, bool Learned);

/// <param name="Named">The item itself names it; otherwise it only is of the field.</param>
internal sealed record ProfileDocument(NamedDocument Document, bool Named);

/// <summary>What an article for an item (or about another topic) would speak of.</summary>
internal sealed record Profile(string Code, IReadOnlyList<ProfileWord> Words, IReadOnlyList<ProfileDocument> Documents);

/// <summary>The items of a plan, ready to be compared with many articles.</summary>
/// <param name="OtherTopics">Rivals of the items: see <see cref="Vocabulary.OtherTopics"/>.</param>
internal sealed record PlanProfile(int Year, PhraseTable Phrases, IReadOnlyList<Profile> Items, IReadOnlyList<Profile> OtherTopics)
{
    private const double Title = 1, Indicator = 0.5, Abstract = 0.4, Core = 2, Kin = 0.8, Learned = 0.4;

    /// <summary>Words that an item learns from accepted articles, and how often it must have met one to believe it fully.</summary>
    private const int MostLearned = 40, WellLearned = 3, MostOfOne = 4;

    public static PlanProfile Of(PlanWording plan)
    {
        var (phrases, weights) = (new PhraseTable(), WordWeights.Of(plan));
        var concepts = plan.Items.ToDictionary(item => item.Code, item => ConceptsOf(item.Title), StringComparer.Ordinal);
        var sharing = concepts.Values.SelectMany(of => of).CountBy(concept => concept).ToDictionary();
        var accepted = plan.Accepted.SelectMany(article => article.Items, (article, code) => (article, code)).ToLookup(one => one.code, one => one.article, StringComparer.Ordinal);
        var learned = plan.Accepted.Count == 0 ? weights : weights.With(plan.Accepted);
        return new PlanProfile(plan.Year, phrases,
            [.. plan.Items.Select(item => Item(item, concepts[item.Code]))],
            [.. Vocabulary.OtherTopics.Select(topic => new Profile(topic.Name, [.. Numbered(Gather(Subject(topic, 1)), false)], []))]);

        Profile Item(ItemWording item, IReadOnlyList<Concept> subjects)
        {
            var words = Gather(
                TextWords.Of(item.Title).Select(word => (word, Title * weights.Of(word.Key)))
                    .Concat(item.Indicators.SelectMany(TextWords.Of).Select(word => (word, Indicator * weights.Of(word.Key))))
                    .Concat(item.Cites.SelectMany(cited => TextWords.Of(cited.Abstract)).Select(word => (word, Abstract * weights.Of(word.Key))))
                    // A subject that several items share tells less about each.
                    .Concat(subjects.SelectMany(concept => Subject(concept, 1 / Math.Sqrt(sharing[concept])))));
            return new Profile(item.Code,
                [.. Numbered(words, false), .. Numbered(Lessons(accepted[item.Code], learned).Where(lesson => !words.ContainsKey(lesson.Key)), true)],
                [
                    .. item.Cites.SelectMany(cited => NamedDocument.Of(cited.Number)).Select(document => new ProfileDocument(document, true)),
                    .. subjects.SelectMany(concept => concept.Documents).Select(document => new ProfileDocument(document, false)),
                ]);
        }

        IEnumerable<(Phrase, double)> Subject(Concept concept, double share) =>
            concept.Core.Select(phrase => (phrase, Core * share * weights.OfChosen(phrase.Key)))
                .Concat(concept.Kin.Select(phrase => (phrase, Kin * share * weights.OfChosen(phrase.Key))));

        IEnumerable<ProfileWord> Numbered(IEnumerable<KeyValuePair<string, (Phrase Phrase, double Weight)>> words, bool fromArticles) =>
            words.Where(word => word.Value.Weight > 0).Select(word => new ProfileWord(phrases.Add(word.Value.Phrase), word.Value.Weight, fromArticles));
    }

    /// <summary>One item alone: quicker to compare with very many articles.</summary>
    public PlanProfile Only(string code)
    {
        var phrases = new PhraseTable();
        return new PlanProfile(Year, phrases,
            [.. Items.Where(item => item.Code == code).Select(item => item with { Words = [.. item.Words.Select(word => word with { Phrase = phrases.Add(Phrases[word.Phrase]) })] })],
            []);
    }

    private static IReadOnlyList<Concept> ConceptsOf(string title)
    {
        var words = $" {Phrase.Of(title).Key} ";
        return [.. Vocabulary.Concepts.Where(concept => concept.Plan.Any(phrase => words.Contains($" {phrase.Key} ", StringComparison.Ordinal)))];
    }

    /// <summary>Each word once, with the greatest weight that speaks for it.</summary>
    private static Dictionary<string, (Phrase Phrase, double Weight)> Gather(IEnumerable<(Phrase Phrase, double Weight)> words) =>
        words.GroupBy(word => word.Phrase.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.MaxBy(word => word.Weight), StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, (Phrase Phrase, double Weight)>> Lessons(IEnumerable<AcceptedArticle> articles, WordWeights weights) =>
        articles.SelectMany(article => article.Words)
            .Where(word => !weights.IsCommon(word.Word.Key))
            .GroupBy(word => word.Word.Key, StringComparer.Ordinal)
            .Select(group => (group.First().Word, Seen: group.Sum(word => Math.Min(word.Count, MostOfOne)) * weights.Of(group.Key)))
            .OrderByDescending(word => word.Seen).ThenBy(word => word.Word.Key, StringComparer.Ordinal)
            .Take(MostLearned)
            .Select(word => KeyValuePair.Create(word.Word.Key, (word.Word, Learned * Math.Min(1, word.Seen / WellLearned))));
}
