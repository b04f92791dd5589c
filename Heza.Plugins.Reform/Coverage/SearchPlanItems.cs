using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>A leaf item as a picker offers it.</summary>
/// <param name="Reference">As an editor's field keeps it: <c>2023/a.1</c>.</param>
/// <param name="Count">Pieces that count on the day.</param>
/// <param name="Target">Pieces wanted in each <paramref name="Period"/>.</param>
/// <param name="Proposed">Public pieces that wait for the Office.</param>
public sealed record PlanItemChoice(
    string Reference, string Code, string Title, string Group, string GroupTitle, CoverageState State, int Count, int Target, TargetPeriod Period,
    int Proposed, ItemDue? Due)
{
    internal static PlanItemChoice Of(int year, ItemCoverage item) => new(
        $"{year}/{item.Code}", item.Code, item.Title, item.Group, item.GroupTitle, item.State, item.Count, item.Target, item.Period, item.Proposed, item.Due);
}

/// <summary>Leaf items found by code or by words of their titles, typed with or without marks.</summary>
public sealed class SearchPlanItems(ReadCoverage coverage)
{
    public const int LongestText = 200;

    /// <param name="text">Empty means all.</param>
    public async Task<Result<PageOf<PlanItemChoice>>> AsOf(int year, string? text, DateOnly day, Paging paging, CancellationToken ct)
    {
        if (text is { Length: > LongestText })
        {
            return Problem.Field("text", $"Từ cần tìm dài quá {LongestText} ký tự.");
        }

        var plan = await coverage.AsOf(year, day, ct);
        if (!plan.Ok)
        {
            return plan.Problem;
        }

        var found = PlanItemWords.Find(plan.Value.Items, text ?? "");
        return paging.Of([.. found.Skip(paging.Skip).Take(paging.Size).Select(item => PlanItemChoice.Of(year, item))], found.Count);
    }
}

/// <summary>
/// Which items typed words mean: those whose code begins as typed, first the one that is typed in full; when there is
/// none, those whose title has all the words, each at least by its beginning, and then those that have them together with
/// the title of their group.
/// </summary>
public static class PlanItemWords
{
    public static IReadOnlyList<ItemCoverage> Find(IReadOnlyList<ItemCoverage> items, string typed)
    {
        var text = VietnameseText.Fold(typed).Trim();
        var code = text[(text.IndexOf('/') + 1)..].Trim();
        var words = VietnameseText.Slug(text, int.MaxValue).Split('-', StringSplitOptions.RemoveEmptyEntries);
        if (text.Length == 0)
        {
            return items;
        }

        var coded = items.Where(item => Code(item).StartsWith(code, StringComparison.Ordinal)).ToList();
        if (code.Length > 0 && coded.Count > 0)
        {
            return [.. coded.OrderByDescending(item => Code(item) == code)];
        }

        if (words.Length == 0)
        {
            return [];
        }

        var own = items.Where(item => HasAll(item.Title, words)).ToList();
        return [.. own, .. items.Except(own).Where(item => HasAll($"{item.Title} {item.GroupTitle}", words))];
    }

    private static string Code(ItemCoverage item) => VietnameseText.Fold(item.Code);

    private static bool HasAll(string title, string[] words)
    {
        var own = VietnameseText.Slug(title, int.MaxValue).Split('-');
        return words.All(word => own.Any(other => other.StartsWith(word, StringComparison.Ordinal)));
    }
}
