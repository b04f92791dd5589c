using Heza.Plugins.Reform.Plans;

namespace Heza.Plugins.Reform.Coverage.Suggestions;

/// <summary>All that suggestions know of a plan: its own words, and what the Office accepted before.</summary>
/// <param name="Items">Leaf items in the order of the plan.</param>
/// <param name="Frame">
/// What a plan says besides its items (title, issuer, units, audiences, forms …): words that stand there too mark no item.
/// </param>
/// <param name="Accepted">May be empty: suggestions work from the plan's words alone.</param>
internal sealed record PlanWording(int Year, IReadOnlyList<ItemWording> Items, IReadOnlyList<string> Frame, IReadOnlyList<AcceptedArticle> Accepted)
{
    /// <param name="plan">With everything that belongs to it.</param>
    /// <param name="abstractOf">By a document's number as the plan writes it; null when the register does not have it.</param>
    public static PlanWording Of(Plan plan, Func<string, string?> abstractOf, IReadOnlyList<AcceptedArticle> accepted)
    {
        var titles = plan.Items.ToDictionary(item => item.Code, item => item.Title, StringComparer.Ordinal);
        return new PlanWording(plan.Year,
            [
                .. plan.Items.Where(item => item.IsLeaf).OrderBy(item => item.Order).Select(item => new ItemWording(
                    item.Code, item.Title, titles.GetValueOrDefault(item.GroupCode, ""),
                    [.. item.Indicators.OrderBy(indicator => indicator.Order).Select(indicator => indicator.Title)],
                    [.. item.Cites.OrderBy(cited => cited.Order).Select(cited => new CitedWording(cited.Number, abstractOf(cited.Number) ?? ""))])),
            ],
            [
                plan.Title, plan.Issuer, plan.ParentIssuer ?? "", plan.Theme ?? "",
                .. plan.Audiences.Select(audience => audience.Name), .. plan.Forms.Select(form => form.Title),
                .. plan.Units.Select(unit => $"{unit.Name}\n{unit.Role}"), .. plan.Obligations.Select(obligation => obligation.Title),
            ],
            accepted);
    }
}

/// <param name="Cites">Documents that the item names.</param>
internal sealed record ItemWording(string Code, string Title, string GroupTitle, IReadOnlyList<string> Indicators, IReadOnlyList<CitedWording> Cites);

/// <param name="Abstract">From the register; empty when it does not have it.</param>
internal sealed record CitedWording(string Number, string Abstract);

/// <summary>An article that the Office accepted for some items: suggestions learn from its words.</summary>
internal sealed record AcceptedArticle(Guid Key, IReadOnlyList<string> Items, IReadOnlyList<WordCount> Words)
{
    /// <summary>Counted once, since many suggestions are made from it.</summary>
    public static AcceptedArticle Of(Guid key, IReadOnlyList<string> items, ArticleText text) => new(key, items,
    [
        .. new[] { (Text: text.Title, Weight: ArticleText.TitleWeight), (Text: text.Summary, Weight: ArticleText.SummaryWeight), (Text: text.Body, Weight: 1.0) }
            .SelectMany(part => TextWords.Pairs(part.Text).Select(word => (word, part.Weight)))
            .GroupBy(one => one.word.Key, StringComparer.Ordinal)
            .Select(group => new WordCount(group.First().word, group.Sum(one => one.Weight))),
    ]);
}

internal readonly record struct WordCount(Phrase Word, double Count);

/// <summary>What is judged. Words in the title and the summary weigh more: that is what it is about.</summary>
/// <param name="Body">Plain text.</param>
/// <param name="Documents">Numbers of documents that it relates to, or its own number if it is a document.</param>
public sealed record ArticleText(string Title, string Summary, string Body, IReadOnlyList<string> Documents)
{
    internal const double TitleWeight = 3, SummaryWeight = 2;
}
