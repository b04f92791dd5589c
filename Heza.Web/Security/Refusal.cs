using Heza.Plugins.Reform.Platform;
using Heza.Web.Security.Pages;
using Heza.Plugins.Reform.Platform.Pages;

namespace Heza.Web.Security;

/// <summary>Answers a "no" that is given before an endpoint runs: problem details to programs, a page to people.</summary>
public static class Refusal
{
    public static readonly Problem NotSignedIn = new(ProblemKind.NotSignedIn, "Bạn cần đăng nhập để làm việc này.");
    public static readonly Problem Forbidden = new(ProblemKind.Forbidden, "Tài khoản của bạn không có quyền làm việc này.");

    /// <param name="signInUrl">Where the page offers to sign in, when that would help.</param>
    public static Task Write(HttpContext context, Problem problem, string? signInUrl = null)
    {
        context.Response.Headers.CacheControl = "no-store";
        return WantsPage(context.Request)
            ? new PageResult<RefusalPage>(new { problem.Title, SignInUrl = signInUrl }) { StatusCode = ProblemResults.Status(problem.Kind) }.ExecuteAsync(context)
            : problem.ToHttp().ExecuteAsync(context);
    }

    // A browser that opens an address or sends a form asks for HTML; scripts and other programs do not.
    private static bool WantsPage(HttpRequest request) =>
        !request.Path.StartsWithSegments("/umbraco/management")
        && request.Headers.Accept.Any(accept => accept?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true);
}
