using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Zalo;
using Heza.Testing.Fakes;
using ZaloSays = Heza.Testing.Fakes.ZaloErrors;

namespace Heza.Plugins.Reform.Tests.Fanpage.Zalo;

/// <summary>Finding a post among others, looking at it, changing it, its figures.</summary>
public sealed class ZaloReadTests
{
    [Fact]
    public async Task Another_article_of_the_same_title_is_not_taken_for_ours()
    {
        await using var world = await ZaloWorld.Create();
        await world.Publish(ZaloWorld.Post(link: ZaloWorld.Link + "-2"));
        await world.Publish(ZaloWorld.Post(body: "Kể về bài khác.", link: "https://www.heza.gov.vn/khac"));

        Assert.Null(await world.Find());

        var ours = Assert.IsType<PublishAnswer.Accepted>(await world.Publish());
        Assert.Equal(ours.Post.ExternalId, (await world.Find())?.ExternalId);
    }

    [Fact]
    public async Task Earlier_post_of_the_same_article_is_not_taken_for_the_repeat()
    {
        await using var world = await ZaloWorld.Create();
        await world.Publish();
        ((HastyTime)world.Time).Advance(TimeSpan.FromHours(1));

        Assert.Null(await world.Find(since: world.Now));
    }

    [Fact]
    public async Task Post_is_found_behind_many_others_and_too_many_are_unclear()
    {
        await using var world = await ZaloWorld.Create();
        var since = world.Now;
        var ours = Assert.IsType<PublishAnswer.Accepted>(await world.Publish());
        await Others(world, 25);

        Assert.Equal(ours.Post.ExternalId, (await world.Find(since: since))?.ExternalId);
        Assert.NotNull((await world.Look(ours.Post.ExternalId)).Seen);

        await Others(world, ZaloApi.MostPages * ZaloApi.PageSize);
        await Assert.ThrowsAsync<ZaloUnclearException>(() => world.Find(since: since));
        // Its identifier still opens it.
        Assert.NotNull((await world.Look(ours.Post.ExternalId)).Seen);
    }

    [Fact]
    public async Task Title_that_was_cut_is_recognised()
    {
        await using var world = await ZaloWorld.Create();
        var title = string.Join(' ', Enumerable.Repeat("Công khai thủ tục", 20));
        var ours = Assert.IsType<PublishAnswer.Accepted>(await world.Publish(ZaloWorld.Post(title: title)));

        Assert.Equal(ours.Post.ExternalId, (await world.Find(title: title))?.ExternalId);
    }

    [Fact]
    public async Task Article_is_gone_when_neither_list_nor_detail_knows_it()
    {
        await using var world = await ZaloWorld.Create();
        var id = Assert.IsType<PublishAnswer.Accepted>(await world.Publish()).Post.ExternalId;
        world.Zalo.ListLag = TimeSpan.FromHours(1);
        Assert.NotNull((await world.Look(id)).Seen);

        world.Zalo.Vanish(id);

        Assert.Equal(Standing.Gone, await world.Look(id));
        Assert.IsType<ChangeAnswer.Gone>(await world.Change(new PostChange.Delete(id)));
        Assert.IsType<ChangeAnswer.Gone>(await world.Change(new PostChange.Hide(id)));
    }

    [Fact]
    public async Task Article_is_hidden_shown_and_deleted_and_each_may_be_repeated()
    {
        await using var world = await ZaloWorld.Create();
        var id = Assert.IsType<PublishAnswer.Accepted>(await world.Publish()).Post.ExternalId;

        await Twice(world, new PostChange.Hide(id));
        Assert.True((await world.Look(id)).Hidden);
        Assert.Empty(world.Zalo.Shown);
        await Twice(world, new PostChange.Show(id));
        Assert.False((await world.Look(id)).Hidden);
        Assert.Equal(2, Assert.Single(world.Zalo.Shown).Edits);

        Assert.IsType<ChangeAnswer.Done>(await world.Change(new PostChange.Delete(id)));
        Assert.IsType<ChangeAnswer.Gone>(await world.Change(new PostChange.Delete(id)));
        Assert.Empty(world.Zalo.Shown);
    }

    [Fact]
    public async Task New_words_replace_the_old_ones_and_leave_the_body_alone()
    {
        await using var world = await ZaloWorld.Create();
        var id = Assert.IsType<PublishAnswer.Accepted>(await world.Publish()).Post.ExternalId;
        var body = world.Zalo.Articles[0].Text;
        var longWords = string.Join(' ', Enumerable.Repeat("lời rất dài", 40));

        await Twice(world, Words(id, longWords));
        Assert.Equal($"{longWords}\n{body}", world.Zalo.Articles[0].Text);
        await Twice(world, Words(id, $"{ZaloWorld.Title}\n\nLời mới."));

        var article = Assert.Single(world.Zalo.Shown);
        Assert.Equal((body, "Lời mới.", ZaloWorld.Title, 2), (article.Text, article.Content["description"]!.ToString(), article.Title, article.Edits));
        Assert.NotNull(await world.Find());
    }

    [Fact]
    public async Task Change_that_Zalo_is_still_making_is_asked_for_again_and_not_made_twice()
    {
        await using var world = await ZaloWorld.Create();
        var id = Assert.IsType<PublishAnswer.Accepted>(await world.Publish()).Post.ExternalId;
        world.Graph.Script.Times(4, CallKind.ZaloVerify, Behaviour.Refuse(ZaloSays.NotReady));

        Assert.IsType<ChangeAnswer.Postponed>(await world.Change(new PostChange.Hide(id)));
        Assert.IsType<ChangeAnswer.Done>(await world.Change(new PostChange.Hide(id)));

        Assert.Equal(1, world.Zalo.Articles[0].Edits);
    }

    [Fact]
    public async Task Change_that_Zalo_refuses_is_for_another_way_or_a_person()
    {
        await using var world = await ZaloWorld.Create();
        var id = Assert.IsType<PublishAnswer.Accepted>(await world.Publish()).Post.ExternalId;

        world.Graph.Script.Once(CallKind.ZaloUpdate, Behaviour.Refuse(ZaloSays.Parameter("?")));
        Assert.IsType<ChangeAnswer.NotAllowed>(await world.Change(new PostChange.Hide(id)));
        world.Graph.Script.Once(CallKind.ZaloRemove, Behaviour.Refuse(ZaloSays.TooManyCalls));
        Assert.True(Assert.IsType<ChangeAnswer.Postponed>(await world.Change(new PostChange.Delete(id))).Rest > TimeSpan.Zero);
        world.Graph.Script.Once(CallKind.ZaloRemove, Behaviour.Refuse(ZaloSays.PlanTooSmall));
        Assert.Equal(ChannelTrouble.Permission, Assert.IsType<ChangeAnswer.Blocked>(await world.Change(new PostChange.Delete(id))).Trouble);
    }

    [Fact]
    public async Task Reading_tells_when_the_channel_itself_is_closed()
    {
        await using var world = await ZaloWorld.Create();
        world.Graph.Script.Once(CallKind.ZaloRead, Behaviour.Refuse(ZaloSays.PlanTooSmall)).Once(CallKind.ZaloRead, Behaviour.Refuse(ZaloSays.TooManyCalls));

        var closed = await Assert.ThrowsAsync<ChannelBlockedException>(() => world.Find());
        Assert.Equal((ChannelTrouble.Permission, null), (closed.Trouble, closed.Rest));
        var busy = await Assert.ThrowsAsync<ChannelBlockedException>(() => world.Find());
        Assert.Equal((null, TimeSpan.FromMinutes(2)), (busy.Trouble, busy.Rest));
    }

    [Fact]
    public async Task Figures_are_views_and_shares_since_the_post_appeared()
    {
        await using var world = await ZaloWorld.Create();
        var id = Assert.IsType<PublishAnswer.Accepted>(await world.Publish()).Post.ExternalId;
        world.Graph.Script.Once(CallKind.ZaloRead, Behaviour.AcceptThenBody(
            $$$"""{"error":0,"message":"Success","data":{"total":1,"medias":[{"id":"{{{id}}}","title":"x","status":"show","create_date":1772413200000,"total_view":"1234","total_share":5}]}}"""));

        var figures = await world.Do((zalo, channel) => zalo.ReadFigures(channel, id, TestContext.Current.CancellationToken));

        Assert.Equal(new Dictionary<string, long> { ["total_view"] = 1234, ["total_share"] = 5 }, figures);
    }

    private static PostChange.Edit Words(string id, string text) => new(id, text, PostForm.Link, ZaloWorld.Link);

    private static async Task Twice(ZaloWorld world, PostChange change)
    {
        Assert.IsType<ChangeAnswer.Done>(await world.Change(change));
        Assert.IsType<ChangeAnswer.Done>(await world.Change(change));
    }

    /// <summary>Articles that somebody else writes at Zalo.</summary>
    private static async Task Others(ZaloWorld world, int count)
    {
        using var http = new HttpClient();
        for (var number = 0; number < count; number++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{world.Graph.BaseAddress}/v2.0/article/create")
            {
                Content = new StringContent(ZaloFields.Article(ZaloArticle.Of("Bài khác", "Lời", "", "https://khac.vn"), "Người khác", "https://khac.vn/a.jpg").ToJsonString()),
            };
            request.Headers.Add("access_token", world.Zalo.Tokens.Access);
            using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
            answer.EnsureSuccessStatusCode();
        }
    }
}
