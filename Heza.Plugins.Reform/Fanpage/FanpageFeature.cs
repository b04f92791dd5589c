using Heza.Plugins.Reform.Fanpage.Calendar;
using Heza.Plugins.Reform.Fanpage.Cards;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Connecting;
using Heza.Plugins.Reform.Fanpage.Desk;
using Heza.Plugins.Reform.Fanpage.Facebook;
using Heza.Plugins.Reform.Fanpage.Figures;
using Heza.Plugins.Reform.Fanpage.Intents;
using Heza.Plugins.Reform.Fanpage.Sandbox;
using Heza.Plugins.Reform.Fanpage.Sending;
using Heza.Plugins.Reform.Fanpage.Telling;
using Heza.Plugins.Reform.Fanpage.Work;
using Heza.Plugins.Reform.Fanpage.Zalo;
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

    public static IEndpointRouteBuilder MapFanpage(this IEndpointRouteBuilder app) => app.MapDesk().MapPosts().MapCalendar().MapConnecting().MapZalo();

    internal static IServiceCollection AddFanpage(this IServiceCollection services) => services
        .AddScoped<EnsureChannels>()
        .AddScoped<SwitchChannel>()
        .AddScoped<WriteIntent>()
        .AddScoped<IPublicationParticipant>(provider => provider.GetRequiredService<WriteIntent>())
        .AddScoped<MissingIntents>()
        .AddSingleton<ChannelCredentials>()
        .AddSingleton<NoteUsage>()
        .AddScoped<ChannelCalls>()
        .AddScoped<ChannelCondition>()
        .AddScoped<TellOfChannel>()
        .AddScoped<TellOfPost>()
        .AddScoped<TellOfApprovals>()
        .AddScoped<IPublicationFollower>(provider => provider.GetRequiredService<TellOfApprovals>())
        .AddSingleton<KeepHandle>()
        .AddScoped<FollowClock>()
        .AddScoped<EndLapsedLeases>()
        .AddScoped<EndLatePosts>()
        .AddScoped<LookAtPost>()
        .AddScoped<ClaimWork>()
        .AddScoped<DoPostWork>()
        .AddScoped<SettleWork>()
        .AddScoped<EnqueueWork>()
        .AddScoped<FollowWithdrawals>()
        .AddScoped<IPublicationFollower>(provider => provider.GetRequiredService<FollowWithdrawals>())
        .AddScoped<IPublicationFollower>(provider => provider.GetRequiredService<EnqueueWork>())
        .AddScoped<ReadPostFigures>()
        .AddSingleton<MetricLabels>()
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
        .AddScoped<ApprovePost>()
        .AddScoped<RepeatPost>()
        .AddScoped<ShapeFanpagePost>()
        .AddScoped<ChangeStandingPost>()
        .AddScoped<CloseWork>()
        .AddScoped<ReadAttention>()
        .AddScoped<SavePolicy>()
        .AddScoped<ReadCalendar>()
        .AddScoped<SuggestSlots>()
        .AddScoped<PreviewCard>()
        .AddSingleton<IChannel, SandboxChannel>()
        .AddFacebook()
        .AddConnecting()
        .AddZalo()
        .AddRecurringWork<SweepFanpage>(SweepFanpage.JobId, SweepFanpage.Cron, sweep => sweep.Run(CancellationToken.None), atStart: true);
}
