using Heza.Plugins.Reform.Plans;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>
/// Which forms of publicity have evidence on a day. A plan names its forms in words, so the words say what is evidence
/// of a form: "cổng thông tin" or "trang thông tin" the articles and documents of the portal, "fanpage" or "mạng xã hội"
/// the posts. An activity names its form itself.
/// </summary>
public static class FormRule
{
    public static FormColumn Column(string code, string title)
    {
        var (portal, fanpage) = (OnlineForm.IsPortal(title), OnlineForm.IsFanpage(title));
        return new FormColumn(code, title, portal, fanpage, portal || fanpage);
    }

    /// <param name="coverage">Of the same day: it knows what is wanted of each form.</param>
    public static FormMatrix AsOf(PlanFact plan, CoverageTally tally, PlanCoverage coverage)
    {
        var evidence = tally.Evidence.ToLookup(one => one.Item, StringComparer.Ordinal);
        var posts = tally.Posts.ToLookup(one => one.Item, StringComparer.Ordinal);
        // A form that only activities serve is recorded as soon as there is one.
        var columns = plan.Forms.Select(form => form with { Recorded = form.Recorded || tally.Evidence.Any(one => one.Form == form.Code && one.Counting > 0) }).ToList();
        return new FormMatrix(plan.Year, coverage.AsOf, columns,
        [
            .. coverage.Items.Select(item => new FormRow(item.Code, item.Title, item.Group, item.GroupTitle,
                [.. columns.Select(column => Cell(column, new ItemTally([.. evidence[item.Code]], [.. posts[item.Code]], []), item.Targets))])),
        ]);
    }

    /// <summary>What counts for a target: with a channel only the posts on it.</summary>
    internal static Counted Counted(IReadOnlyList<FormColumn> forms, NarrowTarget target, ItemTally tally)
    {
        var columns = forms.Where(form => target.Form is null || form.Code == target.Form).ToList();
        var posts = tally.Posts.Where(post => columns.Exists(column => column.Fanpage) && (target.Channel is null || post.Channel == target.Channel)).ToList();
        var pieces = target.Channel is not null ? [] : tally.Evidence.Where(one => columns.Exists(column => Shows(column, one))).ToList();
        return new Counted(
            posts.Sum(post => post.Count) + pieces.Sum(piece => piece.Counting),
            Quarters.Sum([.. posts.Select(post => post.Sent), .. pieces.Select(piece => piece.First)]));
    }

    private static FormCell Cell(FormColumn column, ItemTally tally, IReadOnlyList<TargetProgress> targets)
    {
        var pieces = tally.Evidence.Where(one => Shows(column, one)).ToList();
        int Of(EvidenceKind kind) => pieces.Where(piece => piece.Kind == kind).Sum(piece => piece.Counting);
        var (articles, documents, activities) = (Of(EvidenceKind.Article), Of(EvidenceKind.Document), Of(EvidenceKind.Activity));
        var posts = column.Fanpage ? tally.Posts.Sum(post => post.Count) : 0;
        return new FormCell(column.Code, articles + documents + activities + posts, articles, documents, activities, posts,
            [.. targets.Where(target => target.Form == column.Code || (target.Form is null && column.Fanpage))]);
    }

    private static bool Shows(FormColumn column, EvidenceTally evidence) => evidence.Form is { } form ? form == column.Code : evidence.Kind != EvidenceKind.Activity && column.Portal;
}
