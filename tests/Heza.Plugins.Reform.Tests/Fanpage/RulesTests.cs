using Heza.Plugins.Reform.Fanpage.Intents;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Publishing;

namespace Heza.Plugins.Reform.Tests.Fanpage;

public sealed class RulesTests
{
    private static readonly DateTime Noon = new(2026, 3, 2, 5, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("ho\u0300a  giải\r\nngày mai \u0000\u0007", "hòa  giải\nngày mai")]
    [InlineData("Nghị Ðịnh 😀", "Nghị Định 😀")]
    public void Words_are_made_fit_for_databases_and_channels(string typed, string clean) => Assert.Equal(clean, PostWording.Clean(typed));

    [Fact]
    public void Broken_surrogate_does_not_break_the_post() => Assert.Equal("vỡ \ufffd đôi", PostWording.Clean($"vỡ {'\ud83d'} đôi"));

    [Fact]
    public void Over_long_words_are_cut_between_characters()
    {
        var cut = PostWording.Clean("a" + string.Concat(Enumerable.Repeat("😀", 40_000)));

        Assert.InRange(cut.Length, PostWording.MaxLength - 1, PostWording.MaxLength);
        Assert.Equal(cut, PostWording.Clean(cut));
        Assert.DoesNotContain('\ufffd', cut);
    }

    [Fact]
    public void Words_of_the_editor_come_before_title_and_summary()
    {
        var article = FanpageWorld.NewArticle();
        var card = LinkCard.Of(article, new SiteOptions());
        Assert.StartsWith(article.Title, PostWording.Of(article, card).Text, StringComparison.Ordinal);

        article.FanpageText = " \n ";
        Assert.StartsWith(article.Title, PostWording.Of(article, card).Text, StringComparison.Ordinal);

        article.FanpageText = "Lời riêng";
        Assert.Equal("Lời riêng", PostWording.Of(article, card).Text);
    }

    [Theory]
    [InlineData(2, 60, false)]
    [InlineData(3, 4.9, false)]
    [InlineData(3, 5, true)]
    public void Absence_is_proven_by_three_reads_over_five_minutes(int reads, double minutes, bool proven) =>
        Assert.Equal(proven, FanpageTiming.ProvenAbsent(reads, Noon, Noon.AddMinutes(minutes)));

    [Fact]
    public void Third_read_back_falls_on_the_fifth_minute() =>
        Assert.Equal(TimeSpan.FromMinutes(5), FanpageTiming.ReadBackWait(0) + FanpageTiming.ReadBackWait(1) + FanpageTiming.ReadBackWait(2));

    [Theory]
    [InlineData(PostState.Scheduled, IntentStep.Refresh, IntentStep.Cancel)]
    [InlineData(PostState.Sending, IntentStep.Leave, IntentStep.Leave)]
    [InlineData(PostState.Unknown, IntentStep.Leave, IntentStep.Leave)]
    [InlineData(PostState.Sent, IntentStep.Leave, IntentStep.Leave)]
    [InlineData(PostState.Failed, IntentStep.Revive, IntentStep.Cancel)]
    [InlineData(PostState.Cancelled, IntentStep.Revive, IntentStep.Leave)]
    public void What_may_stand_on_the_page_is_left_alone(PostState state, IntentStep moved, IntentStep unwanted)
    {
        var post = Post(state);
        Assert.Equal(moved, IntentRules.Decide(post, true, Wording(post.ContentHash), Noon));
        Assert.Equal(unwanted, IntentRules.Decide(post, false, Wording(post.ContentHash), null));
    }

    [Fact]
    public void Waiting_post_keeps_its_turn_when_only_words_change()
    {
        var post = Post(PostState.Scheduled);
        Assert.Equal(post.DueAt, IntentRules.RefreshedDue(post, null, Noon.AddHours(2)));
        Assert.Equal(Noon.AddHours(9), IntentRules.RefreshedDue(post, Noon.AddHours(9), Noon.AddHours(2)));
    }

    [Fact]
    public void Post_withdrawn_before_its_time_comes_back_at_the_time_set_by_hand()
    {
        var post = Post(PostState.Cancelled);
        (post.CancelCause, post.PlannedAt) = (CancelCause.Withdrawn, Noon.AddHours(-1));

        Assert.Equal(Noon, IntentRules.RevivedDue(post, post.PlannedAt, Noon.AddHours(-2)));
        Assert.Equal(Noon.AddHours(1), IntentRules.RevivedDue(post, post.PlannedAt, Noon.AddHours(1)));
        Assert.Equal(Noon.AddHours(5), IntentRules.RevivedDue(post, Noon.AddHours(5), Noon.AddHours(-2)));

        post.CancelCause = CancelCause.NotWanted;
        Assert.Equal(Noon.AddHours(-1), IntentRules.RevivedDue(post, post.PlannedAt, Noon.AddHours(-2)));
    }

    [Fact]
    public void Words_by_hand_hold_until_the_article_asks_for_other_words()
    {
        var article = FanpageWorld.NewArticle();
        var card = LinkCard.Of(article, new SiteOptions());
        var post = Post(PostState.Scheduled);
        (post.OwnText, post.OwnTextOver) = ("Lời viết tay", PostWording.Asked(article));
        article.Title = "Tên sửa lỗi chính tả";
        Assert.Equal(("Lời viết tay", true), (PostWording.Of(article, card, post).Text, PostWording.Of(article, card, post).ByHand));

        article.FanpageText = "Lời viết tay";
        var wording = PostWording.Of(article, card, post);
        Assert.Equal(("Lời viết tay", false), (wording.Text, wording.ByHand));
        // The same words, yet they must not come back when the article's change again.
        post.ContentHash = wording.Hash;
        Assert.Equal(IntentStep.Refresh, IntentRules.Decide(post, true, wording, post.PlannedAt));
    }

    private static PostWording Wording(string hash) => new("Lời", "https://www.heza.gov.vn/x", hash, ByHand: false);

    private static FanpagePost Post(PostState state) => new()
    {
        Id = Guid.NewGuid(),
        ContentKey = Guid.NewGuid(),
        ChannelId = Guid.NewGuid(),
        Occurrence = 1,
        State = state,
        Text = "Lời",
        Link = "https://www.heza.gov.vn/x",
        ContentHash = "aa",
        DueAt = Noon,
        SendBefore = Noon.AddDays(1),
        CreatedAt = Noon,
        AttemptsLeft = 5,
    };
}
