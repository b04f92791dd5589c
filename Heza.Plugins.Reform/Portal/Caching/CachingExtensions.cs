using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;

namespace Heza.Plugins.Reform.Portal.Caching;

internal static class CachingExtensions
{
    private const long StoreSize = 64 * 1024 * 1024;
    private const long LargestAnswer = 4 * 1024 * 1024;

    public static IServiceCollection AddPublicCaching(this IServiceCollection services)
    {
        services.AddOutputCache(options =>
        {
            options.SizeLimit = StoreSize;
            options.MaximumBodySize = LargestAnswer;
        });
        services.AddResponseCompression(options =>
        {
            // Public pages hold no secret that a length could tell.
            options.EnableForHttps = true;
            options.MimeTypes =
            [
                "text/html", "text/plain", "application/json", "application/problem+json",
                "application/xml", "application/rss+xml", "application/atom+xml",
            ];
        });
        // Compressed once for each version: worth more than the fastest level.
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        return services;
    }

    /// <summary>
    /// For cached endpoints only: the output cache outside, so that what it keeps is compressed and has its validators.
    /// </summary>
    public static IApplicationBuilder UsePublicCaching(this IApplicationBuilder app) => app.UseWhen(
        http => http.GetEndpoint()?.Metadata.GetMetadata<CacheByContentVersion>() is not null,
        branch =>
        {
            branch.Use(static (http, next) =>
            {
                http.Request.Headers.AcceptEncoding = AcceptedEncoding.Of(http.Request.Headers.AcceptEncoding);
                return next(http);
            });
            branch.UseOutputCache();
            branch.UseMiddleware<PublicAnswer>();
            branch.UseResponseCompression();
        });

    /// <summary>The endpoint's answer is the same for everybody until the content changes, whatever the query says.</summary>
    public static TBuilder CacheByVersion<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.CacheByVersion(static _ => "");

    /// <param name="canonicalQuery">The query in its one spelling; null when the answer must not come from the cache.</param>
    public static TBuilder CacheByVersion<TBuilder>(this TBuilder endpoint, Func<IQueryCollection, string?> canonicalQuery)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new CacheByContentVersion(canonicalQuery));

    /// <summary>This answer goes out, but makes no entry: for values of which there are endlessly many.</summary>
    public static void KeepOutOfCache(this HttpContext http)
    {
        if (http.Features.Get<IOutputCacheFeature>() is { } cache)
        {
            cache.Context.AllowCacheStorage = false;
        }
    }
}
