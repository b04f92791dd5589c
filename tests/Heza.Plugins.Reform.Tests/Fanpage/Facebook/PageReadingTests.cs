using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Facebook;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Testing.Fakes;
using Errors = Heza.Testing.Fakes.GraphErrors;

namespace Heza.Plugins.Reform.Tests.Fanpage.Facebook;

/// <summary>Reading back, looking, changing, figures.</summary>
public sealed class PageReadingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_whose_answer_was_lost_is_found_when_the_feed_has_caught_up()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        var (post, sought) = (FacebookWorld.Post(), world.Sought(FacebookWorld.Post()));
        world.Graph.Page.FeedLag = TimeSpan.FromMinutes(3);
        world.Graph.Script.Once(CallKind.Publish, Behaviour.AcceptThenError());
        await Assert.ThrowsAsync<GraphUnclearException>(() => world.Publish(channel, post));

        Assert.Null(await Find(world, channel, sought));
        world.Time.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal(world.Graph.Page.Posts[0].Id, (await Find(world, channel, sought))?.ExternalId);
    }

    [Fact]
    public async Task Post_is_found_behind_many_others_and_empty_pages()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        var id = Assert.IsType<PublishAnswer.Accepted>(await world.Publish(channel)).Post.ExternalId;
        var hidden = Enumerable.Range(0, 120).Select(number => world.Graph.Page.PostByHand($"Tin khác {number}").Id).ToList();

        // Whole pages of posts that are gone come empty, and lead on.
        hidden.Skip(20).ToList().ForEach(world.Graph.Page.Vanish);
        world.Graph.Script.Once(CallKind.Read, Behaviour.EmptyPage, request => request.Path.EndsWith("/published_posts", StringComparison.Ordinal));

        Assert.Equal(id, (await Find(world, channel, world.Sought(FacebookWorld.Post())))?.ExternalId);
        Assert.Equal(4, world.Graph.Requests.Count(request => request.Path.EndsWith("/published_posts", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task List_without_end_proves_nothing()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        world.Graph.Script.Always(CallKind.Read, Behaviour.EmptyPage);

        await Assert.ThrowsAsync<GraphUnclearException>(() => Find(world, channel, world.Sought(FacebookWorld.Post())));

        Assert.Equal(ReadPostList.MostPages, world.Graph.Requests.Count);
    }

    [Fact]
    public async Task Only_our_own_post_is_taken_for_it()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        var post = FacebookWorld.Post();
        world.Graph.Page.PostByHand(post.Text, "https://www.heza.gov.vn/cai-cach-hanh-chinh/tin-tuc/bai-khac");
        world.Graph.Page.PostByHand("Lời của người khác", FacebookWorld.Link);
        Assert.Null(await Find(world, channel, world.Sought(post)));

        var first = world.Graph.Page.PostByHand($"{post.Text} ", FacebookWorld.Link);
        world.Graph.Page.PostByHand(post.Text, FacebookWorld.Link);
        Assert.Equal(first.Id, (await Find(world, channel, world.Sought(post)))?.ExternalId);

        // What stood there before the first call is an earlier occurrence.
        world.Time.Advance(TimeSpan.FromHours(1));
        Assert.Null(await Find(world, channel, world.Sought(post)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Photo_post_is_found_by_its_words(int photos)
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        var post = FacebookWorld.Post(photos: [.. Enumerable.Range(1, photos).Select(number => $"https://www.heza.gov.vn/media/{number}.jpg")]);
        world.Graph.Script.Once(photos == 1 ? CallKind.Photo : CallKind.Publish, Behaviour.AcceptThenReset);
        await Assert.ThrowsAsync<GraphUnclearException>(() => world.Publish(channel, post));

        Assert.Equal(Assert.Single(world.Graph.Page.Posts).Id, (await Find(world, channel, world.Sought(post)))?.ExternalId);
    }

    [Theory]
    [InlineData(nameof(Errors.SessionInvalid), ChannelTrouble.Token)]
    [InlineData(nameof(Errors.NotPermitted), ChannelTrouble.Permission)]
    [InlineData(nameof(Errors.Blocked), ChannelTrouble.Policy)]
    [InlineData(nameof(Errors.PageQuota), null)]
    public async Task Read_of_a_closed_channel_says_so(string error, ChannelTrouble? trouble)
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        world.Graph.Script.Always(CallKind.Read, Behaviour.Refuse((ApiError)typeof(Errors).GetProperty(error)!.GetValue(null)!).WithUsage(100, 9));

        var blocked = await Assert.ThrowsAsync<ChannelBlockedException>(() => Find(world, channel, world.Sought(FacebookWorld.Post())));

        Assert.Equal((trouble, trouble is null ? TimeSpan.FromMinutes(9) : null), (blocked.Trouble, blocked.Rest));
    }

    [Theory]
    [InlineData(nameof(Behaviour.Html))]
    [InlineData(nameof(Behaviour.WrongJson))]
    [InlineData(nameof(Behaviour.AcceptThenReset))]
    public async Task Read_that_fails_proves_nothing(string behaviour)
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        world.Graph.Script.Always(CallKind.Read, (Behaviour)typeof(Behaviour).GetProperty(behaviour)!.GetValue(null)!);

        await Assert.ThrowsAsync<GraphUnclearException>(() => Find(world, channel, world.Sought(FacebookWorld.Post())));
        await Assert.ThrowsAsync<GraphUnclearException>(() => world.Ask(facebook => facebook.Look(channel, $"{channel.ExternalId}_1", Ct)));
    }

    [Fact]
    public async Task Post_is_seen_as_it_stands_there()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        var id = Assert.IsType<PublishAnswer.Accepted>(await world.Publish(channel)).Post.ExternalId;

        await Change(world, channel, new PostChange.Edit(id, "Lời mới", PostForm.Link, FacebookWorld.Link));
        Assert.Equal(("Lời mới", false), await Seen(world, channel, id));
        await Change(world, channel, new PostChange.Hide(id));
        Assert.Equal(("Lời mới", true), await Seen(world, channel, id));
        Assert.Empty(world.Graph.Page.Shown);
        await Change(world, channel, new PostChange.Show(id));
        Assert.Single(world.Graph.Page.Shown);
        await Change(world, channel, new PostChange.Delete(id));
        Assert.Equal(Standing.Gone, await world.Ask(facebook => facebook.Look(channel, id, Ct)));
        Assert.IsType<ChangeAnswer.Gone>(await world.Ask(facebook => facebook.Change(channel, new PostChange.Delete(id), Ct)));
        Assert.IsType<ChangeAnswer.Gone>(await world.Ask(facebook => facebook.Change(channel, new PostChange.Hide(id), Ct)));
    }

    [Fact]
    public async Task Changed_words_of_photos_keep_their_link()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        var id = Assert.IsType<PublishAnswer.Accepted>(await world.Publish(channel, FacebookWorld.Post(photos: ["https://www.heza.gov.vn/media/1.jpg"]))).Post.ExternalId;

        await Change(world, channel, new PostChange.Edit(id, "Lời mới", PostForm.Photos, FacebookWorld.Link));

        Assert.Equal($"Lời mới\n\n{FacebookWorld.Link}", Assert.Single(world.Graph.Page.Shown).Text);
    }

    [Fact]
    public async Task Delete_that_Facebook_refuses_is_left_to_another_way()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        var id = Assert.IsType<PublishAnswer.Accepted>(await world.Publish(channel)).Post.ExternalId;
        world.Graph.Page.RefusesDeletes = true;
        Assert.IsType<ChangeAnswer.NotAllowed>(await world.Ask(facebook => facebook.Change(channel, new PostChange.Delete(id), Ct)));

        world.Graph.Script.Once(CallKind.Delete, Behaviour.AcceptThenBody("""{"success":false}"""));
        Assert.IsType<ChangeAnswer.NotAllowed>(await world.Ask(facebook => facebook.Change(channel, new PostChange.Delete(id), Ct)));

        var byHand = world.Graph.Page.PostByHand("Của người khác").Id;
        Assert.IsType<ChangeAnswer.NotAllowed>(
            await world.Ask(facebook => facebook.Change(channel, new PostChange.Edit(byHand, "Lời", PostForm.Link, FacebookWorld.Link), Ct)));
    }

    [Fact]
    public async Task Unclear_change_throws_and_one_that_never_left_is_put_off()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        var id = Assert.IsType<PublishAnswer.Accepted>(await world.Publish(channel)).Post.ExternalId;
        world.Graph.Script.Once(CallKind.Edit, Behaviour.AcceptThenReset);
        await Assert.ThrowsAsync<GraphUnclearException>(() => world.Ask(facebook => facebook.Change(channel, new PostChange.Hide(id), Ct)));

        await using var nowhere = await FacebookWorld.Create(settings: ("BaseUrl", "http://127.0.0.1:1"));
        var other = await nowhere.Connect();
        Assert.IsType<ChangeAnswer.Postponed>(await nowhere.Ask(facebook => facebook.Change(other, new PostChange.Delete("1_2"), Ct)));
        Assert.IsType<ChangeAnswer.Postponed>(await nowhere.Ask(facebook => facebook.Change(other, new PostChange.Hide("1_2"), Ct)));
    }

    [Fact]
    public async Task Card_is_read_anew()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;

        await Change(world, channel, new PostChange.Rescrape("1_2", FacebookWorld.Link));

        Assert.Equal(FacebookWorld.Link, Assert.Single(world.Graph.Facebook.Scrapes).Link);
    }

    [Fact]
    public async Task Strange_identifier_gets_into_no_address()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;

        await Assert.ThrowsAsync<GraphUnclearException>(() => world.Ask(facebook => facebook.Look(channel, "../me", Ct)));
        await Assert.ThrowsAsync<GraphUnclearException>(() => world.Ask(facebook => facebook.Change(channel, new PostChange.Delete("1?x=y"), Ct)));

        Assert.Empty(world.Graph.Requests);
    }

    [Fact]
    public async Task Figures_are_read_and_kinds_are_summed()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        var id = await Seen(world, channel);

        Assert.Equal(
            new Dictionary<string, long> { ["post_clicks"] = 0, ["post_media_view"] = 120, ["post_reactions_by_type_total"] = 7, ["post_total_media_view_unique"] = 0 },
            (await world.Ask(facebook => facebook.ReadFigures(channel, id, Ct))).OrderBy(figure => figure.Key, StringComparer.Ordinal).ToDictionary());
        Assert.Single(world.Graph.Requests, request => request.Kind == CallKind.Insights);
    }

    [Fact]
    public async Task Unknown_figure_is_a_warning_and_the_others_are_read()
    {
        var (world, channel) = await FacebookWorld.Connected(("Figures:post_impressions", "Lượt hiển thị"));
        await using var _ = world;
        var id = await Seen(world, channel);

        var figures = await world.Ask(facebook => facebook.ReadFigures(channel, id, Ct));

        Assert.Equal((4, 120), (figures.Count, figures["post_media_view"]));
        Assert.Contains(world.Logs.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("post_impressions", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Small_page_missing_right_and_lost_post_have_no_figures_and_close_nothing()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        var id = await Seen(world, channel);
        world.Graph.Page.Fans = 99;
        Assert.Empty(await world.Ask(facebook => facebook.ReadFigures(channel, id, Ct)));

        world.Graph.Page.Vanish(id);
        Assert.Empty(await world.Ask(facebook => facebook.ReadFigures(channel, id, Ct)));

        world.Graph.Facebook.Tokens.Find(world.Graph.Page.Token)!.Scopes.Remove("read_insights");
        Assert.Empty(await world.Ask(facebook => facebook.ReadFigures(channel, id, Ct)));
    }

    private static Task<PostOnChannel?> Find(FacebookWorld world, Channel channel, SoughtPost sought) => world.Ask(facebook => facebook.Find(channel, sought, Ct));

    private static async Task Change(FacebookWorld world, Channel channel, PostChange change) =>
        Assert.IsType<ChangeAnswer.Done>(await world.Ask(facebook => facebook.Change(channel, change, Ct)));

    private static async Task<(string?, bool)> Seen(FacebookWorld world, Channel channel, string id)
    {
        var standing = await world.Ask(facebook => facebook.Look(channel, id, Ct));
        return (standing.Text, standing.Hidden);
    }

    private static async Task<string> Seen(FacebookWorld world, Channel channel)
    {
        var id = Assert.IsType<PublishAnswer.Accepted>(await world.Publish(channel)).Post.ExternalId;
        var post = world.Graph.Page.Find(id)!;
        (post.Insights["post_media_view"], post.Insights["post_reactions_by_type_total"]) = (120, 7);
        return id;
    }
}
