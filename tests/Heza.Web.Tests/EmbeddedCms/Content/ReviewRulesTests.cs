using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Content.Workflow;

namespace Heza.Web.Tests.EmbeddedCms.Content;

public sealed class ReviewRulesTests
{
    private static readonly DateTime Now = ContentBench.Start.UtcDateTime;

    [Theory]
    [InlineData("lan", false, false)]
    [InlineData("lan", true, true)]
    [InlineData("binh", false, true)]
    [InlineData("system", false, true)]
    public void Whoever_has_a_hand_in_a_text_may_not_approve_it_unless_configured(string actor, bool approveOwnText, bool may)
    {
        var refusal = ReviewRules.OwnText(actor, ["lan", "system"], approveOwnText);

        Assert.Equal(may ? null : ProblemKind.Forbidden, refusal?.Kind);
    }

    [Theory]
    [InlineData("submitted", "lan", true, false)]
    [InlineData("submitted", "lan", false, false)]
    [InlineData("submitted", "binh", true, true)]
    [InlineData("submitted", "binh", false, false)]
    [InlineData("returned", "binh", false, true)]
    public void Submission_outlives_only_an_approvers_correction(string state, string actor, bool mayApprove, bool stands) =>
        Assert.Equal(stands, ReviewRules.SubmissionStands(Review(state)!, actor, mayApprove));

    [Theory]
    [InlineData(null, false, true, false, false, true)]
    [InlineData("returned", false, true, false, false, true)]
    [InlineData("submitted", false, true, false, false, false)]
    [InlineData(null, false, true, false, true, false)]
    [InlineData(null, true, false, false, false, false)]
    [InlineData(null, true, true, false, false, true)]
    [InlineData(null, false, true, true, false, false)]
    public void Only_something_new_that_does_not_wait_yet_can_be_submitted(string? state, bool published, bool edited, bool trashed, bool releasePending, bool may) =>
        Assert.Equal(may, ReviewRules.Unsubmittable(Node(state, published, edited, trashed), releasePending) is null);

    [Theory]
    [InlineData("lan", false, false, "save submit trash")]
    [InlineData("lan", true, false, "save submit publish schedule trash delete")]
    [InlineData("lan", true, true, "save submit trash delete")]
    public void Actions_follow_the_rights(string actor, bool canApprove, bool ownText, string actions) =>
        Assert.Equal(actions, string.Join(' ', ContentRules.AllowedActions(Node(null), releasePending: false, new ContentRights(actor, true, canApprove, ownText))));

    [Theory]
    [InlineData("lan", false, "save recall trash")]
    [InlineData("binh", false, "save trash")]
    [InlineData("binh", true, "save return publish schedule trash delete")]
    public void Actions_follow_the_review(string actor, bool canApprove, string actions) =>
        Assert.Equal(actions, string.Join(' ', ContentRules.AllowedActions(Node("submitted"), releasePending: false, new ContentRights(actor, true, canApprove, OwnText: false))));

    [Theory]
    [InlineData("submitted", false, ContentState.Submitted)]
    [InlineData("returned", false, ContentState.Returned)]
    [InlineData("returned", true, ContentState.Scheduled)]
    [InlineData(null, false, ContentState.Draft)]
    public void State_tells_the_review(string? state, bool releasePending, ContentState expected) =>
        Assert.Equal(expected, ContentRules.StateOf(Node(state), releasePending));

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("a\0b")]
    public void Text_is_not_returned_without_a_readable_word(string? comment) =>
        Assert.Contains("comment", ReviewComment.Mandatory(comment).MustFail(ProblemKind.Invalid).Errors!.Keys);

    private static CmsReview? Review(string? state) => state is null ? null : new CmsReview
    {
        State = state == "submitted" ? ReviewState.Submitted : ReviewState.Returned,
        ById = "lan",
        ByName = "Lan",
        At = Now,
    };

    private static CmsNode Node(string? state, bool published = false, bool edited = true, bool trashed = false) => new()
    {
        Id = 1001,
        Key = Guid.NewGuid(),
        ParentId = -1,
        Path = "-1,1001",
        Level = 1,
        SortOrder = 0,
        ContentTypeAlias = "reformArticle",
        Name = "a",
        SearchText = "a",
        CreateDate = Now,
        UpdateDate = Now,
        CreatorId = 1,
        WriterId = 1,
        Published = published,
        Edited = edited,
        Trashed = trashed,
        Review = Review(state),
    };
}
