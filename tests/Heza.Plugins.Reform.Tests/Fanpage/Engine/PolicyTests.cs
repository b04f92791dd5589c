using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Desk;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.Tests.Platform;

namespace Heza.Plugins.Reform.Tests.Fanpage.Engine;

/// <summary>How a channel may be used, and a person's choice of channel.</summary>
public sealed class PolicyTests
{
    private static readonly Actor Lan = new("1", "Lan");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Posts_keep_their_distance(DatabaseProvider provider)
    {
        await using var world = await FanpageWorld.OnFacebook(provider, new ChannelPolicy { LeastMinutes = 30 });
        for (var number = 0; number < 3; number++)
        {
            await world.Publish();
        }

        await world.Pass(TimeSpan.FromMinutes(75));

        var times = world.Page.Shown.Select(post => post.PublishedAt!.Value).Order().ToList();
        Assert.Equal(3, times.Count);
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(32)));
    }

    [Fact]
    public async Task Nothing_goes_out_in_quiet_hours_nor_over_the_daily_maximum()
    {
        // 08:00 in Vietnam when the world begins.
        await using var world = await FanpageWorld.OnFacebook(policy: new ChannelPolicy { QuietFrom = new(21, 30), QuietUntil = new(6, 30), DailyMost = 2 });
        for (var number = 0; number < 3; number++)
        {
            await world.Publish();
        }

        await world.Pass(TimeSpan.FromHours(16), TimeSpan.FromMinutes(30));
        Assert.Equal(2, world.Page.Shown.Count);

        await world.Pass(TimeSpan.FromHours(7), TimeSpan.FromMinutes(5));
        Assert.Equal(3, world.Page.Shown.Count);
        var last = TimeOnly.FromDateTime(VietnamTime.Local(world.Page.Shown.Max(post => post.PublishedAt!.Value).UtcDateTime));
        Assert.InRange(last, new TimeOnly(6, 30), new TimeOnly(6, 36));
    }

    [Fact]
    public async Task Post_waits_for_its_approval_and_other_words_need_another()
    {
        await using var world = await FanpageWorld.OnFacebook(policy: new ChannelPolicy { NeedsApproval = true });
        var article = FanpageWorld.NewArticle();
        var id = await world.Publish(article);
        await world.Pass(TimeSpan.FromMinutes(5));
        Assert.Empty(world.Page.Shown);

        var seen = (await world.Get<FindPost, Result<PostDetails>>(find => find.Run(id, Ct))).Value!.Post;
        Assert.Contains(PostAction.Approve, seen.Actions);
        article.FanpageText = "Lời khác";
        await world.Change(article, PublicationEvent.Updated);
        Assert.Equal(ProblemKind.Conflict, (await Approve(world, id, seen.Version)).Problem!.Kind);

        Assert.True((await Approve(world, id, null)).Ok);
        Assert.Equal(2, (await world.Told()).Count(notice => notice.Kind == "post.toApprove" && notice.RecipientId == "approver"));
        await world.RunJobs();
        Assert.Equal("Lời khác", Assert.Single(world.Page.Shown).Text);
    }

    [Fact]
    public async Task Dry_run_does_everything_but_the_call()
    {
        await using var world = await FanpageWorld.OnFacebook(policy: new ChannelPolicy { DryRun = true });
        var id = await world.Publish();
        await world.RunJobs();

        Assert.Equal(PostState.Rehearsed, (await world.Post(id)).State);
        Assert.Equal(AttemptOutcome.Rehearsed, Assert.Single(await world.Attempts(id)).Outcome);
        Assert.Empty(world.Graph.Requests);
    }

    [Fact]
    public async Task Repeat_is_a_new_post_that_a_person_confirms()
    {
        await using var world = await FanpageWorld.OnFacebook();
        var article = FanpageWorld.NewArticle();
        var id = await world.Publish(article);
        await world.RunJobs();
        var asked = new RepeatRequest(Guid.NewGuid(), article.Key, "facebook", null, null);

        var warned = (await Repeat(world, asked)).Value!;
        Assert.Null(warned.Post);
        Assert.Single(warned.Warnings);

        await Repeat(world, asked with { Confirmed = true });
        var again = (await Repeat(world, asked with { Confirmed = true })).Value!.Post!.Post;
        await world.RunJobs();

        Assert.Equal((2, "Lan"), (again.Occurrence, again.AskedBy));
        Assert.Equal(2, world.Page.Shown.Count);
        Assert.Equal(PostState.Sent, (await world.Post(id)).State);
    }

    [Fact]
    public async Task Article_without_a_wish_for_posts_goes_to_a_channel_that_a_person_chooses_and_is_not_cancelled_by_the_wish()
    {
        await using var world = await FanpageWorld.OnFacebook();
        var article = FanpageWorld.NewArticle(FanpageMode.None);
        await world.Change(article, PublicationEvent.Published);

        var post = (await Repeat(world, new RepeatRequest(null, article.Key, "facebook", null, null))).Value!.Post!.Post;
        await world.RunJobs();

        Assert.Equal(PostState.Sent, (await world.Post(post.Id)).State);
    }

    [Fact]
    public async Task Channel_that_came_later_does_not_get_old_news()
    {
        await using var world = await FanpageWorld.Create(DatabaseProvider.Sqlite);
        var article = FanpageWorld.NewArticle();
        await world.Publish(article);
        await world.RunJobs();
        world.Time.Advance(TimeSpan.FromHours(1));
        await using (var db = world.Database.Open())
        {
            db.Add(new Channel { Id = Guid.NewGuid(), Code = "moi", Name = "Kênh mới", Kind = ChannelKind.Sandbox, Enabled = true, CreatedAt = world.Now, ExternalId = "moi" });
            await db.SaveChangesAsync(Ct);
        }

        article.Title = "Sửa chính tả";
        await world.Change(article, PublicationEvent.Updated);
        Assert.Equal(1, await world.Query(db => Task.FromResult(db.Set<FanpagePost>().Count())));

        var next = FanpageWorld.NewArticle();
        next.FirstPublishedAt = world.Now;
        await world.Change(next, PublicationEvent.Published);
        Assert.Equal(3, await world.Query(db => Task.FromResult(db.Set<FanpagePost>().Count())));
    }

    [Theory]
    [InlineData("21:30", null, 0, null, "quietUntil")]
    [InlineData("06:00", "05:30", 0, null, "quietUntil")]
    [InlineData(null, null, -1, null, "leastMinutes")]
    [InlineData(null, null, 0, 0, "dailyMost")]
    public void Policy_that_makes_no_sense_is_told_beside_its_field(string? from, string? until, int minutes, int? most, string field)
    {
        var policy = new ChannelPolicy
        {
            QuietFrom = from is null ? null : TimeOnly.Parse(from, VietnamTime.Culture),
            QuietUntil = until is null ? null : TimeOnly.Parse(until, VietnamTime.Culture),
            LeastMinutes = minutes,
            DailyMost = most,
        };

        Assert.Equal([field], PolicyRules.Check(policy, ChannelKind.Facebook)!.Errors!.Keys);
    }

    private static Task<Result<PostDetails>> Approve(FanpageWorld world, Guid id, string? version) =>
        world.Get<ApprovePost, Result<PostDetails>>(approve => approve.Run(id, version, Lan, Ct));

    private static Task<Result<RepeatAnswer>> Repeat(FanpageWorld world, RepeatRequest asked) =>
        world.Get<RepeatPost, Result<RepeatAnswer>>(repeat => repeat.Run(asked, null, Lan, Ct));
}
