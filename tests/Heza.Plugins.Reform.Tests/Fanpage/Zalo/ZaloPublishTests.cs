using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Zalo;
using Heza.Testing.Fakes;
using ZaloSays = Heza.Testing.Fakes.ZaloErrors;

namespace Heza.Plugins.Reform.Tests.Fanpage.Zalo;

/// <summary>Publishing in two steps, and what becomes of it when either goes wrong.</summary>
public sealed class ZaloPublishTests
{
    [Fact]
    public async Task Post_stands_there_as_an_article_with_its_own_address()
    {
        await using var world = await ZaloWorld.Create();

        var answer = Assert.IsType<PublishAnswer.Accepted>(await world.Publish());

        var article = Assert.Single(world.Zalo.Shown);
        Assert.Equal((article.Id, false), (answer.Post.ExternalId, answer.Post.Waiting));
        Assert.Equal($"https://rd.zapps.vn/detail/5000000000000001?id={article.Id}&pageId=5000000000000001", answer.Post.Permalink);
        Assert.Equal(article.CreatedAt.UtcDateTime, answer.Post.At, TimeSpan.FromMilliseconds(1));
        Assert.Equal(ZaloWorld.Title, article.Title);
        Assert.Equal(ZaloWorld.Text, article.Content["description"]!.ToString());
        Assert.Equal($"Đoạn một.\nĐoạn hai.\nXem toàn văn tại: {ZaloWorld.Link}", article.Text);
        Assert.Single(world.Kept);
        Assert.Empty(world.Graph.Offences);
    }

    [Fact]
    public async Task Article_without_a_picture_is_refused_before_any_call()
    {
        await using var world = await ZaloWorld.Create();

        var answer = Assert.IsType<PublishAnswer.Refused>(await world.Publish(ZaloWorld.Post(image: null)));

        Assert.Contains("chọn ảnh đại diện", answer.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(world.Graph.Requests, request => request.Kind == CallKind.ZaloCreate);
    }

    [Fact]
    public async Task Long_words_are_cut_to_what_Zalo_takes_and_the_whole_stands_in_the_body()
    {
        await using var world = await ZaloWorld.Create();
        var words = string.Join(' ', Enumerable.Repeat("thủ tục đầu tư", 40));

        Assert.IsType<PublishAnswer.Accepted>(await world.Publish(ZaloWorld.Post(title: words, text: $"{words} <b>& hết</b>")));

        var article = Assert.Single(world.Zalo.Shown);
        Assert.InRange(article.Title.Length, 140, 150);
        Assert.EndsWith("…", article.Title, StringComparison.Ordinal);
        Assert.InRange(article.Content["description"]!.ToString().Length, 285, 300);
        Assert.StartsWith($"{words} &lt;b&gt;&amp; hết&lt;/b&gt;\n", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Article_that_Zalo_is_still_making_is_waited_for()
    {
        await using var world = await ZaloWorld.Create();
        world.Zalo.Processing = TimeSpan.FromSeconds(3);

        Assert.IsType<PublishAnswer.Accepted>(await world.Publish());

        Assert.Single(world.Zalo.Articles);
        Assert.Equal(3, world.Graph.Requests.Count(request => request.Kind == CallKind.ZaloVerify));
    }

    [Fact]
    public async Task Article_that_takes_longer_is_unclear_then_found_by_its_token_and_not_made_twice()
    {
        await using var world = await ZaloWorld.Create();
        world.Zalo.Processing = TimeSpan.FromMinutes(2);

        await Assert.ThrowsAsync<ZaloUnclearException>(() => world.Publish());
        var token = Assert.Single(world.Kept);
        // Not ready is not "absent".
        await Assert.ThrowsAsync<ZaloUnclearException>(() => world.Find(token));
        await Assert.ThrowsAsync<ZaloUnclearException>(() => world.Publish(ZaloWorld.Post(handle: token)));

        ((HastyTime)world.Time).Advance(TimeSpan.FromMinutes(2));
        var found = await world.Find(token);
        Assert.Equal(Assert.Single(world.Zalo.Articles).Id, found?.ExternalId);
    }

    [Fact]
    public async Task Crash_between_the_token_and_its_verification_is_mended_by_the_next_attempt_without_a_second_article()
    {
        await using var world = await ZaloWorld.Create();
        string? written = null;
        await Assert.ThrowsAsync<InvalidOperationException>(() => world.Publish(keep: token =>
        {
            written = token;
            throw new InvalidOperationException("the node dies here");
        }));

        var answer = Assert.IsType<PublishAnswer.Accepted>(await world.Publish(ZaloWorld.Post(handle: written)));

        Assert.Equal(Assert.Single(world.Zalo.Articles).Id, answer.Post.ExternalId);
        Assert.Equal(answer.Post.ExternalId, (await world.Find(written))?.ExternalId);
    }

    [Fact]
    public async Task Verification_without_an_answer_is_unclear_also_when_Zalo_says_no()
    {
        await using var world = await ZaloWorld.Create();
        foreach (var behaviour in new[] { Behaviour.AcceptThenReset, Behaviour.Html, Behaviour.WrongJson, Behaviour.Refuse(ZaloSays.TooManyCalls), Behaviour.Refuse(ZaloSays.Parameter("?")) })
        {
            world.Graph.Script.Once(CallKind.ZaloVerify, behaviour);

            await Assert.ThrowsAsync<ZaloUnclearException>(() => world.Publish());

            Assert.Equal(world.Zalo.Articles[^1].Id, (await world.Find(world.Kept[^1]))?.ExternalId);
        }

        Assert.Equal(5, world.Zalo.Articles.Count);
    }

    [Fact]
    public async Task Token_that_Zalo_does_not_know_any_more_lets_the_post_go_out_again()
    {
        await using var world = await ZaloWorld.Create();

        Assert.Null(await world.Find("gone"));
        Assert.IsType<PublishAnswer.Accepted>(await world.Publish(ZaloWorld.Post(handle: "gone")));

        Assert.Single(world.Zalo.Articles);
    }

    [Fact]
    public async Task Creation_without_a_clear_answer_is_unclear_and_is_found_by_what_stands_there()
    {
        await using var world = await ZaloWorld.Create();
        var behaviours = new Dictionary<string, Behaviour>
        {
            ["reset"] = Behaviour.AcceptThenReset,
            ["hang"] = Behaviour.AcceptThenHang,
            ["html"] = Behaviour.Html,
            ["empty"] = Behaviour.EmptyBody,
            ["truncated"] = Behaviour.TruncatedJson,
            ["wrong"] = Behaviour.WrongJson,
            ["500"] = Behaviour.AcceptThenError(new ApiError(-200, "?", Status: 500)),
            ["internal"] = Behaviour.AcceptThenError(ZaloSays.Internal),
            ["unheard-of"] = Behaviour.AcceptThenError(ZaloSays.Of(-9999, "?")),
        };
        foreach (var (name, behaviour) in behaviours)
        {
            var link = $"{ZaloWorld.Link}/{name}";
            world.Graph.Script.Once(CallKind.ZaloCreate, behaviour);

            var publishing = world.Publish(ZaloWorld.Post(link: link));
            var create = await world.Graph.Next(CallKind.ZaloCreate);
            if (create.Waits)
            {
                ((HastyTime)world.Time).Advance(ZaloClient.Timeout);
            }

            await Assert.ThrowsAsync<ZaloUnclearException>(() => publishing);
            Assert.Equal(create.ObjectId, (await world.Find(link: link))?.ExternalId);
        }

        Assert.Empty(world.Kept);
        Assert.Equal(behaviours.Count, world.Zalo.Shown.Count);
    }

    [Fact]
    public async Task Redirect_is_not_followed_and_is_unclear()
    {
        await using var world = await ZaloWorld.Create();
        world.Graph.Script.Once(CallKind.ZaloCreate, Behaviour.Redirect($"{world.Graph.BaseAddress}/v2.0/oa/getoa"));

        await Assert.ThrowsAsync<ZaloUnclearException>(() => world.Publish());

        Assert.DoesNotContain(world.Graph.Requests, request => request.Kind == CallKind.ZaloInfo);
        Assert.Null(await world.Find());
    }

    [Fact]
    public async Task Creation_that_Zalo_clearly_refuses_is_told_by_its_code()
    {
        await using var world = await ZaloWorld.Create();
        foreach (var (code, expected, trouble) in new (int, Type, ChannelTrouble?)[]
        {
            (-32, typeof(PublishAnswer.Postponed), null),
            (-211, typeof(PublishAnswer.Postponed), null),
            (-214, typeof(PublishAnswer.Postponed), null),
            (-216, typeof(PublishAnswer.Blocked), ChannelTrouble.Token),
            (-212, typeof(PublishAnswer.Blocked), ChannelTrouble.Permission),
            (-221, typeof(PublishAnswer.Blocked), ChannelTrouble.Permission),
            (-224, typeof(PublishAnswer.Blocked), ChannelTrouble.Permission),
            (-205, typeof(PublishAnswer.Blocked), ChannelTrouble.Policy),
            (-240, typeof(PublishAnswer.Blocked), ChannelTrouble.Policy),
            (-201, typeof(PublishAnswer.Refused), null),
            (-210, typeof(PublishAnswer.Refused), null),
        })
        {
            world.Graph.Script.Clear();
            world.Graph.Script.Always(CallKind.ZaloCreate, Behaviour.Refuse(ZaloSays.Of(code, "Success")));

            var answer = await world.Publish();

            Assert.Equal((code, expected, trouble), (code, answer.GetType(), (answer as PublishAnswer.Blocked)?.Trouble));
        }

        Assert.Empty(world.Zalo.Articles);
        Assert.Empty(world.Kept);
    }

    [Fact]
    public async Task Zalo_that_cannot_be_reached_postpones_without_a_rest()
    {
        await using var world = await ZaloWorld.Create();
        world.Unplug();

        var answer = Assert.IsType<PublishAnswer.Postponed>(await world.Publish());

        Assert.Equal(TimeSpan.Zero, answer.Rest);
        await Assert.ThrowsAsync<ZaloUnclearException>(() => world.Find());
    }

    [Fact]
    public async Task Http_429_postpones_for_as_long_as_Zalo_says_at_least_two_minutes()
    {
        await using var world = await ZaloWorld.Create();
        world.Graph.Script.Once(CallKind.ZaloCreate, Behaviour.Refuse(new ApiError(-32, "?", Status: 429)));

        Assert.Equal(TimeSpan.FromMinutes(2), Assert.IsType<PublishAnswer.Postponed>(await world.Publish()).Rest);
    }
}
