using System.Security.Claims;
using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Http;

namespace Heza.Plugins.Reform.Reporting;

/// <summary>Who acts on units' reports, and for which units they may.</summary>
/// <param name="OwnUnit">Code of the unit that the person belongs to; null: none.</param>
public sealed record Reporter(Actor Actor, UnitScope Scope, string? OwnUnit)
{
    /// <summary>True when somebody of the Office acts for a unit that is not their own: recorded with the act.</summary>
    public bool ActsFor(string unit) => OwnUnit != unit;

    /// <summary>Of the person who asks, at an endpoint under <see cref="Permissions.Unit"/>.</summary>
    public static async Task<Result<Reporter>> Of(HttpContext http)
    {
        var scope = await UnitScope.Of(http);
        return scope.Ok
            ? new Reporter(Actor.Of(http.User), scope.Value, http.User.FindFirstValue(UnitScope.Claim))
            : scope.Problem;
    }
}
