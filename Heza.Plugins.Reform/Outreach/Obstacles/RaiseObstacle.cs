using System.Globalization;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Outreach.Obstacles;

/// <param name="Key">Chosen by the client, so that a form that was sent twice is one obstacle; null: a new one each time.</param>
/// <param name="Unit">Code of a unit; null: the person's own.</param>
/// <param name="Item">A leaf item as <c>2023/a.1</c>; null: of the plan as a whole.</param>
/// <param name="Proposal">What the unit asks for.</param>
public sealed record ObstacleInput(Guid? Key, string? Unit, string? Title, string? Description, string? Item, string? Proposal);

/// <summary>A unit, or the Office in its name, raises a difficulty; the Office is told.</summary>
public sealed class RaiseObstacle(ReformDbContext db, ObstaclePeriod period, TellOfObstacle tell, TimeProvider time)
{
    /// <returns>The obstacle's key.</returns>
    public async Task<Result<Guid>> Run(ObstacleInput input, UnitScope scope, Actor actor, CancellationToken ct)
    {
        var (errors, now) = (new FieldErrors(), time.UtcNow());
        var (unit, title, description) = (TypedText.Line(input.Unit ?? scope.Unit), TypedText.Line(input.Title), TypedText.Lines(input.Description));
        var (proposal, item) = (TypedText.Lines(input.Proposal), TypedText.Line(input.Item));
        errors.Check("title", title, Obstacle.LongestTitle, "Hãy ghi tên vướng mắc.");
        errors.Check("description", description, Obstacle.LongestDescription, "Hãy mô tả vướng mắc để Văn phòng hiểu và trả lời.");
        errors.CheckLength("proposal", proposal, Obstacle.LongestProposal);
        var leaf = item.Length == 0 ? null : await Leaf(item, ct);
        if (item.Length > 0 && leaf is null)
        {
            errors.Add("item", $"Không có nội dung “{item}” trong kế hoạch. Hãy chọn lại, ví dụ 2023/a.1.");
        }

        if (!await db.Set<Unit>().AnyAsync(known => known.Code == unit, ct))
        {
            errors.Add("unit", "Hãy chọn đơn vị có trong kế hoạch.");
        }

        if (errors.Problem is { } problem)
        {
            return problem;
        }

        if (!scope.Covers(unit))
        {
            return ObstacleProblems.OtherUnit;
        }

        await using var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct);
        var key = input.Key ?? Guid.CreateVersion7();
        if (await db.Set<Obstacle>().Where(one => one.Key == key).Select(one => one.Unit).FirstOrDefaultAsync(ct) is { } known)
        {
            return scope.Covers(known) ? key : ObstacleProblems.OtherUnit;
        }

        var reported = await period.Of(VietnamTime.Day(now), ct);
        var obstacle = new Obstacle
        {
            Key = key,
            Unit = unit,
            Title = title,
            Description = description,
            Proposal = proposal.Length == 0 ? null : proposal,
            PlanYear = leaf?.PlanYear,
            ItemCode = leaf?.Code,
            Year = reported.Year,
            Period = reported.Code,
            RaisedAt = now,
            Folded = VietnameseText.Fold($"{title}\n{description}\n{proposal}"),
        };
        obstacle.Add(ObstacleAct.Raise, ObstacleState.Raised, null, now, actor);
        db.Add(obstacle);
        await tell.Run(obstacle, obstacle.Entries[^1], actor, ct);
        await transaction.CommitAsync(ct);
        return key;
    }

    private async Task<ContentItem?> Leaf(string reference, CancellationToken ct)
    {
        var parts = reference.Split('/', 2);
        return parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? await db.Set<ContentItem>().AsNoTracking().SingleOrDefaultAsync(item => item.PlanYear == year && item.Code == parts[1] && item.IsLeaf, ct)
            : null;
    }
}
