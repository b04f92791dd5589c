using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Outreach.Activities;

internal static class ActivityProblems
{
    public static readonly Problem Unknown = Problem.NotFound("Không có hoạt động này.");

    public static readonly Problem OtherUnit = new(ProblemKind.Forbidden, "Bạn chỉ được ghi và sửa hoạt động của đơn vị mình.");

    public static readonly Problem Withdrawn = Problem.Conflict("Hoạt động này đã rút, không sửa được nữa. Nếu cần, hãy ghi một hoạt động mới.");

    public static Problem Stale(string by) => Problem.Conflict($"{by} vừa sửa hoạt động này. Hãy tải lại để xem bản mới, rồi sửa tiếp.");
}
