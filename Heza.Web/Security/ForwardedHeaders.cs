using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Heza.Web.Security;

/// <summary>
/// Behind a reverse proxy the reader's address and scheme come in X-Forwarded headers. They are believed from the
/// addresses in <c>Proxy:Known</c> only (and from this machine): from anybody else they are just text.
/// </summary>
public static class ForwardedHeadersRegistration
{
    public static IServiceCollection AddForwardedHeadersOfProxy(this IServiceCollection services, IConfiguration configuration) =>
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var address in configuration.GetSection("Proxy:Known").Get<string[]>() ?? [])
            {
                options.KnownProxies.Add(IPAddress.Parse(address));
            }
        });
}
