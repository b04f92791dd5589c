using System.Security.Claims;

namespace Heza.Plugins.Reform.Platform;

/// <summary>Who does something, for the record.</summary>
/// <param name="Id">The host's identifier of the account; <c>system</c> for the site itself.</param>
/// <param name="Name">The name as people read it.</param>
public sealed record Actor(string Id, string Name)
{
    public static readonly Actor System = new("system", "Hệ thống");

    public static Actor Of(ClaimsPrincipal user) =>
        new(user.FindFirstValue(ClaimTypes.NameIdentifier) ?? "unknown", user.Identity?.Name ?? "Không rõ");
}
