using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;

namespace Heza.Plugins.Reform.Outreach.Obstacles;

/// <summary>What people are told of an obstacle, and who.</summary>
public static class ObstacleWords
{
    /// <summary>Its people hear of what others do; of their own acts the one who acts knows.</summary>
    public static bool TellsUnit(ObstacleAct act) => act != ObstacleAct.Raise;

    /// <summary>Permissions whose holders hear of it.</summary>
    public static IReadOnlyList<string> Tells(ObstacleAct act) => act switch
    {
        ObstacleAct.Escalate => [Permissions.Approve],
        ObstacleAct.Answer => [],
        _ => [Permissions.Office],
    };

    public static NoticeText Notice(Obstacle obstacle, ObstacleEntry entry)
    {
        var (kind, head, what) = entry.Act switch
        {
            ObstacleAct.Raise => ("obstacle.raised", "Vướng mắc mới", "nêu vướng mắc, chờ Văn phòng trả lời."),
            ObstacleAct.Answer => ("obstacle.answered", "Văn phòng đã trả lời", "trả lời vướng mắc của đơn vị."),
            ObstacleAct.Escalate => ("obstacle.escalated", "Vướng mắc trình lãnh đạo", "trình vướng mắc, chờ lãnh đạo cho ý kiến."),
            ObstacleAct.Direct => ("obstacle.directed", "Lãnh đạo đã cho ý kiến", "cho ý kiến chỉ đạo về vướng mắc."),
            ObstacleAct.Note => ("obstacle.noted", "Vướng mắc có bổ sung", "bổ sung thông tin về vướng mắc."),
            ObstacleAct.Close => ("obstacle.closed", "Vướng mắc đã đóng", "đóng vướng mắc."),
            ObstacleAct.Reopen => ("obstacle.reopened", "Vướng mắc được mở lại", "mở lại vướng mắc."),
            _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.Act, null),
        };
        var text = $"{entry.ActorName} {what}";
        return new NoticeText(kind, $"{head}: {obstacle.Title}", entry.Text is null ? text : $"{text}\n{entry.Text}", $"/desk/vuong-mac/{obstacle.Key}");
    }

    public static AuditAction Audit(ObstacleAct act) => act switch
    {
        ObstacleAct.Raise => AuditAction.ObstacleRaised,
        ObstacleAct.Answer => AuditAction.ObstacleAnswered,
        ObstacleAct.Escalate => AuditAction.ObstacleEscalated,
        ObstacleAct.Direct => AuditAction.ObstacleDirected,
        ObstacleAct.Note => AuditAction.ObstacleNoted,
        ObstacleAct.Close => AuditAction.ObstacleClosed,
        ObstacleAct.Reopen => AuditAction.ObstacleReopened,
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
    };
}
