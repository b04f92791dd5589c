using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Reporting.UnitReports;

/// <param name="Period">Code, e.g. <c>Q2</c>.</param>
/// <param name="Unit">Code of a unit.</param>
public sealed record UnitReportKey(int Year, string Period, string Unit)
{
    /// <summary>Where the desk shows it.</summary>
    public string Page => $"/desk/bao-cao/{Year}/{Period}/{Unit}";
}

/// <summary>What the plan says of a report.</summary>
/// <param name="Before">The first day that is too late.</param>
/// <param name="Items">The plan's leaves, in its order.</param>
public sealed record ReportPlace(ReportPeriod Period, DateOnly Before, string UnitName, IReadOnlyList<ReportItem> Items)
{
    /// <summary>For example "Báo cáo quý II năm 2023 của Bộ phận tiếp nhận và trả kết quả".</summary>
    public string Title => $"Báo cáo {Period.Title} của {UnitName}";
}

public sealed record ReportItem(string Code, string Title);

/// <summary>Whether the plan asks a unit for a report of a period, and whether this person may see it.</summary>
public sealed class FindReportPlace(ReformDbContext db)
{
    public async Task<Result<ReportPlace>> Run(UnitReportKey key, UnitScope scope, CancellationToken ct)
    {
        // Other units' reports are not even confirmed to exist; text that no code can be is not asked for.
        if (!scope.Covers(key.Unit) || ReportPeriod.Of(key.Year, key.Period) is not { } period || key.Unit.Contains('\0'))
        {
            return Missing(key);
        }

        var before = await db.Set<ReportDeadline>().Where(one => one.PlanYear == key.Year && one.Period == key.Period)
            .Select(one => (DateOnly?)one.Before).SingleOrDefaultAsync(ct);
        var name = await db.Set<Unit>().Where(one => one.PlanYear == key.Year && one.Code == key.Unit).Select(one => one.Name).SingleOrDefaultAsync(ct);
        if (before is null || name is null)
        {
            return Missing(key);
        }

        var items = await db.Set<ContentItem>().Where(item => item.PlanYear == key.Year && item.IsLeaf).OrderBy(item => item.Order)
            .Select(item => new ReportItem(item.Code, item.Title)).ToListAsync(ct);
        return new ReportPlace(period, before.Value, name, items);
    }

    private static Problem Missing(UnitReportKey key) =>
        Problem.NotFound($"Kế hoạch năm {key.Year} không yêu cầu báo cáo này, hoặc báo cáo này không thuộc đơn vị của bạn.");
}
