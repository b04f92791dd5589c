using Heza.Plugins.Reform.Fanpage.Calendar;
using Heza.Plugins.Reform.Fanpage.Cards;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Desk;
using Heza.Plugins.Reform.Fanpage.Intents;
using Heza.Plugins.Reform.Fanpage.Sandbox;
using Heza.Plugins.Reform.Fanpage.Sending;
using Heza.Plugins.Reform.Platform.Jobs;
using Heza.Plugins.Reform.Publishing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace Heza.Plugins.Reform.Fanpage;

/// <summary>Cross-posting to fanpages: intents, schedule, sending, reading back.</summary>
public static class FanpageFeature
{
    public static IUmbracoBuilder AddFanpage(this IUmbracoBuilder builder)
    {
        builder.Services.AddFanpage();
        builder.Services.AddRazorComponents();
        builder.Services.AddHostedService<EnsureChannelsAtStart>();
        return builder;
    }

    public static IEndpointRouteBuilder MapFanpage(this IEndpointRouteBuilder app) => app.MapDesk().MapCalendar();

    internal static IServiceCollection AddFanpage(this IServiceCollection services) => services
        .AddScoped<EnsureChannels>()
        .AddScoped<SwitchChannel>()
        .AddScoped<IPublicationParticipant, WriteIntent>()
        .AddScoped<EnqueueDuePosts>()
        .AddScoped<IPublicationFollower>(provider => provider.GetRequiredService<EnqueueDuePosts>())
        .AddScoped<ClaimPost>()
        .AddScoped<SettlePost>()
        .AddScoped<SendFanpagePost>()
        .AddScoped<ReconcilePost>()
        .AddScoped<SendDuePosts>()
        .AddScoped<SweepFanpage>()
        .AddScoped<FindPost>()
        .AddScoped<ListPosts>()
        .AddScoped<ListSandbox>()
        .AddScoped<ListChannels>()
        .AddScoped<ShowFanpage>()
        .AddScoped<CancelFanpagePost>()
        .AddScoped<RetryFanpagePost>()
        .AddScoped<MoveFanpagePost>()
        .AddScoped<RewordFanpagePost>()
        .AddScoped<ReadCalendar>()
        .AddScoped<SuggestSlots>()
        .AddScoped<PreviewCard>()
        .AddSingleton<IChannel, SandboxChannel>()
        .AddRecurringWork<SweepFanpage>(SweepFanpage.JobId, SweepFanpage.Cron, sweep => sweep.Run(CancellationToken.None), atStart: true);
}
