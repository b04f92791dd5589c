using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Outreach.Survey;

/// <summary>A survey's results of a period, beside those of the year's quarters.</summary>
/// <param name="Quarters">Four, the first quarter first; without sheets, too.</param>
public sealed record SurveyReport(SurveyResults Results, IReadOnlyList<QuarterResult> Quarters);

/// <param name="Period"><c>Q1</c> to <c>Q4</c>.</param>
/// <param name="Questions">Those that are asked now, in order.</param>
public sealed record QuarterResult(string Period, int Answers, double? Mean, double? Satisfied, IReadOnlyList<QuestionResult> Questions);

/// <summary>What the desk shows of a survey's answers.</summary>
public sealed class ShowSurveyResults(ReformDbContext db, ReadSurveyResults read)
{
    public static readonly Problem NoPeriod = Problem.Field("period", "Không có kỳ này. Kỳ là Q1, Q2, Q3, Q4, H1 (sáu tháng đầu năm) hoặc Y (cả năm), năm từ 2000 đến 2100.");

    private static readonly string[] Quarters = ["Q1", "Q2", "Q3", "Q4"];

    public async Task<Result<SurveyReport>> Run(int id, int year, string period, UnitScope scope, CancellationToken ct)
    {
        var survey = await Readable(db, id, scope, ct);
        if (!survey.Ok)
        {
            return survey.Problem;
        }

        if (ReportPeriod.Of(year, period) is not { } whole)
        {
            return NoPeriod;
        }

        var quarters = new List<QuarterResult>();
        foreach (var quarter in Quarters)
        {
            var days = ReportPeriod.Of(year, quarter)!;
            var of = (await read.Run(days.From, days.To, id, ct)).Single();
            quarters.Add(new QuarterResult(quarter, of.Answers, of.Mean, of.Satisfied, [.. of.Questions.Where(question => question.Current)]));
        }

        return new SurveyReport((await read.Run(whole.From, whole.To, id, ct)).Single(), quarters);
    }

    /// <summary>The survey, when there is one and it is theirs to read.</summary>
    internal static async Task<Result<SatisfactionSurvey>> Readable(ReformDbContext db, int id, UnitScope scope, CancellationToken ct)
    {
        var survey = await db.Set<SatisfactionSurvey>().AsNoTracking().Include(survey => survey.Questions).SingleOrDefaultAsync(survey => survey.Id == id, ct);
        return survey is null ? ReadSurvey.None : SurveyUnit.Hindrance(survey, scope) is { } problem ? problem : survey;
    }
}
