using Heza.Plugins.Reform.Outreach.Activities;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Tests.Outreach;

public sealed class ActivityRuleTests
{
    private static readonly DateOnly Today = new(2023, 6, 2);

    private static readonly ActivityFacts Facts = new(
        PlanExists: true,
        new Dictionary<string, string>(StringComparer.Ordinal) { ["truc-quan"] = "Tuyên truyền trực quan", ["cong"] = "Cổng thông tin điện tử và fanpage" },
        new HashSet<string>(["mot-cua"], StringComparer.Ordinal), new HashSet<string>(["a.2"], StringComparer.Ordinal), new HashSet<Guid> { OutreachWorld.Photo });

    [Fact]
    public void Whole_activity_of_today_is_fit() => Assert.Null(Check(OutreachWorld.Banner("2023-06-02") with
    {
        Participants = 0,
        LastDay = "2023-06-30",
        Items = ["a.2", "2023/a.2"],
        Photos = [new PhotoInput(OutreachWorld.Photo, "Băng rôn")],
    }));

    [Fact]
    public void Empty_form_is_told_everything_at_once() =>
        Assert.Equal(
            ["day", "description", "form", "items", "place", "title", "unit"],
            Check(ActivityInput.Empty)!.Concat(Check(ActivityInput.Empty with { Day = "2023-06-02" })!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    public static TheoryData<string, ActivityInput> Faults => new()
    {
        { "day", OutreachWorld.Banner("2023-06-03") },
        { "day", OutreachWorld.Banner("2/6/2023") },
        { "lastDay", OutreachWorld.Banner() with { LastDay = "2023-05-19" } },
        { "lastDay", OutreachWorld.Banner() with { LastDay = "2024-05-20" } },
        { "form", OutreachWorld.Banner() with { Form = "cong" } },
        { "form", OutreachWorld.Banner() with { Form = "khac" } },
        { "unit", OutreachWorld.Banner() with { Unit = "khac" } },
        { "items", OutreachWorld.Banner() with { Items = ["2023/a"] } },
        { "items", OutreachWorld.Banner() with { Items = ["2022/a.2"] } },
        { "participants", OutreachWorld.Banner() with { Participants = -1 } },
        { "title", OutreachWorld.Banner() with { Title = " \u200b\0 " } },
        { "title", OutreachWorld.Banner() with { Title = new string('x', Activity.LongestTitle + 1) } },
        { "photos", OutreachWorld.Banner() with { Photos = [new PhotoInput(OutreachWorld.Photo, " ")] } },
        { "photos", OutreachWorld.Banner() with { Photos = [new PhotoInput(Guid.Empty, "Ảnh")] } },
    };

    [Theory, MemberData(nameof(Faults))]
    public void What_is_wrong_is_said_at_its_field(string field, ActivityInput input) => Assert.Equal([field], Check(input)!);

    [Fact]
    public void Activity_of_a_year_without_a_plan_is_told_so_at_the_day() =>
        Assert.Equal(["day"], Check(OutreachWorld.Banner("2022-05-20") with { Items = ["a.2"] }, Facts with { PlanExists = false })!);

    [Fact]
    public void Fingerprint_takes_no_notice_of_white_space_and_photos_but_of_every_word()
    {
        var hash = Hash(OutreachWorld.Banner());
        Assert.Equal(hash, Hash(OutreachWorld.Banner() with { Description = " Treo  4\n\nbăng rôn. ", Photos = [new PhotoInput(OutreachWorld.Photo, "Ảnh")] }));
        Assert.NotEqual(hash, Hash(OutreachWorld.Banner() with { Description = "Treo 5 băng rôn." }));
        Assert.NotEqual(hash, Hash(OutreachWorld.Banner("2023-05-21")));
        Assert.NotEqual(hash, Hash(OutreachWorld.Banner() with { Participants = 0 }));
    }

    private static string Hash(ActivityInput input) => Activity.HashOf(ActivityDraft.Read(input, Today, new FieldErrors()));

    /// <summary>Names of the fields that are wrong; null: none.</summary>
    private static IEnumerable<string>? Check(ActivityInput input, ActivityFacts? facts = null)
    {
        var errors = new FieldErrors();
        var draft = ActivityDraft.Read(input, Today, errors);
        if (errors.Problem is null)
        {
            ActivityRule.Check(draft, facts ?? Facts, Today, errors);
        }

        return errors.Problem?.Errors!.Keys;
    }
}
