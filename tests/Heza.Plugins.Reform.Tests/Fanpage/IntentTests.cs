using Heza.Plugins.Reform.Fanpage.Desk;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Sandbox;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Tests.Fanpage;

public sealed class IntentTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Double_event_gives_one_post(DatabaseProvider provider)
    {
        await using var world = await FanpageWorld.Create(provider);
        var article = FanpageWorld.NewArticle();

        await world.Change(article, PublicationEvent.Published);
        await world.Change(article, PublicationEvent.Published);
        await Task.WhenAll(world.Change(article, PublicationEvent.Updated), world.Change(article, PublicationEvent.Published));
        await world.RunJobs();

        Assert.Equal(1, await world.Query(db => db.Set<FanpagePost>().CountAsync(Ct)));
        Assert.Equal(1, await world.OnPage());
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Post_on_publish_goes_out_without_waiting_for_the_sweep(DatabaseProvider provider)
    {
        await using var world = await FanpageWorld.Create(provider);
        var article = FanpageWorld.NewArticle();
        article.ImageUrl = "/media/anh.jpg";

        var id = await world.Publish(article);
        await world.RunJobs();

        var post = await world.Post(id);
        Assert.Equal(PostState.Sent, post.State);
        Assert.Equal("Khai trương bộ phận một cửa\n\nNhà đầu tư nộp hồ sơ tại một nơi.", post.Text);
        Assert.Equal($"https://www.heza.gov.vn/cai-cach-hanh-chinh/tin-tuc/{article.Slug}", post.Link);
        Assert.Equal("https://www.heza.gov.vn/media/anh.jpg?width=1200", post.CardImageUrl);
        var shown = await world.Query(db => db.Set<SandboxPost>().SingleAsync(Ct));
        Assert.Equal((post.ExternalId, post.Text, post.Link), (shown.ExternalId, shown.Text, shown.Link));
        Assert.Equal(AttemptOutcome.Accepted, Assert.Single(await world.Attempts(id)).Outcome);
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Waiting_post_takes_over_new_words_and_time(DatabaseProvider provider)
    {
        await using var world = await FanpageWorld.Create(provider);
        var article = FanpageWorld.NewArticle(FanpageMode.AtTime);
        article.FanpageAt = world.Now.AddHours(3);
        var id = await world.Publish(article);

        article.FanpageText = "Lời mới";
        article.FanpageAt = world.Now.AddHours(5);
        await world.Change(article, PublicationEvent.Updated);
        await world.Pass(TimeSpan.FromHours(3));
        Assert.Equal(PostState.Scheduled, (await world.Post(id)).State);

        await world.Pass(TimeSpan.FromHours(2));
        var post = await world.Post(id);
        Assert.Equal((PostState.Sent, "Lời mới"), (post.State, post.Text));
        Assert.Equal(1, await world.OnPage());
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Withdrawn_article_takes_its_waiting_post_along_and_brings_it_back(DatabaseProvider provider)
    {
        await using var world = await FanpageWorld.Create(provider);
        var article = FanpageWorld.NewArticle(FanpageMode.AtTime);
        article.FanpageAt = world.Now.AddHours(1);
        var id = await world.Publish(article);

        await world.Change(article, PublicationEvent.Withdrawn);
        await world.Pass(TimeSpan.FromHours(2));
        var cancelled = await world.Post(id);
        Assert.Equal((PostState.Cancelled, CancelCause.Withdrawn, "Hệ thống"), (cancelled.State, cancelled.CancelCause, cancelled.CancelledBy));
        Assert.Equal(0, await world.OnPage());

        await world.Change(article, PublicationEvent.Published);
        await world.RunJobs();
        Assert.Equal(PostState.Sent, (await world.Post(id)).State);

        await world.Change(article, PublicationEvent.Withdrawn);
        await world.Change(article, PublicationEvent.Published);
        await world.RunJobs();
        Assert.Equal(1, await world.OnPage());
    }

    [Fact]
    public async Task Post_that_is_not_wanted_any_more_is_cancelled()
    {
        await using var world = await FanpageWorld.Create(DatabaseProvider.Sqlite);
        var article = FanpageWorld.NewArticle();
        var id = await world.Publish(article);

        article.FanpageMode = FanpageMode.None;
        await world.Change(article, PublicationEvent.Updated);
        await world.RunJobs();

        Assert.Equal((PostState.Cancelled, CancelCause.NotWanted), ((await world.Post(id)).State, (await world.Post(id)).CancelCause));
        Assert.Equal(0, await world.OnPage());
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Post_cancelled_by_a_person_stays_cancelled(DatabaseProvider provider)
    {
        await using var world = await FanpageWorld.Create(provider);
        var article = FanpageWorld.NewArticle();
        var id = await world.Publish(article);

        Assert.True((await world.Get<CancelFanpagePost, Result<PostDetails>>(cancel => cancel.Run(id, " Trùng bài\0 ", new Actor("1", "Lan"), Ct))).Ok);
        article.FanpageText = "Lời khác";
        await world.Change(article, PublicationEvent.Withdrawn);
        await world.Change(article, PublicationEvent.Published);
        await world.RunJobs();

        var post = await world.Post(id);
        Assert.Equal((PostState.Cancelled, "Trùng bài", "Lan"), (post.State, post.CancelReason, post.CancelledBy));
        Assert.Equal(0, await world.OnPage());
    }

    [Fact]
    public async Task Change_heard_of_days_late_does_not_post_old_news()
    {
        await using var world = await FanpageWorld.Create(DatabaseProvider.Sqlite);
        var article = FanpageWorld.NewArticle();
        await world.Change(article, PublicationEvent.Published, at: world.Now.AddDays(-3));
        await world.Pass(TimeSpan.FromMinutes(2));

        var post = await world.PostOf(article);
        Assert.Equal((PostState.Failed, FailureCause.Late), (post.State, post.FailureCause));

        article.Title = "Sửa lỗi chính tả";
        await world.Change(article, PublicationEvent.Updated);
        await world.RunJobs();
        Assert.Equal(0, await world.OnPage());
    }

    [Fact]
    public async Task Mended_words_are_sent_again()
    {
        await using var world = await FanpageWorld.Create(DatabaseProvider.Sqlite);
        var article = FanpageWorld.NewArticle();
        article.FanpageText = $"Bài {SandboxChannel.FaultMark} mẫu";
        var id = await world.Publish(article);
        await world.RunJobs();
        var refused = await world.Post(id);
        Assert.Equal((PostState.Failed, SandboxChannel.FaultMessage), (refused.State, refused.FailureMessage));

        article.FanpageText = "Bài mẫu";
        await world.Change(article, PublicationEvent.Updated);
        await world.RunJobs();

        var post = await world.Post(id);
        Assert.Equal((PostState.Sent, null), (post.State, post.FailureMessage));
        Assert.Equal([AttemptOutcome.Refused, AttemptOutcome.Accepted], (await world.Attempts(id)).Select(attempt => attempt.Outcome!.Value));
    }
}
