using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Pictures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Outreach.Survey;

/// <summary>One survey as the desk shows it.</summary>
public sealed class ReadSurvey(ReformDbContext db, IOptions<SiteOptions> site, TimeProvider time)
{
    public static readonly Problem None = Problem.NotFound("Không có khảo sát này.");

    public async Task<Result<SurveyView>> Run(int id, UnitScope scope, CancellationToken ct)
    {
        var survey = await db.Set<SatisfactionSurvey>().AsNoTracking().Include(survey => survey.Questions).SingleOrDefaultAsync(survey => survey.Id == id, ct);
        if (survey is null)
        {
            return None;
        }

        if (SurveyUnit.Hindrance(survey, scope) is { } problem)
        {
            return problem;
        }

        var responses = db.Set<SurveyResponse>().Where(response => response.SurveyId == id);
        var (first, last) = (await responses.MinAsync(response => (DateTime?)response.At, ct), await responses.MaxAsync(response => (DateTime?)response.At, ct));
        var asked = survey.Asked.Select(question => question.Id).ToList();
        var answered = (await db.Set<SurveyMark>().Where(mark => asked.Contains(mark.QuestionId)).Select(mark => mark.QuestionId).Distinct().ToListAsync(ct)).ToHashSet();
        var address = site.Value.Absolute(SurveyAddress.Of(survey.Slug));
        return new SurveyView(
            survey.Id, survey.Title, survey.Introduction, survey.OpenFrom, survey.OpenTo, survey.StateOn(time.Today()), survey.Unit, survey.AsksWho, survey.AsksComment,
            [.. survey.Asked.Select(question => new QuestionView(question.Code, question.Version, question.Text, answered.Contains(question.Id)))],
            await responses.CountAsync(ct), Day(first), Day(last), survey.Revision, address, QrDrawing.Of(address));
    }

    private static DateOnly? Day(DateTime? utc) => utc is { } moment ? VietnamTime.Day(moment) : null;
}
