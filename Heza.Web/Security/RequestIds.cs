using Serilog;
using Serilog.Events;

namespace Heza.Web.Security;

/// <summary>
/// Each request has an id, in the log and in the answer's <c>X-Request-Id</c>, so that a person who reports an error can
/// be helped.
/// </summary>
public static class RequestIds
{
    public static IApplicationBuilder UseRequestIds(this IApplicationBuilder app) =>
        app.Use((context, next) =>
        {
            context.Response.Headers["X-Request-Id"] = context.TraceIdentifier;
            return next(context);
        });

    /// <summary>
    /// Behind the cache, so that pages out of it cost nothing here. Requests that went well are logged at Debug: a busy
    /// portal would drown the rest. Query strings are not logged: some hold one-time tokens.
    /// </summary>
    public static IApplicationBuilder UseRequestLog(this IApplicationBuilder app) =>
        app.UseSerilogRequestLogging(options =>
        {
            options.MessageTemplate = "{RequestMethod} {RequestPath} → {StatusCode} in {Elapsed:0} ms ({RequestId})";
            options.EnrichDiagnosticContext = (diagnostics, context) => diagnostics.Set("RequestId", context.TraceIdentifier);
            options.GetLevel = (context, _, exception) => exception is not null || context.Response.StatusCode >= 500 ? LogEventLevel.Error : LogEventLevel.Debug;
        });
}
