namespace Heza.Web.Security;

public static class SecurityFeature
{
    /// <summary>First in the pipeline, so that every answer has the headers.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.UseMiddleware<SecurityHeaders>();

    /// <summary>After authentication, which tells how a request was signed.</summary>
    public static IApplicationBuilder UseCsrfGuard(this IApplicationBuilder app) => app.UseMiddleware<CsrfGuard>();
}
