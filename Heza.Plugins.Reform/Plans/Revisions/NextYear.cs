using System.Text.RegularExpressions;

namespace Heza.Plugins.Reform.Plans.Revisions;

/// <summary>
/// A plan as the draft of the year after it: the same items, units, forms, targets and cited documents, deadlines a year
/// later, "năm 2023" as "năm 2024". Number, date and the city's theme are another year's: they are left to be written.
/// </summary>
public static partial class NextYear
{
    public static PlanDocument Of(PlanDocument plan) => plan with
    {
        Year = plan.Year + 1,
        Number = "",
        IssuedOn = null,
        Theme = null,
        Title = Words(plan.Title, plan.Year),
        ContentItems = Items(plan.ContentItems, plan.Year),
        Obligations = [.. plan.Obligations.Select(obligation => obligation with { Title = Words(obligation.Title, plan.Year) })],
        // The last day of February stays the last day of February.
        ReportDeadlines = [.. plan.ReportDeadlines.Select(deadline => deadline with { Title = Words(deadline.Title, plan.Year), Before = deadline.Before.AddYears(1) })],
    };

    private static IReadOnlyList<DocumentItem> Items(IReadOnlyList<DocumentItem> items, int year) =>
        [.. items.Select(item => item with
        {
            Title = Words(item.Title, year),
            Indicators = [.. item.Indicators.Select(indicator => indicator with { Title = Words(indicator.Title, year), Target = indicator.Target is null ? null : Words(indicator.Target, year) })],
            Items = Items(item.Items, year),
        })];

    private static string Words(string text, int year) =>
        NamedYear().Replace(text, match => match.Groups["year"].Value == $"{year}" ? $"{match.Groups["word"].Value}{year + 1}" : match.Value);

    [GeneratedRegex(@"(?<word>\bnăm\s+)(?<year>\d{4})\b", RegexOptions.IgnoreCase)]
    private static partial Regex NamedYear();
}
