using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Search;

namespace Heza.Plugins.Reform.Portal;

/// <summary>How the portal's questions are put to the features that answer them.</summary>
internal static class AskOthers
{
    private static readonly Problem NoPlan = Problem.NotFound("Chưa có kế hoạch tuyên truyền nào.");
    private static readonly Problem NotReady = new(ProblemKind.Unavailable, "Chức năng tìm kiếm đang được chuẩn bị. Xin thử lại sau ít phút.");

    public static ReadPlanCoverage Coverage(ReadCoverage read) => async (year, today, ct) =>
        (year ?? await read.LatestYear(ct)) is { } wanted ? await read.AsOf(wanted, today, ct) : NoPlan;

    public static RunSearch Search(SearchIndex index) => (query, _) =>
        Task.FromResult<Result<SearchResults>>(index.Ready ? index.Search(query) : NotReady);
}
