using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Outreach.Survey;

/// <summary>The surveys whose results somebody may read, the latest first.</summary>
public sealed class ReadSurveys(ReformDbContext db, TimeProvider time)
{
    public const int PageSize = 50, LastPage = 100_000;

    public async Task<PageOf<SurveyRow>> Run(UnitScope scope, int? page, CancellationToken ct)
    {
        var (today, number) = (time.Today(), Math.Clamp(page ?? 1, 1, LastPage));
        var surveys = db.Set<SatisfactionSurvey>().Where(survey => scope.Unit == null || survey.Unit == scope.Unit);
        var rows = await surveys.OrderByDescending(survey => survey.OpenFrom).ThenByDescending(survey => survey.Id)
            .Skip((number - 1) * PageSize).Take(PageSize)
            .Select(survey => new { survey.Id, survey.Title, survey.OpenFrom, survey.OpenTo, survey.Unit, Answers = db.Set<SurveyResponse>().Count(response => response.SurveyId == survey.Id) })
            .ToListAsync(ct);
        return new PageOf<SurveyRow>(
            [.. rows.Select(row => new SurveyRow(row.Id, row.Title, row.OpenFrom, row.OpenTo, SatisfactionSurvey.StateOn(today, row.OpenFrom, row.OpenTo), row.Unit, row.Answers))],
            await surveys.CountAsync(ct), number, PageSize);
    }
}
