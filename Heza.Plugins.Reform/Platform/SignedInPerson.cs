using System.Security.Claims;

namespace Heza.Plugins.Reform.Platform;

/// <summary>Who is signed in, as the desk shows it.</summary>
/// <param name="Roles">Of <see cref="Platform.Roles.All"/>, in that order.</param>
public sealed record SignedInPerson(string Name, string Email, IReadOnlyList<string> Roles, string? Unit)
{
    public static SignedInPerson Of(ClaimsPrincipal user) => new(
        user.Identity?.Name ?? "",
        user.FindFirstValue(ClaimTypes.Email) ?? "",
        [.. Platform.Roles.All.Where(user.IsInRole)],
        user.FindFirstValue(UnitScope.Claim));
}
