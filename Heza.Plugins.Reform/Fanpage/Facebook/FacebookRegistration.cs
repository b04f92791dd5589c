using System.Diagnostics;
using Heza.Plugins.Reform.Fanpage.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Fanpage.Facebook;

/// <summary>The Facebook channel and its line to the Graph API.</summary>
internal static class FacebookRegistration
{
    public static IServiceCollection AddFacebook(this IServiceCollection services)
    {
        services.AddOptions<FacebookOptions>().BindConfiguration(FacebookOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FacebookOptions>, CheckFacebookOptions>());
        services.AddHttpClient<GraphClient>(http =>
            {
                // Each call has a time of its own, by the site's clock.
                http.Timeout = Timeout.InfiniteTimeSpan;
                http.MaxResponseContentBufferSize = GraphClient.MostBytes;
                http.DefaultRequestHeaders.UserAgent.ParseAdd("Heza/1.0");
            })
            .ConfigurePrimaryHttpMessageHandler(Handler)
            // They log addresses and, at Trace, headers.
            .RemoveAllLoggers();
        return services
            .AddScoped<OpenPage>()
            .AddTransient<ReadPostList>()
            .AddTransient<FindOnPage>()
            .AddTransient<LookAtPagePost>()
            .AddTransient<RescrapeLink>()
            .AddTransient<UploadPhotos>()
            .AddTransient<ConfirmPost>()
            .AddTransient<PublishToPage>()
            .AddTransient<ChangePost>()
            .AddTransient<ReadInsights>()
            .AddTransient<DebugToken>()
            .AddTransient<CheckPage>()
            .AddTransient<PageReads>()
            .AddSingleton(provider => provider.GetRequiredService<IOptions<FacebookOptions>>().Value.Names)
            .AddScoped<IChannel, FacebookChannel>();
    }

    private static SocketsHttpHandler Handler(IServiceProvider services) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(services.GetRequiredService<IOptions<FacebookOptions>>().Value.ConnectSeconds),
        // Posts are rare: a connection that has waited may be dead, and a call that dies on it has to be read back.
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(15),
        ActivityHeadersPropagator = DistributedContextPropagator.CreateNoOutputPropagator(),
    };
}
