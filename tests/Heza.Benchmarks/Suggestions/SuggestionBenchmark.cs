using System.Diagnostics;
using System.Globalization;
using Heza.Plugins.Reform.Coverage.Suggestions;
using Heza.Plugins.Reform.Tests.Coverage.Suggestions;

namespace Heza.Benchmarks.Suggestions;

/// <summary>How well items are suggested for labelled articles, from the plan alone and from accepted articles, too; and how fast.</summary>
internal static class SuggestionBenchmark
{
    /// <param name="articles">File of the format of <c>articles-2023.json</c>; null: those of the tests.</param>
    /// <param name="plan">File of a plan; null: the plan of 2023.</param>
    /// <returns>1 when a file is missing.</returns>
    public static async Task<int> Run(string? articles, string? plan)
    {
        var files = articles is null ? [Own("articles-2023.json"), Own("articles-further.json"), Own("articles-unseen.json")] : new[] { articles };
        var wording = plan ?? Own("plan-105-kh-bql-2023.json");
        if (files.Append(wording).FirstOrDefault(file => !File.Exists(file)) is { } missing)
        {
            await Output.Line($"{missing} is not there.");
            return 1;
        }

        var read = LabelledArticles.Plan(wording, Own("abstracts.json"));
        var measured = files.SelectMany(file => new[] { false, true }, (file, warm) =>
            (File: Path.GetFileName(file), Warm: warm, Quality: SuggestionQuality.Measure(LabelledArticles.Read(file), read, warm))).ToList();
        await Output.Table(["file", "accepted articles", "articles", "precision@1", "recall@3", "unrelated left alone"],
            measured.Select(one => new[]
            {
                one.File, one.Warm ? "all others" : "none", $"{one.Quality.Articles}", Figure(one.Quality.Precision1), Figure(one.Quality.Recall3), Figure(one.Quality.LeftAlone),
            }));
        foreach (var one in measured)
        {
            foreach (var miss in one.Quality.Misses)
            {
                await Output.Line($"{one.File}, {(one.Warm ? "warm" : "cold")}: {miss}");
            }
        }

        await Speed(read([]), LabelledArticles.Read(files[0]));
        return 0;
    }

    private static async Task Speed(PlanWording plan, IReadOnlyList<LabelledArticle> articles)
    {
        const int items = 200, rounds = 200;
        var large = plan with { Items = [.. Enumerable.Range(0, items).Select(at => plan.Items[at % plan.Items.Count] with { Code = $"x.{at}" })] };
        var watch = Stopwatch.StartNew();
        var profile = PlanProfile.Of(large);
        var built = watch.Elapsed;
        var titles = large.Items.ToDictionary(item => item.Code, item => item.Title, StringComparer.Ordinal);
        watch.Restart();
        for (var round = 0; round < rounds; round++)
        {
            _ = SuggestionRule.Of(articles[round % articles.Count].Text, profile, titles);
        }

        await Output.Line(string.Create(CultureInfo.InvariantCulture,
            $"A plan of {items} items: read in {built.TotalMilliseconds:0} ms, an article judged in {watch.Elapsed.TotalMilliseconds / rounds:0.00} ms."));
    }

    private static string Figure(double share) => share.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Own(string file) => Path.Combine(AppContext.BaseDirectory, "SuggestionData", file);
}
