using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Outreach.Obstacles;

/// <summary>Who acts: the unit whose difficulty it is, the Office that leads the plan, the leadership above it.</summary>
public enum ObstacleSide
{
    Unit,
    Office,
    Leadership,
}

/// <summary>What may be done about an obstacle where it stands, by whom, and where it stands then.</summary>
public static class ObstacleRule
{
    /// <returns>The acts that the side may do next.</returns>
    public static IReadOnlyList<ObstacleAct> Open(ObstacleState state, ObstacleSide side) =>
        [.. Enum.GetValues<ObstacleAct>().Where(act => Next(state, act, side).Ok)];

    /// <returns>The state after the act, or why it cannot be done.</returns>
    public static Result<ObstacleState> Next(ObstacleState state, ObstacleAct act, ObstacleSide side) => (act, state, side) switch
    {
        (ObstacleAct.Answer, ObstacleState.Raised or ObstacleState.Answered or ObstacleState.Directed, ObstacleSide.Office) => ObstacleState.Answered,
        (ObstacleAct.Escalate, ObstacleState.Raised or ObstacleState.Answered, ObstacleSide.Office) => ObstacleState.Escalated,
        (ObstacleAct.Direct, ObstacleState.Escalated or ObstacleState.Directed, ObstacleSide.Leadership) => ObstacleState.Directed,
        (ObstacleAct.Note, not ObstacleState.Closed, ObstacleSide.Unit or ObstacleSide.Office) => state,
        (ObstacleAct.Close, not ObstacleState.Closed, ObstacleSide.Unit or ObstacleSide.Office) => ObstacleState.Closed,
        (ObstacleAct.Reopen, ObstacleState.Closed, ObstacleSide.Unit or ObstacleSide.Office) => ObstacleState.Raised,
        _ => Problem.Conflict(WhyNot(state, act)),
    };

    /// <summary>Everything but closing and escalating has to say something.</summary>
    public static bool NeedsText(ObstacleAct act) => act is not (ObstacleAct.Close or ObstacleAct.Escalate);

    private static string WhyNot(ObstacleState state, ObstacleAct act) => (act, state) switch
    {
        (ObstacleAct.Reopen, _) => "Vướng mắc này đang mở, không cần mở lại.",
        (_, ObstacleState.Closed) => "Vướng mắc này đã đóng. Hãy mở lại trước.",
        (ObstacleAct.Answer, ObstacleState.Escalated) => "Vướng mắc này đang chờ lãnh đạo cho ý kiến. Hãy trả lời đơn vị sau khi có chỉ đạo.",
        (ObstacleAct.Escalate, _) => "Vướng mắc này đã trình lãnh đạo.",
        (ObstacleAct.Direct, _) => "Văn phòng chưa trình vướng mắc này nên chưa cần chỉ đạo.",
        _ => "Không làm được việc này với vướng mắc ở tình trạng hiện nay. Hãy tải lại trang.",
    };
}
