using Heza.Plugins.Reform.Coverage.Suggestions;

namespace Heza.Plugins.Reform.Tests.Coverage.Suggestions;

/// <summary>How well suggestions meet what a person labelled.</summary>
/// <param name="Precision1">Of the articles with a label: how many have a right item in the first place (nothing suggested is wrong).</param>
/// <param name="Recall3">Of all labels: how many are among what is shown, at most three.</param>
/// <param name="LeftAlone">Of the articles without a label: how many get no suggestion.</param>
/// <param name="Misses">A line for each article that is not met in full.</param>
internal sealed record SuggestionQuality(int Articles, double Precision1, double Recall3, double LeftAlone, IReadOnlyList<string> Misses)
{
    /// <param name="warm">
    /// Every other labelled article counts as accepted before; the judged one never teaches (leave one out).
    /// </param>
    public static SuggestionQuality Measure(IReadOnlyList<LabelledArticle> articles, Func<IReadOnlyList<AcceptedArticle>, PlanWording> plan, bool warm)
    {
        var accepted = warm
            ? articles.Where(article => article.Items.Count > 0).Select(article => AcceptedArticle.Of(article.Key, article.Items, article.Text)).ToList()
            : [];
        var cold = PlanProfile.Of(plan([]));
        var titles = plan([]).Items.ToDictionary(item => item.Code, item => item.Title, StringComparer.Ordinal);
        var judged = articles.Select(article => (
            Article: article,
            Found: SuggestionRule.Of(article.Text, warm ? PlanProfile.Of(plan([.. accepted.Where(one => one.Key != article.Key)])) : cold, titles))).ToList();

        var related = judged.FindAll(one => one.Article.Items.Count > 0);
        var unrelated = judged.FindAll(one => one.Article.Items.Count == 0);
        return new SuggestionQuality(
            articles.Count,
            Share(related.Count(First), related.Count),
            Share(related.Sum(one => one.Article.Items.Count(item => one.Found.Any(found => found.Code == item))), related.Sum(one => one.Article.Items.Count)),
            Share(unrelated.Count(one => one.Found.Count == 0), unrelated.Count),
            [.. judged.Where(one => one.Article.Items.Count == 0 ? one.Found.Count > 0 : !First(one) || !one.Article.Items.All(item => one.Found.Any(found => found.Code == item)))
                .Select(one => Line(one.Article, one.Found))]);

        static bool First((LabelledArticle Article, IReadOnlyList<Suggestion> Found) one) => one.Found.Count > 0 && one.Article.Items.Contains(one.Found[0].Code, StringComparer.Ordinal);
    }

    private static string Line(LabelledArticle article, IReadOnlyList<Suggestion> found) => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{article.Id} wants [{string.Join(", ", article.Items)}], got [{string.Join("; ", found.Select(one => $"{one.Code} {one.Score} {string.Join(", ", one.Reasons.SelectMany(reason => reason.Values))}"))}]: {article.Text.Title}");

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
