using Heza.Plugins.Reform.Coverage.Suggestions;

namespace Heza.Plugins.Reform.Tests.Coverage.Suggestions;

public sealed class SuggestionRuleTests
{
    private static readonly PlanWording Plan = LabelledArticles.Plan(Path.Combine(AppContext.BaseDirectory, "Data", "plan-105-kh-bql-2023.json"), null)([]);

    [Fact]
    public void Reasons_name_the_cited_documents_and_the_shared_words()
    {
        var found = Judge(Plan, new ArticleText(
            "Tìm hiểu cơ chế một cửa, một cửa liên thông", "Nghị định 61 và thông tư hướng dẫn quy định những gì?",
            "Nghị định số 61/2018/NÐ-CP ngày 23/4/2018 và Thông tư 01/2018/TT-VPCP quy định việc tiếp nhận, hẹn trả.", []));

        Assert.Equal("2023/b.5", found[0].Reference);
        Assert.Equal(["61/2018/NĐ-CP", "01/2018/TT-VPCP"], found[0].Reasons.Single(reason => reason.Kind == SuggestionReasonKind.NamedDocuments).Values);
        Assert.Contains("một cửa liên thông", found[0].Reasons.Single(reason => reason.Kind == SuggestionReasonKind.SharedWords).Values);
    }

    [Theory]
    [InlineData("Khai mạc hội thao", "Tám đội tranh tài.", "Trọng tài nhắc Nghị định 61/2018/NĐ-CP và cơ chế một cửa. Giải nhất về đội bóng đá.")]
    [InlineData("Doanh nghiệp chuyển đổi số dây chuyền sản xuất", "Robot và phần mềm quản lý sản xuất giúp giảm chi phí vận hành.", "Nhà máy lắp thêm robot, đơn hàng tăng. Chuyển đổi số đến từng xưởng.")]
    [InlineData("", "", "")]
    public void Mention_in_passing_and_what_only_looks_alike_get_no_suggestion(string title, string summary, string body) =>
        Assert.Empty(Judge(Plan, new ArticleText(title, summary, body, [])));

    [Fact]
    public void Documents_of_the_form_speak_like_those_of_the_text()
    {
        var text = new ArticleText("Thông báo về văn bản mới", "Toàn văn kèm theo.", "Bạn đọc xem văn bản.", ["39-NQ/TW", "17-KL/TW"]);

        Assert.Equal("a.3", Assert.Single(Judge(Plan, text)).Code);
        Assert.Empty(Judge(Plan, text with { Documents = [] }));
    }

    [Fact]
    public void Item_learns_from_what_the_Office_accepted_for_it()
    {
        var plan = Plan with { Items = [.. Plan.Items, new ItemWording("c.1", "Ngày hội pháp luật", "Khác", [], [])] };
        var text = new ArticleText("Phiên chợ hỏi đáp lưu động ở cổng khu Tràng Duệ", "Đội tuyên truyền viên dựng lều hỏi đáp lưu động, phát tờ gấp.",
            "Luật sư ngồi trong lều hỏi đáp suốt buổi. Đội tuyên truyền viên diễn tiểu phẩm vui.", []);
        var accepted = AcceptedArticle.Of(Guid.NewGuid(), ["c.1"], new ArticleText("Lều hỏi đáp lưu động ở khu Nomura",
            "Phiên chợ hỏi đáp lưu động mở hai buổi, đội tuyên truyền viên phát tờ gấp.", "Luật sư ngồi trong lều, đội tuyên truyền viên diễn tiểu phẩm vui.", []));

        Assert.DoesNotContain(Judge(plan, text), one => one.Code == "c.1");
        var learned = Assert.Single(Judge(plan with { Accepted = [accepted] }, text), one => one.Code == "c.1");
        Assert.Contains("hỏi đáp", learned.Reasons.Single(reason => reason.Kind == SuggestionReasonKind.AcceptedBefore).Values);
    }

    private static IReadOnlyList<Suggestion> Judge(PlanWording plan, ArticleText text) =>
        SuggestionRule.Of(text, PlanProfile.Of(plan), plan.Items.ToDictionary(item => item.Code, item => item.Title, StringComparer.Ordinal));
}
