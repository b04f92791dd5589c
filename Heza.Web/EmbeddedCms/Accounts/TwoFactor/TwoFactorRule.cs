using System.Security.Claims;
using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Heza.Web.EmbeddedCms.Accounts.TwoFactor;

/// <summary>Who must confirm the sign-in with an authenticator app (<c>Accounts:RequireTwoFactor</c>).</summary>
public enum TwoFactorNeed
{
    None,
    AdministratorsAndApprovers,
    Everybody,
}

/// <summary>Who must have two-factor sign-in, and what they hear who have not.</summary>
public static class TwoFactorRule
{
    /// <summary>Policy of the few endpoints that serve to set it up: anybody with a role, with or without it.</summary>
    public const string MayBeMissing = "Heza.TwoFactorMayBeMissing";

    /// <summary>Claim of a session whose account has two-factor sign-in turned on.</summary>
    public const string Claim = "two-factor";

    public static readonly Problem Missing = new(
        ProblemKind.Forbidden, "Tài khoản của bạn phải bật xác thực hai bước trước khi làm việc khác. Hãy mở trang /desk/two-factor để thiết lập bằng ứng dụng xác thực.");

    public static bool Requires(TwoFactorNeed need, IEnumerable<string> roles) => need switch
    {
        TwoFactorNeed.Everybody => true,
        TwoFactorNeed.AdministratorsAndApprovers => roles.Any(role => role is DeskRole.Administrator or DeskRole.Approver),
        _ => false,
    };

    public static bool IsMissing(TwoFactorNeed need, ClaimsPrincipal user) =>
        Requires(need, DeskRole.All.Where(user.IsInRole)) && !user.HasClaim(claim => claim.Type == Claim);
}

/// <summary>Part of every policy of the desk: who must have two-factor sign-in has it.</summary>
public sealed class TwoFactorRequirement : IAuthorizationRequirement;

public sealed class RequireTwoFactor(IOptions<AccountOptions> options) : AuthorizationHandler<TwoFactorRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, TwoFactorRequirement requirement)
    {
        if (!TwoFactorRule.IsMissing(options.Value.TwoFactor, context.User))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
