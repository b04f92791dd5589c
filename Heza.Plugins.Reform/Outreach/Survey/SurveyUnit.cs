using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Outreach.Survey;

/// <summary>Which unit may read a survey's results beside the Office.</summary>
internal static class SurveyUnit
{
    /// <summary>Null when a plan names the unit, or none is wanted.</summary>
    public static async Task<Problem?> Hindrance(ReformDbContext db, string? unit, CancellationToken ct) =>
        unit is null || await db.Set<Unit>().AnyAsync(known => known.Code == unit, ct)
            ? null
            : Problem.Field("unit", "Không có đơn vị này trong kế hoạch. Hãy chọn trong danh sách.");

    /// <summary>Of another unit's survey only that it is not theirs.</summary>
    public static Problem? Hindrance(SatisfactionSurvey survey, UnitScope scope) =>
        scope.Unit is null || scope.Unit == survey.Unit ? null : new Problem(ProblemKind.Forbidden, "Kết quả khảo sát này do Văn phòng và đơn vị được giao xem.");
}
