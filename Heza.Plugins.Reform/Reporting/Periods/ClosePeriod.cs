using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Reporting.Periods;

/// <param name="Missing">Names of the units whose report was not accepted.</param>
public sealed record ClosedPeriod(int Year, string Period, IReadOnlyList<string> Missing);

/// <summary>
/// The Office closes a period (chốt kỳ): from then on nobody changes what was reported for it. Reports that were not
/// accepted stay as they are, missing for good: that has to be confirmed.
/// </summary>
public sealed class ClosePeriod(ReformDbContext db, PeriodLocks locks, WriteClosing close)
{
    public async Task<Result<ClosedPeriod>> Run(int year, string code, bool confirmMissing, Actor office, CancellationToken ct)
    {
        await using var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct);
        if (ReportPeriod.Of(year, code) is not { } period || !await db.Set<Plan>().AnyAsync(plan => plan.Year == year, ct))
        {
            return PeriodAudit.NoPeriod;
        }

        if (await locks.Hindrance(year, code, ct) is not null)
        {
            return Problem.Conflict($"Kỳ báo cáo {period.Title} đã chốt rồi.");
        }

        var closed = await close.Run(period, confirmMissing, office, ct);
        if (closed.Ok)
        {
            await transaction.CommitAsync(ct);
        }

        return closed;
    }
}
