using Heza.Plugins.Reform.Platform.Jobs;

namespace Heza.Web.UmbracoCms;

/// <summary>
/// Umbraco's backoffice has an inline import map, inline styles and workers, which the site's own policy forbids. Its pages
/// get one of their own; the plugin's pages, APIs and Hangfire's dashboard below <c>/umbraco</c> keep the site's.
/// </summary>
public sealed class BackofficeHeaders(RequestDelegate next)
{
    private const string Policy =
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data: https://news-dashboard.umbraco.com; "
        + "connect-src 'self' ws: wss:; font-src 'self' data:; worker-src 'self' blob:; frame-src 'self' https://marketplace.umbraco.com; frame-ancestors 'self'; base-uri 'self'; form-action 'self'";

    private static readonly PathString[] Own = [JobsRegistration.DashboardPath, "/umbraco/reform", "/umbraco/management"];

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/umbraco") && !Array.Exists(Own, path => context.Request.Path.StartsWithSegments(path)))
        {
            // Callbacks run last first: the site's own, registered before, finds the header set.
            context.Response.OnStarting(
                static state =>
                {
                    ((HttpContext)state).Response.Headers.TryAdd("Content-Security-Policy", Policy);
                    return Task.CompletedTask;
                },
                context);
        }

        return next(context);
    }
}
