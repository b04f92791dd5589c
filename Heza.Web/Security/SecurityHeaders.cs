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
        + "base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'; ";

    /// <summary>For everything but the dashboard: nothing inline, nothing from elsewhere.</summary>
    public const string StrictPolicy = Common + "style-src 'self'";

    /// <summary>Hangfire's dashboard sets widths and colours in <c>style</c> attributes; its scripts are files.</summary>
    public const string DashboardPolicy = Common + "style-src 'self' 'unsafe-inline'";

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

        headers.TryAdd("Content-Security-Policy", context.Request.Path.StartsWithSegments("/umbraco/hangfire") ? DashboardPolicy : StrictPolicy);
        if (_production && context.Request.IsHttps)
        {
            headers.TryAdd("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }

        return Task.CompletedTask;
    }
}
