using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Outreach.Survey;

/// <summary>
/// Results of surveys over some days. Sheets are only ever added, so days that have passed give the same answer again: a
/// report as of a day asks for the days up to it.
/// </summary>
public sealed class ReadSurveyResults(ReformDbContext db)
{
    /// <summary>Every survey that was answered in a period, or open on one of its days.</summary>
    /// <param name="asOf">Sheets after this day are left out, as if it were still that day.</param>
    public Task<IReadOnlyList<SurveyResults>> Run(ReportPeriod period, DateOnly asOf, CancellationToken ct) =>
        Run(period.From, asOf < period.To ? asOf : period.To, null, ct);

    /// <param name="from">The first day.</param>
    /// <param name="to">The last one.</param>
    /// <param name="survey">Only this one, whether it has answers or not; null: every survey that was answered in these days or open on one of them.</param>
    public async Task<IReadOnlyList<SurveyResults>> Run(DateOnly from, DateOnly to, int? survey, CancellationToken ct)
    {
        var (start, end) = (VietnamTime.StartUtc(from), VietnamTime.EndUtc(to));
        var responses = db.Set<SurveyResponse>().Where(response => response.At >= start && response.At < end && (survey == null || response.SurveyId == survey));
        var sheets = (await responses.GroupBy(response => new { response.SurveyId, response.Who })
            .Select(group => new { group.Key.SurveyId, group.Key.Who, Count = group.Count(), Comments = group.Count(response => response.Comment != null) })
            .ToListAsync(ct)).ToLookup(row => row.SurveyId);
        var marks = (await responses.Join(db.Set<SurveyMark>(), response => response.Id, mark => mark.ResponseId, (_, mark) => mark)
            .GroupBy(mark => new { mark.QuestionId, mark.Level }).Select(group => new { group.Key.QuestionId, group.Key.Level, Count = group.Count() })
            .ToListAsync(ct)).ToLookup(row => row.QuestionId);
        var answered = sheets.Select(group => group.Key).ToList();
        var surveys = await db.Set<SatisfactionSurvey>().AsNoTracking().Include(one => one.Questions)
            .Where(one => survey == null ? answered.Contains(one.Id) || (one.OpenFrom <= to && one.OpenTo >= from) : one.Id == survey)
            .OrderBy(one => one.OpenFrom).ThenBy(one => one.Id).ToListAsync(ct);
        return [.. surveys.Select(one =>
        {
            var questions = one.Questions.OrderBy(question => question.Order).ThenBy(question => question.Code).ThenByDescending(question => question.Version)
                .Select(question => QuestionResult.Of(question, Levels(marks[question.Id].Select(row => (row.Level, row.Count)))))
                .Where(question => question.Current || question.Answers > 0).ToList();
            var all = SurveyFigures.Sum(questions.Select(question => question.Levels));
            return new SurveyResults(
                one.Id, one.Title, from, to, sheets[one.Id].Sum(row => row.Count), sheets[one.Id].Sum(row => row.Comments), SurveyFigures.Mean(all), SurveyFigures.Satisfied(all), questions,
                [.. sheets[one.Id].OrderBy(row => row.Who is null).ThenBy(row => row.Who).Select(row => new RespondentCount(row.Who, SurveyWords.Of(row.Who), row.Count))]);
        })];
    }

    private static IReadOnlyList<int> Levels(IEnumerable<(int Level, int Count)> rows)
    {
        var levels = new int[SurveyWords.Levels.Count];
        foreach (var (level, count) in rows)
        {
            levels[level - 1] = count;
        }

        return levels;
    }
}
