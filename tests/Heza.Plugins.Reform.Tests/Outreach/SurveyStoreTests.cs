using System.Text;
using Heza.Plugins.Reform.Outreach.Survey;
using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Tests.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Heza.Plugins.Reform.Tests.Outreach;

public sealed class SurveyStoreTests
{
    private static readonly Actor Office = new("office", "Văn phòng");
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2023, 3, 1, 1, 0, 0, TimeSpan.Zero));
    private readonly SurveyTickets _tickets;

    public SurveyStoreTests() => _tickets = new SurveyTickets(new EphemeralDataProtectionProvider(), _time);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Sheets_count_once_in_the_quarter_of_their_Vietnamese_day(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.Create(provider);
        var slug = await Create(database, "Câu một", "Câu hai");

        // 23:30 on 31 March and 00:30 on 1 April in Vietnam; both 31 March by UTC.
        GoTo(2023, 3, 31, 16, 30);
        var twice = _tickets.Create(1);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await Answer(database, slug, [1, 2], twice, "=1+1")).Value?.Counted);
        Assert.False((await Answer(database, slug, [5, 5], twice)).Value?.Counted);
        GoTo(2023, 3, 31, 17, 30);
        Assert.True((await Answer(database, slug, [4, 5])).Value?.Counted);

        await using var db = database.Open();
        var read = new ReadSurveyResults(db);
        var first = (await read.Run(ReportPeriod.Of(2023, "Q1")!, new DateOnly(2023, 12, 31), Ct)).Single();
        Assert.Equal((1, 1, 1.5, 0.0), (first.Answers, first.Comments, first.Mean, first.Satisfied));
        var half = (await read.Run(ReportPeriod.Of(2023, "H1")!, new DateOnly(2023, 12, 31), Ct)).Single();
        Assert.Equal((2, 3.0, 0.5), (half.Answers, half.Mean, half.Satisfied));
        Assert.Equal([1, 0, 0, 1, 0], half.Questions[0].Levels);
        // As of the last of March the half year knows nothing of April.
        Assert.Equal(1, (await read.Run(ReportPeriod.Of(2023, "H1")!, new DateOnly(2023, 3, 31), Ct)).Single().Answers);

        var export = new ExportSurvey(db);
        using var table = new MemoryStream();
        await export.Run((await export.Find(1, 2023, "Q1", UnitScope.All, Ct)).Value!, table, Ct);
        Assert.Contains("31/03/2023,Không nêu,1,2,'=1+1", Encoding.UTF8.GetString(table.ToArray()));
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Reworded_question_with_answers_becomes_a_new_version_and_the_old_one_keeps_its_results(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.Create(provider);
        var slug = await Create(database, "Câu một", "Câu hai", "Câu ba");
        Assert.True((await Change(database, 1, (1, "Câu một, sửa lỗi gõ"), (2, "Câu hai"), (3, "Câu ba"))).Ok);
        Assert.True((await Answer(database, slug, [1, 2, 3])).Ok);
        Assert.Equal(ProblemKind.Conflict, (await Change(database, 1, (1, "Câu một"))).Problem?.Kind);

        // The first is reworded, the third taken out, one added in front.
        Assert.True((await Change(database, 2, (null, "Câu mới"), (1, "Câu một khác hẳn"), (2, "Câu hai"))).Ok);
        Assert.True((await Answer(database, slug, [5, 4, 4])).Ok);

        await using var db = database.Open();
        var results = (await new ReadSurveyResults(db).Run(ReportPeriod.Of(2023, "Q1")!, new DateOnly(2023, 3, 31), Ct)).Single();
        Assert.Equal(
            [(4, 1, "Câu mới", true, 1, 5.0), (1, 2, "Câu một khác hẳn", true, 1, 4.0), (2, 1, "Câu hai", true, 2, 3.0)],
            results.Questions.Where(question => question.Current).Select(Facts));
        Assert.Equal(
            [(1, 1, "Câu một, sửa lỗi gõ", false, 1, 1.0), (3, 1, "Câu ba", false, 1, 3.0)],
            results.Questions.Where(question => !question.Current).OrderBy(question => question.Code).Select(Facts));
    }

    [Fact]
    public async Task Survey_takes_answers_on_its_days_only_and_shows_results_to_its_unit_alone()
    {
        await using var database = await TestDatabase.Create();
        var slug = await Create(database, "Câu một");
        GoTo(2023, 12, 31, 17, 0);
        Assert.Equal(ProblemKind.Gone, (await Answer(database, slug, [3])).Problem?.Kind);
        Assert.Equal(ProblemKind.NotFound, (await Answer(database, "khong-co", [3])).Problem?.Kind);

        await using var db = database.Open();
        var show = new ShowSurveyResults(db, new ReadSurveyResults(db));
        Assert.True((await show.Run(1, 2023, "Y", UnitScope.All, Ct)).Ok);
        Assert.Equal(ProblemKind.Forbidden, (await show.Run(1, 2023, "Y", new UnitScope("mot-cua"), Ct)).Problem?.Kind);
        Assert.Equal(ProblemKind.Invalid, (await show.Run(1, 2023, "Q5", UnitScope.All, Ct)).Problem?.Kind);
        Assert.Equal(0, (await new ReadSurveys(db, _time).Run(new UnitScope("mot-cua"), 1, Ct)).Total);
    }

    private static (int, int, string, bool, int, double?) Facts(QuestionResult question) =>
        (question.Code, question.Version, question.Text, question.Current, question.Answers, question.Mean);

    private void GoTo(int year, int month, int day, int hour, int minute) => _time.SetUtcNow(new DateTimeOffset(year, month, day, hour, minute, 0, TimeSpan.Zero));

    private static SurveyRequest Request(int? revision, IEnumerable<(int? Code, string Text)> questions) => new(
        "Ý kiến về sự hài lòng", "Lời giới thiệu", new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31), null, AsksWho: true, AsksComment: true,
        [.. questions.Select(question => new QuestionRequest(question.Code, question.Text))], revision);

    private async Task<string> Create(TestDatabase database, params string[] questions)
    {
        await using var db = database.Open();
        var created = await new CreateSurvey(db, new ContentVersion(), _time).Run(Request(null, questions.Select(text => ((int?)null, text))), Office, Ct);
        Assert.Equal("y-kien-ve-su-hai-long", created.Value?.Slug);
        return created.Value!.Slug;
    }

    private async Task<Result<SavedSurvey>> Change(TestDatabase database, int revision, params (int? Code, string Text)[] questions)
    {
        await using var db = database.Open();
        return await new ChangeSurvey(db, new ContentVersion(), _time).Run(1, Request(revision, questions), Office, Ct);
    }

    /// <summary>Opens the form, waits a minute by the clock of the test, and sends it.</summary>
    private async Task<Result<SurveyThanks>> Answer(TestDatabase database, string slug, int[] levels, string? ticket = null, string? comment = null)
    {
        if (ticket is null)
        {
            ticket = _tickets.Create(1);
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        await using var db = database.Open();
        var asked = await db.Set<SurveyQuestion>().Where(question => question.RetiredAt == null).OrderBy(question => question.Order).Select(question => question.Id).ToListAsync(Ct);
        var sheet = new SurveySheet(ticket, null, asked.Zip(levels).ToDictionary(pair => pair.First, pair => $"{pair.Second}"), null, comment);
        return await new AnswerSurvey(db, _tickets, _time).Run(slug, sheet, Ct);
    }
}
