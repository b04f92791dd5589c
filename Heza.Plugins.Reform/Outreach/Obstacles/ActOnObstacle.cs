using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Outreach.Obstacles;

/// <param name="Act">What is done; not <see cref="ObstacleAct.Raise"/>.</param>
/// <param name="Side">In whose name.</param>
/// <param name="Revision">The one that the person saw.</param>
/// <param name="Text">See <see cref="ObstacleRule.NeedsText"/>.</param>
public sealed record ObstacleStep(ObstacleAct Act, ObstacleSide Side, int Revision, string? Text);

/// <summary>
/// Answers, escalates, directs, notes, closes or opens again: adds an entry and tells those whose turn it is. Closed report
/// periods do not stand against it: a report tells the entries up to its day, and these are only added to.
/// </summary>
public sealed class ActOnObstacle(ReformDbContext db, TellOfObstacle tell, TimeProvider time)
{
    public async Task<Result<Guid>> Run(Guid key, ObstacleStep step, UnitScope scope, Actor actor, CancellationToken ct)
    {
        var (errors, text) = (new FieldErrors(), TypedText.Lines(step.Text));
        errors.CheckLength("text", text, ObstacleEntry.LongestText);
        if (text.Length == 0 && ObstacleRule.NeedsText(step.Act))
        {
            errors.Add("text", Missing(step.Act));
        }

        if (errors.Problem is { } wrong)
        {
            return wrong;
        }

        await using var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct);
        if (await db.Set<Obstacle>().SingleOrDefaultAsync(one => one.Key == key, ct) is not { } obstacle || !scope.Covers(obstacle.Unit))
        {
            return ObstacleProblems.Unknown;
        }

        if (obstacle.Revision != step.Revision)
        {
            return ObstacleProblems.Stale;
        }

        var next = ObstacleRule.Next(obstacle.State, step.Act, step.Side);
        if (!next.Ok)
        {
            return next.Problem;
        }

        obstacle.Add(step.Act, next.Value, text.Length == 0 ? null : text, time.UtcNow(), actor);
        await tell.Run(obstacle, obstacle.Entries[^1], actor, ct);
        await transaction.CommitAsync(ct);
        return key;
    }

    private static string Missing(ObstacleAct act) => act switch
    {
        ObstacleAct.Answer => "Hãy ghi nội dung trả lời đơn vị.",
        ObstacleAct.Direct => "Hãy ghi ý kiến chỉ đạo.",
        ObstacleAct.Reopen => "Hãy ghi lý do mở lại.",
        _ => "Hãy ghi nội dung cần bổ sung.",
    };
}
