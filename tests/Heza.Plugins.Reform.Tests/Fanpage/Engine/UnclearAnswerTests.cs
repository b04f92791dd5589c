using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Tests.Platform;
using Heza.Testing.Fakes;

namespace Heza.Plugins.Reform.Tests.Fanpage.Engine;

/// <summary>Facebook on a bad day: whatever it answers, the page shows the post once.</summary>
public sealed class UnclearAnswerTests
{
    public static TheoryData<string, bool> Days => new()
    {
        { "500 code 2 after accepting", true },
        { "reset after accepting", true },
        { "hang after accepting", true },
        { "wrong JSON after accepting", true },
        { "truncated JSON after accepting", true },
        { "HTML after accepting", true },
        { "empty body after accepting", true },
        { "500 code 2 before accepting", false },
        { "transient", false },
        { "reset before the body", false },
        { "hang before accepting", false },
        { "redirect", false },
    };

    [Theory, MemberData(nameof(Days))]
    public async Task Page_shows_the_post_once(string day, bool accepted)
    {
        await using var world = await FanpageWorld.OnFacebook();
        world.Graph.Script.Once(CallKind.Publish, Of(day));
        var id = await world.Publish();
        var jobs = world.RunJobs();
        await world.Graph.Next(CallKind.Publish);
        world.Time.Advance(FanpageTiming.CallTimeout);
        await jobs;

        await world.Pass(TimeSpan.FromMinutes(12));

        var post = await world.Post(id);
        Assert.Equal(PostState.Sent, post.State);
        Assert.Equal(post.ExternalId, Assert.Single(world.Page.Published).Id);
        Assert.Equal(accepted ? 1 : 2, world.Graph.Requests.Count(request => request.Kind == CallKind.Publish));
        world.Graph.Release();
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Feed_that_lags_does_not_make_a_second_post(DatabaseProvider provider)
    {
        await using var world = await FanpageWorld.OnFacebook(provider);
        world.Page.FeedLag = TimeSpan.FromMinutes(4);
        world.Graph.Script.Once(CallKind.Publish, Behaviour.AcceptThenError());
        var id = await world.Publish();
        await world.RunJobs();

        await world.Pass(TimeSpan.FromMinutes(12));

        Assert.Equal(PostState.Sent, (await world.Post(id)).State);
        Assert.Single(world.Page.Published);
    }

    [Fact]
    public async Task Post_that_the_page_says_it_has_is_read_back()
    {
        await using var world = await FanpageWorld.OnFacebook();
        world.Graph.Script.Once(CallKind.Publish, Behaviour.AcceptThenError(GraphErrors.Identical));
        var id = await world.Publish();
        await world.RunJobs();

        Assert.Equal(AttemptOutcome.Repeated, Assert.Single(await world.Attempts(id)).Outcome);
        Assert.Equal(PostState.Sent, (await world.Post(id)).State);
        Assert.Single(world.Page.Published);
    }

    [Fact]
    public async Task Seven_errors_in_a_row_of_calls_that_had_published_leave_one_post()
    {
        await using var world = await FanpageWorld.OnFacebook();
        world.Graph.Script.Times(7, CallKind.Publish, Behaviour.AcceptThenError());
        var id = await world.Publish();
        await world.RunJobs();

        await world.Pass(TimeSpan.FromMinutes(30));

        Assert.Equal(PostState.Sent, (await world.Post(id)).State);
        Assert.Single(world.Page.Published);
    }

    [Fact]
    public async Task Reads_that_fail_prove_nothing_and_a_page_that_never_answers_is_given_to_a_person()
    {
        await using var world = await FanpageWorld.OnFacebook();
        world.Graph.Script.Always(CallKind.Publish, Behaviour.Refuse(GraphErrors.Unexpected));
        var id = await world.Publish();
        await world.RunJobs();

        await world.Pass(TimeSpan.FromHours(1), TimeSpan.FromMinutes(2));

        var post = await world.Post(id);
        Assert.Equal((PostState.Failed, FailureCause.GaveUp), (post.State, post.FailureCause));
        Assert.Equal(FanpageTiming.MaxAttempts, world.Graph.Requests.Count(request => request.Kind == CallKind.Publish));
        Assert.Equal(["approver", "author"], (await world.Told()).Where(notice => notice.Kind == "post.failed").Select(notice => notice.RecipientId).Order(StringComparer.Ordinal));
    }

    private static Behaviour Of(string day) => day switch
    {
        "500 code 2 after accepting" => Behaviour.AcceptThenError(),
        "reset after accepting" => Behaviour.AcceptThenReset,
        "hang after accepting" => Behaviour.AcceptThenHang,
        "wrong JSON after accepting" => Behaviour.WrongJson,
        "truncated JSON after accepting" => Behaviour.TruncatedJson,
        "HTML after accepting" => Behaviour.Html,
        "empty body after accepting" => Behaviour.EmptyBody,
        "500 code 2 before accepting" => Behaviour.Refuse(GraphErrors.Unexpected),
        "transient" => Behaviour.Refuse(GraphErrors.Transient),
        "reset before the body" => Behaviour.ResetBeforeBody,
        "hang before accepting" => Behaviour.HangBeforeAccepting,
        _ => Behaviour.Redirect("https://elsewhere.example/"),
    };
}
