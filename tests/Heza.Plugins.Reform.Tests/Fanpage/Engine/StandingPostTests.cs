using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Desk;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Tests.Platform;
using Heza.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Tests.Fanpage.Engine;

/// <summary>Posts that stand on the page: seen, changed, taken away with their article.</summary>
public sealed class StandingPostTests
{
    private static readonly Actor Lan = new("1", "Lan");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_that_vanishes_is_noticed_within_the_hour_and_told()
    {
        await using var world = await FanpageWorld.OnFacebook();
        var id = await world.Publish();
        await world.RunJobs();
        await world.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal(PostState.Sent, (await world.Post(id)).State);

        world.Page.Vanish((await world.Post(id)).ExternalId!);
        await world.Pass(TimeSpan.FromMinutes(70), TimeSpan.FromMinutes(2));

        Assert.Equal(PostState.Vanished, (await world.Post(id)).State);
        Assert.Equal(["approver", "author"], (await world.Told()).Where(notice => notice.Kind == "post.vanished").Select(notice => notice.RecipientId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Words_changed_on_the_page_are_told_once()
    {
        await using var world = await FanpageWorld.OnFacebook();
        var id = await world.Publish();
        await world.RunJobs();
        world.Page.Alter((await world.Post(id)).ExternalId!, "Lời khác");

        await world.Pass(TimeSpan.FromMinutes(70), TimeSpan.FromMinutes(2));

        Assert.Equal(PostState.Sent, (await world.Post(id)).State);
        Assert.Single(await world.Told(), notice => notice.Kind == "post.altered" && notice.RecipientId == "author");
    }

    [Theory]
    [InlineData(WithdrawalPolicy.Hide, PostState.Removed)]
    [InlineData(WithdrawalPolicy.Delete, PostState.Removed)]
    [InlineData(WithdrawalPolicy.AskPerson, PostState.Sent)]
    public async Task Withdrawn_article_takes_its_post_along_as_the_policy_says(WithdrawalPolicy policy, PostState state)
    {
        await using var world = await FanpageWorld.OnFacebook(policy: new ChannelPolicy { OnWithdrawal = policy });
        var article = FanpageWorld.NewArticle();
        var id = await world.Publish(article);
        await world.RunJobs();

        await world.Change(article, PublicationEvent.Withdrawn);
        await world.RunJobs();
        await world.Pass(TimeSpan.FromMinutes(3));

        Assert.Equal(state, (await world.Post(id)).State);
        Assert.Equal(state == PostState.Sent ? 1 : 0, world.Page.Shown.Count);
        var tasks = (await world.Told()).Count(notice => notice.Kind == "post.forPerson" && notice.RecipientId == "author");
        Assert.Equal(policy == WithdrawalPolicy.AskPerson ? 1 : 0, tasks);
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Post_that_cannot_be_deleted_is_hidden(DatabaseProvider provider)
    {
        await using var world = await FanpageWorld.OnFacebook(provider);
        world.Page.RefusesDeletes = true;
        var id = await world.Publish();
        await world.RunJobs();

        Assert.True((await world.Get<ChangeStandingPost, Result<PostDetails>>(change => change.Delete(id, Lan, Ct))).Ok);
        await world.Pass(TimeSpan.FromMinutes(2));

        Assert.Equal((PostState.Removed, RemovedHow.Hidden), ((await world.Post(id)).State, (await world.Post(id)).RemovedHow));
        Assert.Empty(world.Page.Shown);
    }

    [Fact]
    public async Task What_the_platform_refuses_altogether_is_a_person_s_task_that_they_close()
    {
        await using var world = await FanpageWorld.OnFacebook();
        world.Page.RefusesDeletes = true;
        world.Graph.Script.Always(CallKind.Edit, Behaviour.Refuse(GraphErrors.NotPermitted));
        var id = await world.Publish();
        await world.RunJobs();
        await world.Get<ChangeStandingPost, Result<PostDetails>>(change => change.Delete(id, Lan, Ct));
        await world.Pass(TimeSpan.FromMinutes(3));

        var attention = await world.Get<ReadAttention, AttentionView>(read => read.Run(Ct));
        var task = Assert.Single(attention.Tasks);
        Assert.Contains(await world.Told(), notice => notice.Kind == "post.forPerson" && notice.RecipientId == "approver");

        Assert.True((await world.Get<CloseWork, Result<PostDetails>>(close => close.Run(task.Work.Id, true, Lan, Ct))).Ok);
        Assert.Equal(PostState.Removed, (await world.Post(id)).State);
        Assert.Empty((await world.Get<ReadAttention, AttentionView>(read => read.Run(Ct))).Tasks);
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("error")]
    public async Task Edit_without_a_clear_answer_is_made_again(string answer)
    {
        await using var world = await FanpageWorld.OnFacebook();
        var id = await world.Publish();
        await world.RunJobs();
        world.Graph.Script.Once(CallKind.Edit, answer == "reset" ? Behaviour.AcceptThenReset : Behaviour.Refuse(GraphErrors.Unexpected));

        Assert.True((await world.Get<ChangeStandingPost, Result<PostDetails>>(change => change.Edit(id, "Lời đúng", Lan, Ct))).Ok);
        await world.Pass(TimeSpan.FromMinutes(4));

        Assert.Equal("Lời đúng", Assert.Single(world.Page.Shown).Text);
        Assert.Equal(("Lời đúng", PostState.Sent), ((await world.Post(id)).Text, (await world.Post(id)).State));
    }

    [Fact]
    public async Task Hidden_post_is_shown_again()
    {
        await using var world = await FanpageWorld.OnFacebook();
        var id = await world.Publish();
        await world.RunJobs();
        await world.Get<ChangeStandingPost, Result<PostDetails>>(change => change.Hide(id, Lan, Ct));
        await world.Pass(TimeSpan.FromMinutes(2));
        Assert.Empty(world.Page.Shown);

        await world.Get<ChangeStandingPost, Result<PostDetails>>(change => change.Show(id, Lan, Ct));
        await world.Pass(TimeSpan.FromMinutes(2));

        Assert.Single(world.Page.Shown);
        Assert.Equal(PostState.Sent, (await world.Post(id)).State);
    }

    [Fact]
    public async Task New_title_makes_the_platform_read_the_page_anew()
    {
        await using var world = await FanpageWorld.OnFacebook();
        var article = FanpageWorld.NewArticle();
        var id = await world.Publish(article);
        await world.RunJobs();
        var before = world.Graph.Facebook.Scrapes.Count;

        article.Title = "Tiêu đề mới";
        await world.Change(article, PublicationEvent.Updated);
        await world.Pass(TimeSpan.FromMinutes(2));

        Assert.Equal(before + 1, world.Graph.Facebook.Scrapes.Count);
        Assert.Equal("Tiêu đề mới", (await world.Post(id)).CardTitle);
    }

    [Fact]
    public async Task Figures_are_read_daily_while_they_still_change()
    {
        await using var world = await FanpageWorld.OnFacebook();
        var id = await world.Publish();
        await world.RunJobs();
        Assert.Single(world.Page.Shown).Insights["post_media_view"] = 12;
        await world.Pass(TimeSpan.FromHours(25), TimeSpan.FromHours(1));
        Assert.Single(world.Page.Shown).Insights["post_media_view"] = 40;
        await world.Pass(TimeSpan.FromHours(25), TimeSpan.FromHours(1));

        var figures = await world.Query(db => db.Set<PostFigure>().Where(figure => figure.PostId == id && figure.Metric == "post_media_view").OrderBy(figure => figure.Day).ToListAsync(Ct));
        Assert.Equal([12, 40], figures.Select(figure => figure.Value));
        var shown = (await world.Get<FindPost, Result<PostDetails>>(find => find.Run(id, Ct))).Value!.Figures;
        Assert.Equal(40, shown.Single(figure => figure.Metric == "post_media_view").Value);
    }
}
