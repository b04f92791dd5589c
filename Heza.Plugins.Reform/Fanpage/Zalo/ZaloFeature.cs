using System.Diagnostics;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Figures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Fanpage.Zalo;

/// <summary>The Official Account as a channel.</summary>
internal static class ZaloFeature
{
    public static IServiceCollection AddZalo(this IServiceCollection services)
    {
        services.AddOptions<ZaloOptions>().BindConfiguration(ZaloOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ZaloOptions>, CheckZaloOptions>());
        services.TryAddSingleton<ChannelCredentials>();
        services.AddHttpClient<ZaloClient>(http =>
            {
                // Each call has a time of its own, by the site's clock.
                http.Timeout = Timeout.InfiniteTimeSpan;
                http.MaxResponseContentBufferSize = ZaloClient.MaxAnswer;
            })
            // A token must follow no redirect; an answer's cookies are nobody's.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                // Posts are rare: a connection that has waited may be dead, and a call that dies on it has to be read back.
                PooledConnectionIdleTimeout = TimeSpan.FromSeconds(15),
                ActivityHeadersPropagator = DistributedContextPropagator.CreateNoOutputPropagator(),
            })
            // Its headers and addresses are nothing for a log.
            .RemoveAllLoggers();
        return services
            .AddSingleton(new MetricNames(new Dictionary<string, string> { [ZaloChannel.Views] = "Lượt xem", [ZaloChannel.Shares] = "Lượt chia sẻ" }, ZaloChannel.Views))
            .AddScoped<ZaloTokens>()
            .AddScoped<ZaloApi>()
            .AddScoped<ZaloChanges>()
            .AddScoped<OpenZaloAccount>()
            .AddScoped<ConnectZalo>()
            .AddScoped<StartZaloConsent>()
            .AddScoped<FinishZaloConsent>()
            .AddScoped<IChannel, ZaloChannel>();
    }
}
