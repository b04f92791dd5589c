using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Testing.Fakes;
using Errors = Heza.Testing.Fakes.GraphErrors;

namespace Heza.Plugins.Reform.Tests.Fanpage.Facebook;

/// <summary>Posts of pictures, and posts that Facebook is given ahead of their time.</summary>
public sealed class PhotoAndHandOverTests
{
    private static readonly string[] Three = ["https://www.heza.gov.vn/media/1.jpg", "https://www.heza.gov.vn/media/2.jpg", "https://www.heza.gov.vn/media/3.jpg"];

    private static readonly string Caption = $"Khai trương bộ phận một cửa\n\n{FacebookWorld.Link}";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_photo_is_one_call_and_carries_the_link_in_its_words()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;

        var accepted = Assert.IsType<PublishAnswer.Accepted>(await world.Publish(channel, FacebookWorld.Post(photos: Three[..1])));

        var post = Assert.Single(world.Graph.Page.Shown);
        Assert.Equal((accepted.Post.ExternalId, Caption, Three[0]), (post.Id, post.Text, Assert.Single(post.Photos).Url));
        Assert.Equal(1, world.Graph.Page.Mutations);
    }

    [Fact]
    public async Task Several_photos_are_uploaded_unseen_and_then_posted_in_order()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;

        Assert.IsType<PublishAnswer.Accepted>(await world.Publish(channel, FacebookWorld.Post(photos: Three)));

        var post = Assert.Single(world.Graph.Page.Posts);
        Assert.Equal(Three, post.Photos.Select(photo => photo.Url));
        Assert.Equal(Caption, post.Text);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Upload_goes_on_after_a_crash_with_what_was_kept(int keeps)
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        string? kept = null;
        var left = keeps;

        // The process dies as it writes down the photo after these.
        await Assert.ThrowsAsync<InvalidOperationException>(() => world.Publish(channel, FacebookWorld.Post(photos: Three), handle =>
        {
            kept = handle;
            return --left > 0 ? Task.CompletedTask : throw new InvalidOperationException("killed");
        }));
        Assert.Empty(world.Graph.Page.Posts);
        Assert.IsType<PublishAnswer.Accepted>(await world.Publish(channel, FacebookWorld.Post(photos: Three, handle: kept)));

        Assert.Equal(Three, Assert.Single(world.Graph.Page.Posts).Photos.Select(photo => photo.Url));
        Assert.Equal(Three, world.Graph.Requests.Where(request => request.Kind == CallKind.Photo).Select(request => request.Parameter("url")));
    }

    [Theory]
    [InlineData(nameof(Behaviour.AcceptThenReset))]
    [InlineData(nameof(Behaviour.ResetBeforeAccepting))]
    [InlineData(nameof(Behaviour.Html))]
    [InlineData(nameof(Behaviour.WrongJson))]
    public async Task Unclear_upload_has_shown_nothing_and_is_tried_again(string behaviour)
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        world.Graph.Script.Once(CallKind.Photo, (Behaviour)typeof(Behaviour).GetProperty(behaviour)!.GetValue(null)!, request => request.Parameter("url") == Three[1]);
        string? kept = null;

        var postponed = Assert.IsType<PublishAnswer.Postponed>(await world.Publish(channel, FacebookWorld.Post(photos: Three), handle =>
        {
            kept = handle;
            return Task.CompletedTask;
        }));

        Assert.Equal(TimeSpan.Zero, postponed.Rest);
        Assert.IsType<PublishAnswer.Accepted>(await world.Publish(channel, FacebookWorld.Post(photos: Three, handle: kept)));
        Assert.Single(world.Graph.Page.Posts);
        Assert.Single(world.Graph.Requests, request => request.Kind == CallKind.Photo && request.Parameter("url") == Three[0]);
    }

    [Fact]
    public async Task Upload_that_takes_too_long_is_put_off_in_time()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        world.Graph.Script.Once(CallKind.Photo, Behaviour.HangBeforeAccepting);

        var call = world.Publish(channel, FacebookWorld.Post(photos: Three));
        await world.Graph.Next(CallKind.Photo);
        world.Time.Advance(TimeSpan.FromSeconds(21));

        Assert.IsType<PublishAnswer.Postponed>(await call);
    }

    [Fact]
    public async Task Photo_that_Facebook_cannot_use_is_refused_with_what_to_mend()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        world.Graph.Script.Once(CallKind.Photo, Behaviour.Refuse(Errors.PhotoRefused));
        Assert.Contains("4 MB", Assert.IsType<PublishAnswer.Refused>(await world.Publish(channel, FacebookWorld.Post(photos: Three))).Message, StringComparison.Ordinal);

        Assert.IsType<PublishAnswer.Refused>(await world.Publish(channel, FacebookWorld.Post(photos: [])));
        Assert.Empty(world.Graph.Page.Posts);
    }

    [Fact]
    public async Task Dead_token_stops_an_upload_and_closes_the_channel()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        world.Graph.Facebook.Tokens.Kill(world.Graph.Page.Token, 460);

        Assert.Equal(ChannelTrouble.Token, Assert.IsType<PublishAnswer.Blocked>(await world.Publish(channel, FacebookWorld.Post(photos: Three))).Trouble);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Handed_over_post_waits_on_the_page_and_goes_out_by_itself(int photos)
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        var at = world.Now.AddMinutes(12);
        var post = FacebookWorld.Post(photos: photos == 0 ? null : Three[..photos], handOverFor: at);

        var accepted = Assert.IsType<PublishAnswer.Accepted>(await world.Publish(channel, post));

        Assert.Equal((at, true), (accepted.Post.At, accepted.Post.Waiting));
        Assert.Equal(accepted.Post.ExternalId, Assert.Single(world.Graph.Page.Scheduled).Id);
        Assert.Contains(world.Graph.Requests, request => request.Path.EndsWith("/scheduled_posts", StringComparison.Ordinal));
        Assert.Equal(accepted.Post.ExternalId, (await world.Ask(facebook => facebook.Find(channel, world.Sought(post, handedOver: true), Ct)))?.ExternalId);
        Assert.True((await world.Ask(facebook => facebook.Look(channel, accepted.Post.ExternalId, Ct))).Seen!.Waiting);

        world.Time.Advance(TimeSpan.FromMinutes(13));
        Assert.Single(world.Graph.Page.Shown);
        var seen = (await world.Ask(facebook => facebook.Look(channel, accepted.Post.ExternalId, Ct))).Seen!;
        Assert.Equal((false, at), (seen.Waiting, seen.At));
    }

    [Theory]
    [InlineData(11)]
    [InlineData((29 * 24 * 60) + 1)]
    public async Task Post_too_near_or_too_far_is_not_handed_over(int minutes)
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;

        var answer = await world.Publish(channel, FacebookWorld.Post(handOverFor: world.Now.AddMinutes(minutes)));

        Assert.Equal(TimeSpan.Zero, Assert.IsType<PublishAnswer.Postponed>(answer).Rest);
        Assert.Empty(world.Graph.Requests);
    }

    [Fact]
    public async Task Handed_over_post_that_cannot_be_confirmed_is_waiting_all_the_same()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        world.Graph.Script.Always(CallKind.Read, Behaviour.Refuse(Errors.Unexpected));
        var at = world.Now.AddHours(2);

        var accepted = Assert.IsType<PublishAnswer.Accepted>(await world.Publish(channel, FacebookWorld.Post(handOverFor: at)));

        Assert.Equal((at, true), (accepted.Post.At, accepted.Post.Waiting));
        Assert.Contains(world.Logs.Lines, line => line.Contains("handed over to Facebook is not seen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_is_taken_back_before_its_time_and_not_after()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        var first = Assert.IsType<PublishAnswer.Accepted>(await world.Publish(channel, FacebookWorld.Post(handOverFor: world.Now.AddHours(1)))).Post.ExternalId;
        Assert.IsType<ChangeAnswer.Done>(await world.Ask(facebook => facebook.Change(channel, new PostChange.TakeBack(first), Ct)));
        Assert.Empty(world.Graph.Page.Scheduled);
        Assert.IsType<ChangeAnswer.Gone>(await world.Ask(facebook => facebook.Change(channel, new PostChange.TakeBack(first), Ct)));

        var second = Assert.IsType<PublishAnswer.Accepted>(await world.Publish(channel, FacebookWorld.Post(handOverFor: world.Now.AddHours(1)))).Post.ExternalId;
        world.Time.Advance(TimeSpan.FromMinutes(61));
        Assert.Single(world.Graph.Page.Shown);

        var published = Assert.IsType<ChangeAnswer.Published>(await world.Ask(facebook => facebook.Change(channel, new PostChange.TakeBack(second), Ct)));
        Assert.Equal((second, false), (published.Post.ExternalId, published.Post.Waiting));
        Assert.Single(world.Graph.Page.Shown);
    }
}
