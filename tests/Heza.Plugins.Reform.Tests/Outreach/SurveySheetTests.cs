using Heza.Plugins.Reform.Outreach.Survey;

namespace Heza.Plugins.Reform.Tests.Outreach;

public sealed class SurveySheetTests
{
    private static readonly DateTime Now = new(2023, 5, 5, 2, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("1", true)]
    [InlineData("5", true)]
    [InlineData("0", false)]
    [InlineData("6", false)]
    [InlineData("4 ", false)]
    [InlineData("４", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Every_question_wants_one_of_five_levels(string? level, bool taken)
    {
        var read = SurveySheetRule.Read(Survey(), Sheet(level), Ticket(60), Now);
        Assert.Equal(taken, read.Ok);
        Assert.Equal(taken ? [] : ["q-0"], read.Problem?.Errors?.Keys ?? []);
    }

    [Theory]
    [InlineData(2, "nhanh hơn")]
    [InlineData(3, null)]
    [InlineData(12 * 3600, null)]
    [InlineData((12 * 3600) + 1, "quá lâu")]
    public void Form_is_neither_too_fast_nor_too_old(int seconds, string? message)
    {
        var read = SurveySheetRule.Read(Survey(), Sheet("4"), Ticket(seconds), Now);
        Assert.Equal(message is null, read.Ok);
        Assert.Contains(message ?? "", read.Problem?.Errors?[SurveySheetRule.Form].Single() ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Form_without_a_ticket_of_ours_or_with_the_trap_filled_in_is_not_counted()
    {
        Assert.False(SurveySheetRule.Read(Survey(), Sheet("4"), null, Now).Ok);
        Assert.False(SurveySheetRule.Read(Survey(), Sheet("4") with { Trap = "http://a.example" }, Ticket(60), Now).Ok);
    }

    [Fact]
    public void Comment_is_kept_as_plain_composed_text_and_bounded()
    {
        // Decomposed letters, a control character, and a sign that turns the direction round.
        var read = SurveySheetRule.Read(Survey(), Sheet("4") with { Comment = " Ha\u0309i\u0007 \u202Exin\r\n\r\n\r\n<b>cha\u0300o</b> " }, Ticket(60), Now);
        Assert.Equal("Hải xin\n\n<b>chào</b>", read.Value?.Comment);
        Assert.True(SurveySheetRule.Read(Survey(), Sheet("4") with { Comment = new string('a', SurveyLimits.Comment) }, Ticket(60), Now).Ok);
        Assert.Equal(["comment"], SurveySheetRule.Read(Survey(), Sheet("4") with { Comment = new string('a', SurveyLimits.Comment + 1) }, Ticket(60), Now).Problem?.Errors?.Keys);
    }

    [Fact]
    public void Who_answers_need_not_be_said_and_is_not_kept_unless_asked()
    {
        Assert.Null(SurveySheetRule.Read(Survey(), Sheet("4") with { Who = "" }, Ticket(60), Now).Value?.Who);
        Assert.Equal(Respondent.Enterprise, SurveySheetRule.Read(Survey(), Sheet("4") with { Who = "enterprise" }, Ticket(60), Now).Value?.Who);
        Assert.Equal(["who"], SurveySheetRule.Read(Survey(), Sheet("4") with { Who = "robot" }, Ticket(60), Now).Problem?.Errors?.Keys);
        var silent = Survey();
        (silent.AsksWho, silent.AsksComment) = (false, false);
        Assert.Equal((null, null), SurveySheetRule.Read(silent, Sheet("4") with { Who = "enterprise", Comment = "a" }, Ticket(60), Now).Value is { } read ? (read.Who, read.Comment) : default);
    }

    [Theory]
    [InlineData(new[] { 0, 0, 0, 0, 0 }, null, null)]
    [InlineData(new[] { 1, 0, 0, 0, 0 }, 1.0, 0.0)]
    [InlineData(new[] { 1, 1, 1, 1, 1 }, 3.0, 0.4)]
    [InlineData(new[] { 0, 0, 1, 1, 1 }, 4.0, 0.6667)]
    [InlineData(new[] { 0, 1, 0, 0, 2 }, 4.0, 0.6667)]
    public void Figures_say_nothing_about_nothing(int[] levels, double? mean, double? satisfied) =>
        Assert.Equal((mean, satisfied), (SurveyFigures.Mean(levels), SurveyFigures.Satisfied(levels)));

    // Question numbers are the database's; before that they are 0.
    private static SatisfactionSurvey Survey()
    {
        var survey = new SatisfactionSurvey
        {
            Slug = "y-kien",
            Title = "Ý kiến",
            Introduction = "",
            OpenFrom = new DateOnly(2023, 1, 1),
            OpenTo = new DateOnly(2023, 12, 31),
            AsksWho = true,
            AsksComment = true,
        };
        survey.Questions.Add(new SurveyQuestion { Code = 1, Version = 1, Order = 0, Text = "Câu hỏi" });
        return survey;
    }

    private static SurveySheet Sheet(string? level) => new("", null, level is null ? new Dictionary<int, string>() : new Dictionary<int, string> { [0] = level }, null, null);

    private static SurveyTicket Ticket(int secondsOld) => new(Now.AddSeconds(-secondsOld), new string('A', SurveyResponse.HashLength));
}
