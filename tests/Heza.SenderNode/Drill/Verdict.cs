using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace Heza.SenderNode.Drill;

/// <summary>What came of the posts of a drill, by what the pages really show.</summary>
/// <param name="Duplicates">Posts on the pages beyond one for each of ours.</param>
/// <param name="Lost">Posts of ours that stand on no page.</param>
/// <param name="Attempts">Rows of the ledger.</param>
/// <param name="Calls">Publications that reached the fake Facebook.</param>
/// <param name="Wrong">All that is not as it should be, in words; empty: the drill was passed.</param>
public sealed record Verdict(int Posts, int OnPages, int Duplicates, int Lost, int Attempts, int Calls, IReadOnlyList<string> Wrong)
{
    public override string ToString() =>
        $"{Posts} posts, {OnPages} on the pages, {Duplicates} duplicates, {Lost} lost; {Attempts} attempts, {Calls} publications called"
        + string.Concat(Wrong.Select(wrong => $"\n  {wrong}"));

    public static async Task<Verdict> Of(DrillWorld world)
    {
        var posts = await world.Ask(db => db.Set<FanpagePost>().AsNoTracking().Include(post => post.Channel).ToListAsync());
        var attempts = (await world.Ask(db => db.Set<FanpageAttempt>().AsNoTracking().ToListAsync())).ToLookup(attempt => attempt.PostId);
        var pages = world.Graph.Facebook.Pages.ToDictionary(page => page.Id);
        var calls = world.Graph.Requests.Where(IsPublication).ToList();
        var wrong = new List<string>();
        foreach (var post in posts)
        {
            wrong.AddRange(Wrongs(post, pages[post.Channel!.ExternalId!], [.. attempts[post.Id].OrderBy(attempt => attempt.Number)]).Select(what => $"{post.Text.Split('\n')[0]}: {what}"));
        }

        var shown = pages.Values.SelectMany(page => page.Published).ToList();
        var ours = posts.Select(post => post.ExternalId).ToHashSet();
        wrong.AddRange(shown.Where(each => !ours.Contains(each.Id)).Select(each => $"stands on the page and is in no row: {each.Id} {each.Text.Split('\n')[0]}"));
        wrong.AddRange(pages.Values.SelectMany(page => page.Duplicates()).Select(each => $"stands on the page twice: {each.Id} {each.Text.Split('\n')[0]}"));
        wrong.AddRange(pages.Values.Where(page => page.MostMutationsInFlight > 1).Select(page => $"{page.Name}: {page.MostMutationsInFlight} changes in flight at a time"));
        wrong.AddRange(world.Graph.Offences.Select(offence => $"offence: {offence}"));
        var made = attempts.Sum(of => of.Count());
        if (calls.Count > made)
        {
            wrong.Add($"{calls.Count} publications were called, but only {made} attempts are written down");
        }

        wrong.AddRange(await Works(world));
        var lost = posts.Count(post => post.ExternalId is null || pages[post.Channel!.ExternalId!].Find(post.ExternalId) is not { Shown: true });
        return new Verdict(posts.Count, shown.Count, shown.Count - posts.Count + lost, lost, made, calls.Count, wrong);
    }

    private static IEnumerable<string> Wrongs(FanpagePost post, FakePage page, List<FanpageAttempt> attempts)
    {
        if (post.State != PostState.Sent)
        {
            yield return $"is {post.State} ({post.FailureCause})";
            yield break;
        }

        var text = post.Form == PostForm.Photos ? PhotoText.Of(post.Text, post.Link) : post.Text;
        if (page.Find(post.ExternalId!) is not { Shown: true } stands)
        {
            yield return $"is called {post.ExternalId}, which the page does not show";
        }
        else if (stands.Text != text)
        {
            yield return $"says “{stands.Text}” on the page";
        }

        if (attempts.Count == 0 || attempts.Exists(attempt => attempt.FinishedAt is null || attempt.Outcome is null))
        {
            yield return $"has attempts that never ended: {string.Join(", ", attempts.Select(attempt => attempt.Outcome?.ToString() ?? "open"))}";
        }

        if (!attempts.Select(attempt => attempt.Number).SequenceEqual(Enumerable.Range(1, attempts.Count)))
        {
            yield return "has attempts that are missing";
        }

        if (attempts.Count(attempt => attempt.Outcome == AttemptOutcome.Accepted) > 1)
        {
            yield return "was accepted more than once";
        }
    }

    private static async Task<IEnumerable<string>> Works(DrillWorld world)
    {
        var works = await world.Ask(db => db.Set<PostWork>().AsNoTracking().Include(work => work.Post).ToListAsync());
        return works.Where(work => work.State != WorkState.Done || work.Post!.Text != work.Text)
            .Select(work => $"{work.Kind} of {work.Post!.Text.Split('\n')[0]} is {work.State}");
    }

    /// <summary>Shows something: not a photo that is uploaded for a later post.</summary>
    private static bool IsPublication(RecordedRequest request) =>
        request.Kind == CallKind.Publish || (request.Kind == CallKind.Photo && request.Parameter("published") != "false");
}
