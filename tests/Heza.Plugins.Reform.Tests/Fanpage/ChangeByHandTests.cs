using Heza.Plugins.Reform.Fanpage.Desk;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Sandbox;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.Tests.Platform;

namespace Heza.Plugins.Reform.Tests.Fanpage;

/// <summary>A person changes a waiting post; the article it belongs to changes before, after or at the same time.</summary>
public sealed class ChangeByHandTests
{
    private static readonly Actor Lan = new("1", "Lan");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Moved_post_goes_out_at_its_new_time_and_not_at_the_old_one(DatabaseProvider provider)
    {
        await using var world = await FanpageWorld.Create(provider);
        var (article, id) = await Waiting(world, TimeSpan.FromSeconds(30));

        var moved = await Move(world, id, world.Now.AddHours(2));
        Assert.Equal((world.Now.AddHours(2), article.FanpageAt, "Lan"), (moved.Value!.Post.DueAt, moved.Value.Post.PlannedAt, moved.Value.Post.ChangedBy));
        await world.Pass(TimeSpan.FromMinutes(119));
        Assert.Equal(0, await world.OnPage());
        await world.Pass(TimeSpan.FromMinutes(1));

        Assert.Equal(PostState.Sent, (await world.Post(id)).State);
        Assert.Equal(1, await world.OnPage());
    }

    [Fact]
    public async Task Post_moved_to_this_minute_does_not_wait_for_the_sweep()
    {
        await using var world = await FanpageWorld.Create(DatabaseProvider.Sqlite);
        var (_, id) = await Waiting(world, TimeSpan.FromHours(9));

        await Move(world, id, world.Now.AddSeconds(20));
        world.Time.Advance(TimeSpan.FromSeconds(20));
        await world.RunJobs();

        Assert.Equal(PostState.Sent, (await world.Post(id)).State);
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Publishing_again_moves_a_post_back_only_when_its_editor_asks_for_another_time(DatabaseProvider provider)
    {
        await using var world = await FanpageWorld.Create(provider);
        var (article, id) = await Waiting(world, TimeSpan.FromHours(3));
        var byHand = world.Now.AddHours(7);
        await Move(world, id, byHand);

        article.FanpageText = "Lời mới của bài";
        await world.Change(article, PublicationEvent.Updated);
        Assert.Equal((byHand, "Lời mới của bài"), ((await world.Post(id)).DueAt, (await world.Post(id)).Text));

        await world.Change(article, PublicationEvent.Withdrawn);
        await world.Change(article, PublicationEvent.Published);
        Assert.Equal((PostState.Scheduled, byHand), ((await world.Post(id)).State, (await world.Post(id)).DueAt));

        article.FanpageAt = world.Now.AddHours(4);
        await world.Change(article, PublicationEvent.Updated);
        Assert.Equal(article.FanpageAt, (await world.Post(id)).DueAt);
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Words_by_hand_go_out_though_the_article_is_published_again(DatabaseProvider provider)
    {
        await using var world = await FanpageWorld.Create(provider);
        var (article, id) = await Waiting(world, TimeSpan.FromHours(1));

        var reworded = await Reword(world, id, " Mời bạn đọc xem\r\nngay ");
        Assert.Equal(("Mời bạn đọc xem\nngay", true), (reworded.Value!.Post.Text, reworded.Value.Post.ByHand));
        article.Title = "Khai trương bộ phận một cửa (sửa)";
        await world.Change(article, PublicationEvent.Updated);
        await world.Pass(TimeSpan.FromHours(1));

        Assert.Equal((PostState.Sent, "Mời bạn đọc xem\nngay"), ((await world.Post(id)).State, (await world.Post(id)).Text));
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Words_by_hand_give_way_when_the_article_asks_for_other_words(DatabaseProvider provider)
    {
        await using var world = await FanpageWorld.Create(provider);
        var (article, id) = await Waiting(world, TimeSpan.FromHours(1));
        await Reword(world, id, "Lời viết tay");

        article.FanpageText = "Lời của bài";
        await world.Change(article, PublicationEvent.Updated);
        article.FanpageText = null;
        await world.Change(article, PublicationEvent.Updated);
        await world.Pass(TimeSpan.FromHours(1));

        var post = await world.Post(id);
        Assert.Equal((PostState.Sent, null), (post.State, post.OwnText));
        Assert.StartsWith(article.Title, post.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writing_the_article_s_own_words_lets_the_post_follow_the_article_again()
    {
        await using var world = await FanpageWorld.Create(DatabaseProvider.Sqlite);
        var (article, id) = await Waiting(world, TimeSpan.FromHours(1));
        await Reword(world, id, "Lời viết tay");

        Assert.False((await Reword(world, id, $"{article.Title}\n\n{article.Summary}")).Value!.Post.ByHand);
        article.Title = "Tên mới";
        await world.Change(article, PublicationEvent.Updated);

        Assert.StartsWith("Tên mới", (await world.Post(id)).Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Refused_post_is_mended_in_the_queue_and_sent_again(DatabaseProvider provider)
    {
        await using var world = await FanpageWorld.Create(provider);
        var article = FanpageWorld.NewArticle();
        article.FanpageText = $"Bài {SandboxChannel.FaultMark}";
        var id = await world.Publish(article);
        await world.RunJobs();

        var reworded = await Reword(world, id, "Bài đã sửa");
        Assert.Equal(PostState.Failed, reworded.Value!.Post.State);
        Assert.Contains(PostAction.Retry, reworded.Value.Post.Actions);
        Assert.NotNull(reworded.Value.Post.ToDo);
        await world.Change(article, PublicationEvent.Updated);
        Assert.Equal(PostState.Failed, (await world.Post(id)).State);

        await Move(world, id, world.Now.AddMinutes(10));
        await world.Pass(TimeSpan.FromMinutes(10));
        Assert.Equal((PostState.Sent, "Bài đã sửa"), ((await world.Post(id)).State, (await world.Post(id)).Text));
    }

    [Fact]
    public async Task Who_saw_an_older_post_is_told_and_changes_nothing()
    {
        await using var world = await FanpageWorld.Create(DatabaseProvider.Sqlite);
        var (_, id) = await Waiting(world, TimeSpan.FromHours(3));
        var seen = (await world.Get<FindPost, Result<PostDetails>>(find => find.Run(id, Ct))).Value!.Post.Version;

        var first = await Move(world, id, world.Now.AddHours(4), seen);
        Assert.True(first.Ok);
        Assert.Equal(ProblemKind.Conflict, (await Move(world, id, world.Now.AddHours(5), seen)).Problem!.Kind);
        Assert.Equal(ProblemKind.Conflict, (await Reword(world, id, "Lời", seen)).Problem!.Kind);
        Assert.Equal(world.Now.AddHours(4), (await world.Post(id)).DueAt);
        Assert.True((await Reword(world, id, "Lời", first.Value!.Post.Version)).Ok);
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task What_may_stand_on_the_page_is_not_changed_by_hand(DatabaseProvider provider)
    {
        await using var world = await FanpageWorld.Create(provider);
        var sent = await world.Publish();
        await world.RunJobs();
        var (_, cancelled) = await Waiting(world, TimeSpan.FromHours(3));
        await world.Get<CancelFanpagePost, Result<PostDetails>>(cancel => cancel.Run(cancelled, "Thôi", Lan, Ct));

        foreach (var id in new[] { sent, cancelled })
        {
            Assert.Equal(ProblemKind.Conflict, (await Move(world, id, world.Now.AddHours(5))).Problem!.Kind);
            Assert.Equal(ProblemKind.Conflict, (await Reword(world, id, "Lời")).Problem!.Kind);
            Assert.DoesNotContain(PostAction.Move, (await world.Get<FindPost, Result<PostDetails>>(find => find.Run(id, Ct))).Value!.Post.Actions);
        }
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Change_by_hand_and_sender_at_once_leave_one_post_that_is_either_sent_or_waits(DatabaseProvider provider)
    {
        await using var world = await FanpageWorld.Create(provider);
        for (var round = 0; round < 5; round++)
        {
            var id = await world.Publish();
            var before = await world.OnPage();

            var moving = Move(world, id, world.Now.AddHours(5));
            await Task.WhenAll(moving, world.Send(id));

            var post = await world.Post(id);
            var moved = (await moving).Ok;
            Assert.Equal(moved ? PostState.Scheduled : PostState.Sent, post.State);
            Assert.Equal(moved ? before : before + 1, await world.OnPage());
        }
    }

    private static async Task<(Article Article, Guid Id)> Waiting(FanpageWorld world, TimeSpan wait)
    {
        var article = FanpageWorld.NewArticle(FanpageMode.AtTime);
        article.FanpageAt = world.Now + wait;
        return (article, await world.Publish(article));
    }

    private static Task<Result<PostDetails>> Move(FanpageWorld world, Guid id, DateTime dueAt, string? version = null) =>
        world.Get<MoveFanpagePost, Result<PostDetails>>(move => move.Run(id, dueAt, version, Lan, Ct));

    private static Task<Result<PostDetails>> Reword(FanpageWorld world, Guid id, string text, string? version = null) =>
        world.Get<RewordFanpagePost, Result<PostDetails>>(reword => reword.Run(id, text, version, Lan, Ct));
}
