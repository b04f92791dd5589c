using Heza.Plugins.Reform.Portal;
using Microsoft.Extensions.Primitives;

namespace Heza.Web.Security;

/// <summary>
/// Headers that tell browsers what a page may do. An endpoint that sets one of them itself keeps its own. They are added
/// as the answer starts, so that error pages, which begin with empty headers, have them too.
/// </summary>
public sealed class SecurityHeaders(RequestDelegate next, IHostEnvironment environment)
{
    private const string Common =
        "default-src 'none'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
        + "base-uri 'none'; manifest-src 'self'; ";

    private const string InNoFrame = "frame-ancestors 'none'; ";

    /// <summary>For nearly everything: nothing inline, nothing from elsewhere, in nobody's frame.</summary>
    public const string StrictPolicy = Common + InNoFrame + "style-src 'self'";

    /// <summary>Hangfire's dashboard sets widths and colours in <c>style</c> attributes; its scripts are files.</summary>
    public const string DashboardPolicy = Common + InNoFrame + "style-src 'self' 'unsafe-inline'";

    /// <summary>The desk shows previews of drafts in a frame.</summary>
    public const string DeskPolicy = Common + InNoFrame + "style-src 'self'; frame-src 'self'";

    /// <summary>A preview alone may stand in a frame, and only in one of this site.</summary>
    public const string PreviewPolicy = Common + "frame-ancestors 'self'; style-src 'self'";

    private static readonly (string Name, StringValues Value)[] Fixed =
    [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Permissions-Policy", "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    private readonly bool _production = !environment.IsDevelopment();

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(Add, context);
        return next(context);
    }

    private Task Add(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        foreach (var (name, value) in Fixed)
        {
            headers.TryAdd(name, value);
        }

        headers.TryAdd("Content-Security-Policy", PolicyOf(context.Request.Path));
        if (_production && context.Request.IsHttps)
        {
            headers.TryAdd("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }

        return Task.CompletedTask;
    }

    private static string PolicyOf(PathString path) =>
        path.StartsWithSegments("/umbraco/hangfire") ? DashboardPolicy
        : path.StartsWithSegments("/desk") ? DeskPolicy
        : path.StartsWithSegments(PortalPages.Preview) ? PreviewPolicy
        : StrictPolicy;
}
