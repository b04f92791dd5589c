using Heza.Plugins.Reform.Coverage.Suggestions;

namespace Heza.Plugins.Reform.Tests.Coverage.Suggestions;

/// <summary>
/// Holds what the benchmark measured (README, "Benchmarks"). A worse ranking fails here; the aim is precision 0.85,
/// recall 0.95, 0.8 left alone.
/// </summary>
public sealed class SuggestionQualityTests
{
    [Theory]
    [InlineData("articles-2023.json", false, 0.99)]
    [InlineData("articles-2023.json", true, 0.99)]
    [InlineData("articles-further.json", false, 0.99)]
    [InlineData("articles-further.json", true, 0.99)]
    [InlineData("articles-unseen.json", false, 0.85)]
    [InlineData("articles-unseen.json", true, 0.85)]
    public void Suggestions_meet_what_people_labelled_with_and_without_accepted_articles(string file, bool warm, double leftAlone)
    {
        var quality = SuggestionQuality.Measure(Articles(file), Plan(), warm);

        var story = string.Join('\n', quality.Misses);
        Assert.True(quality.Precision1 >= 0.99, story);
        Assert.True(quality.Recall3 >= 0.99, story);
        Assert.True(quality.LeftAlone >= leftAlone, story);
    }

    private static IReadOnlyList<LabelledArticle> Articles(string file) => LabelledArticles.Read(Data(file));

    private static Func<IReadOnlyList<AcceptedArticle>, PlanWording> Plan() =>
        LabelledArticles.Plan(Data("plan-105-kh-bql-2023.json"), Data("abstracts.json"));

    private static string Data(string file) => Path.Combine(AppContext.BaseDirectory, "Data", file) is var shared && File.Exists(shared)
        ? shared
        : Path.Combine(AppContext.BaseDirectory, "Coverage", "Suggestions", "Data", file);
}
