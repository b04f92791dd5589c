using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;

namespace Heza.Plugins.Reform.Portal.Caching;

/// <summary>
/// Keeps answers until the content changes: the key holds the content version, the Vietnamese day (legal force turns with
/// it), the encoding, and the query as the endpoint understands it. What the endpoint does not understand makes no entry,
/// and neither does anything but a 200 without cookies. The host name stays out: public pages name no host but the
/// configured one.
/// </summary>
/// <param name="canonicalQuery">The query in its one spelling; null when the answer must not come from the cache.</param>
internal sealed class CacheByContentVersion(Func<IQueryCollection, string?> canonicalQuery) : IOutputCachePolicy
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(6);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var query = canonicalQuery(http.Request.Query);
        context.EnableOutputCaching = true;
        context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = query is not null;
        context.ResponseExpirationTimeSpan = Lifetime;
        context.CacheVaryByRules.VaryByHost = false;
        if (query is not null)
        {
            var services = http.RequestServices;
            var version = services.GetRequiredService<ContentVersion>().Current;
            var day = services.GetRequiredService<TimeProvider>().Today().DayNumber;
            context.CacheVaryByRules.VaryByValues["content"] = $"{version} {day} {http.Request.Headers.AcceptEncoding} {query}";
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0)
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }
}
