using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Outreach.Survey;

/// <param name="On">The Vietnamese day on which it was sent.</param>
/// <param name="Who">Null: not said.</param>
/// <param name="Mean">Of the sheet's own marks, two decimals: what the words go with.</param>
public sealed record SurveyComment(long Id, DateOnly On, Respondent? Who, string Text, double? Mean);

/// <summary>What readers wrote in a period, the latest first.</summary>
public sealed class ReadSurveyComments(ReformDbContext db)
{
    public const int PageSize = 20, LastPage = 1_000_000;

    public async Task<Result<PageOf<SurveyComment>>> Run(int id, int year, string period, int? page, UnitScope scope, CancellationToken ct)
    {
        var survey = await ShowSurveyResults.Readable(db, id, scope, ct);
        if (!survey.Ok)
        {
            return survey.Problem;
        }

        if (ReportPeriod.Of(year, period) is not { } days)
        {
            return ShowSurveyResults.NoPeriod;
        }

        var number = Math.Clamp(page ?? 1, 1, LastPage);
        var (start, end) = (VietnamTime.StartUtc(days.From), VietnamTime.EndUtc(days.To));
        var found = db.Set<SurveyResponse>().Where(response => response.SurveyId == id && response.At >= start && response.At < end && response.Comment != null);
        var rows = await found.OrderByDescending(response => response.At).ThenByDescending(response => response.Id)
            .Skip((number - 1) * PageSize).Take(PageSize)
            .Select(response => new { response.Id, response.At, response.Who, response.Comment, Mean = response.Marks.Average(mark => (double?)mark.Level) }).ToListAsync(ct);
        return new PageOf<SurveyComment>(
            [.. rows.Select(row => new SurveyComment(row.Id, VietnamTime.Day(row.At), row.Who, row.Comment ?? "", row.Mean is { } mean ? Math.Round(mean, 2) : null))],
            await found.CountAsync(ct), number, PageSize);
    }
}
