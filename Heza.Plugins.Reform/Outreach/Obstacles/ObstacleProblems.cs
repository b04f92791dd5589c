using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Outreach.Obstacles;

internal static class ObstacleProblems
{
    public static readonly Problem Unknown = Problem.NotFound("Không có vướng mắc này.");

    public static readonly Problem OtherUnit = new(ProblemKind.Forbidden, "Bạn chỉ được nêu và theo dõi vướng mắc của đơn vị mình.");

    public static readonly Problem Stale = Problem.Conflict("Vừa có người viết thêm vào vướng mắc này. Hãy tải lại để đọc, rồi gửi lại.");
}
