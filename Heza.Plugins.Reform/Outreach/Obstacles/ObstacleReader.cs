using System.Security.Claims;
using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Heza.Plugins.Reform.Outreach.Obstacles;

/// <summary>Who asks: what they may see, and in whose name they may act. Somebody may be of several sides.</summary>
/// <param name="Scope">The Office and the leadership see all, a unit its own.</param>
/// <param name="Unit">Code of the unit in whose name they may act; null: of none.</param>
public sealed record ObstacleReader(UnitScope Scope, IReadOnlyList<ObstacleSide> Sides, string? Unit)
{
    public static async Task<Result<ObstacleReader>> Of(HttpContext http)
    {
        var authorization = http.RequestServices.GetRequiredService<IAuthorizationService>();
        async Task<bool> May(string permission) => (await authorization.AuthorizeAsync(http.User, permission)).Succeeded;

        var (office, leadership) = (await May(Permissions.Office), await May(Permissions.Approve));
        var unit = await May(Permissions.Unit) ? http.User.FindFirstValue(UnitScope.Claim) : null;
        ObstacleSide[] sides = [.. Side(ObstacleSide.Office, office), .. Side(ObstacleSide.Leadership, leadership), .. Side(ObstacleSide.Unit, unit is not null)];
        if (office || leadership)
        {
            return new ObstacleReader(UnitScope.All, sides, unit);
        }

        var own = await UnitScope.Of(http);
        return own.Ok ? new ObstacleReader(own.Value, sides, unit) : own.Problem;
    }

    /// <summary>The side in whose name they do it; the endpoint's policy has made sure that there is one.</summary>
    public ObstacleSide SideFor(ObstacleAct act) =>
        Sides.FirstOrDefault(side => Enum.GetValues<ObstacleState>().Any(state => ObstacleRule.Next(state, act, side).Ok), ObstacleSide.Unit);

    /// <summary>About whose obstacles a side may act: leaders who are also of a unit act for that unit only.</summary>
    public UnitScope ScopeOf(ObstacleSide side) => side == ObstacleSide.Unit && Unit is not null ? new UnitScope(Unit) : Scope;

    /// <summary>What they may do next about an obstacle that they see.</summary>
    public IReadOnlyList<ObstacleAct> Open(Obstacle obstacle) =>
        [.. Sides.Where(side => ScopeOf(side).Covers(obstacle.Unit)).SelectMany(side => ObstacleRule.Open(obstacle.State, side)).Distinct().Order()];

    private static IEnumerable<ObstacleSide> Side(ObstacleSide side, bool held) => held ? [side] : [];
}
