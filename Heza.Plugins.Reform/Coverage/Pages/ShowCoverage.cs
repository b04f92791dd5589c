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
        if (!day.Ok)
        {
            return Refuse(day.Problem);
        }

        if (year is null)
        {
            return Results.Redirect(CoverageAddress.Year(shown, day.Value));
        }

        var plan = await coverage.AsOf(shown, day.Value, ct);
        var lonely = await orphans.AsOf(shown, day.Value, new Paging(page, OrphansOnPage), ct);
        return plan.Ok && lonely.Ok
            ? new PageResult<CoveragePage>(new { Plan = plan.Value, Orphans = lonely.Value })
            : Refuse((plan.Problem ?? lonely.Problem)!);
    }

    /// <summary>A "no" as a page.</summary>
    public static IResult Refuse(Problem problem) =>
        new PageResult<CoverageProblemPage>(new { Message = problem.Title }) { StatusCode = ProblemResults.Status(problem.Kind) };
}
