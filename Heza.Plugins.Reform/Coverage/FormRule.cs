using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>
/// Which forms of publicity have evidence on a day. A plan names its forms in words, so the words say what is evidence
/// of a form: "cổng thông tin" or "trang thông tin" the articles and documents of the portal, "fanpage" or "mạng xã hội"
/// the posts. Other forms (banners, meetings) leave no trace on the site yet.
/// </summary>
public static class FormRule
{
    private static readonly string[] PortalWords = ["cong thong tin", "trang thong tin"], FanpageWords = ["fanpage", "mang xa hoi"];

    public static FormColumn Column(string code, string title)
    {
        var words = VietnameseText.Fold(title);
        var (portal, fanpage) = (PortalWords.Any(words.Contains), FanpageWords.Any(words.Contains));
        return new FormColumn(code, title, portal, fanpage, portal || fanpage);
    }

    public static FormMatrix AsOf(FormFacts facts, DateOnly day)
    {
        var end = VietnamTime.EndUtc(day);
        var columns = facts.Forms.Select(form => Column(form.Code, form.Title)).ToList();
        var links = facts.Plan.Links.Where(link => link.PlanYear == facts.Plan.Year && link.Counts(end)).ToLookup(link => link.ItemCode, StringComparer.Ordinal);
        var posts = facts.Posts.Where(post => post.SentAt < end).ToLookup(post => post.Evidence);
        var targets = facts.Targets.Where(target => target.Form is not null || target.Channel is not null).ToLookup(target => target.Item, StringComparer.Ordinal);
        return new FormMatrix(facts.Plan.Year, day, columns,
        [
            .. facts.Plan.Items.Select(item => new FormRow(item.Code, item.Title, item.Group, item.GroupTitle,
                [.. columns.Select(column => Cell(facts.Plan.Year, column, [.. links[item.Code]], posts, [.. targets[item.Code]], day))])),
        ]);
    }

    private static FormCell Cell(
        int year, FormColumn column, IReadOnlyList<LinkFact> links, ILookup<Guid, PostFact> posts, IReadOnlyList<FormTargetFact> targets, DateOnly day)
    {
        var pieces = column.Portal ? links : [];
        var sent = column.Fanpage ? links.SelectMany(link => posts[link.Evidence.Key]).ToList() : [];
        var articles = pieces.Count(link => link.Kind == EvidenceKind.Article);
        return new FormCell(column.Code, pieces.Count + sent.Count, articles, pieces.Count - articles, sent.Count,
        [
            .. targets.Where(target => target.Form == column.Code || (target.Form is null && column.Fanpage))
                .Select(target => Target(year, target, Days(target, pieces, sent), day)),
        ]);
    }

    /// <summary>The days of what counts for a target: with a channel only the posts on it.</summary>
    private static List<DateOnly> Days(FormTargetFact target, IReadOnlyList<LinkFact> pieces, IReadOnlyList<PostFact> sent) =>
    [
        .. target.Channel is null ? pieces.Select(piece => piece.Evidence.FirstDay!.Value) : [],
        .. sent.Where(post => target.Channel is null || post.Channel == target.Channel).Select(post => VietnamTime.Day(post.SentAt)),
    ];

    private static FormTarget Target(int year, FormTargetFact target, List<DateOnly> days, DateOnly day)
    {
        if (target.Period == TargetPeriod.Year)
        {
            return new FormTarget(target.Count, target.Period, target.Channel, days.Count, State(days.Count, target.Count));
        }

        var quarters = Enumerable.Range(0, 4).Select(quarter => new DateOnly(year, (3 * quarter) + 1, 1)).Where(begins => begins <= day)
            .Select(begins => days.Count(one => one >= begins && one < begins.AddMonths(3))).ToList();
        return quarters.Count == 0
            ? new FormTarget(target.Count, target.Period, target.Channel, 0, CoverageState.NotYet)
            : new FormTarget(target.Count, target.Period, target.Channel, quarters.Min(),
                days.Count > 0 && quarters.Min() < target.Count ? CoverageState.Partial : State(quarters.Min(), target.Count));
    }

    private static CoverageState State(int count, int target) =>
        count >= target ? CoverageState.Covered : count > 0 ? CoverageState.Partial : CoverageState.Gap;
}
