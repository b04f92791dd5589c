using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Heza.Plugins.Reform.Platform;

/// <summary>Whose reports and activities somebody may see and change: all units' (the Office), or those of the own unit.</summary>
/// <param name="Unit">Code of the only unit; null: all.</param>
public sealed record UnitScope(string? Unit)
{
    /// <summary>Claim with the code of a person's unit; the host gives it.</summary>
    public const string Claim = "unit";

    public static readonly UnitScope All = new((string?)null);

    public bool Covers(string unit) => Unit is null || Unit == unit;

    /// <summary>Of the person who asks, at an endpoint under <see cref="Permissions.Unit"/>.</summary>
    public static async Task<Result<UnitScope>> Of(HttpContext http)
    {
        var authorization = http.RequestServices.GetRequiredService<IAuthorizationService>();
        return (await authorization.AuthorizeAsync(http.User, Permissions.Office)).Succeeded
            ? All
            : http.User.FindFirstValue(Claim) is { Length: > 0 } unit
                ? new UnitScope(unit)
                : new Problem(ProblemKind.Forbidden, "Tài khoản của bạn chưa được gán đơn vị; hãy nhờ quản trị viên gán.");
    }
}
