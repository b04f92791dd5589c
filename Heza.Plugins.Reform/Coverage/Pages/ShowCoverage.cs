using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Http;
using Heza.Plugins.Reform.Platform.Pages;

namespace Heza.Plugins.Reform.Coverage.Pages;

/// <summary>The page of a plan: totals, matrix, orphans.</summary>
internal sealed class ShowCoverage(ReadCoverage coverage, ReadOrphans orphans, TimeProvider time)
{
    private const int OrphansOnPage = 20;

    /// <param name="year">Null leads to the newest plan.</param>
    public async Task<IResult> Run(int? year, string? asOf, int? page, CancellationToken ct)
    {
        if ((year ?? await coverage.LatestYear(ct)) is not { } shown)
        {
            return Refuse(Problem.NotFound("Chưa có kế hoạch tuyên truyền nào. Văn phòng nhập kế hoạch của năm trước, rồi xem kết quả tại đây."));
        }

        var day = AsOfDay.Read(asOf, time.Today());
        var asked = day.Ok ? day.Value : time.Today();
        if (year is null)
        {
            return Results.Redirect(CoverageAddress.Year(shown, asked));
        }

        var plan = await coverage.AsOf(shown, asked, ct);
        var lonely = await orphans.AsOf(shown, asked, new Paging(page, OrphansOnPage), ct);
        return !plan.Ok || !lonely.Ok ? Refuse((plan.Problem ?? lonely.Problem)!)
            : day.Ok ? new PageResult<CoveragePage>(new { Plan = plan.Value, Orphans = lonely.Value })
            : AskAgain(shown, null, asOf, day.Problem);
    }

    /// <summary>The page that keeps what was typed as the day, and says what to mend.</summary>
    public static IResult AskAgain(int year, string? code, string? typed, Problem problem) =>
        new PageResult<CoverageDayPage>(new { Year = year, Code = code, Typed = typed, Problem = problem }) { StatusCode = ProblemResults.Status(problem.Kind) };

    /// <summary>A "no" as a page.</summary>
    public static IResult Refuse(Problem problem) =>
        new PageResult<CoverageProblemPage>(new { Message = problem.Title }) { StatusCode = ProblemResults.Status(problem.Kind) };
}
