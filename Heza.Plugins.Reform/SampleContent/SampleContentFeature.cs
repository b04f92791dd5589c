using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;

namespace Heza.Plugins.Reform.SampleContent;

/// <summary>The sample year, written through the port <see cref="Publishing.IContentIntake"/>. The host draws: it registers <see cref="DrawPicture"/> and <see cref="DrawDocument"/>.</summary>
public static class SampleContentFeature
{
    public static IServiceCollection AddSampleContent(this IServiceCollection services)
    {
        services.AddOptions<SampleOptions>().BindConfiguration(SampleOptions.Section).ValidateOnStart();
        return services.AddScoped<ReplayYear>().AddScoped<ReplaySteps>().AddScoped<ReplayOutreach>().AddScoped<ReplayDecision>()
            .AddScoped<SampleReports>().AddScoped<SampleMedia>().AddScoped<SampleSurvey>().AddScoped<SampleBudget>();
    }

    /// <summary>
    /// For a real Umbraco, after its own and the composers' services. Where sample content is asked for, the site's clock
    /// becomes one that can stand in the past: Umbraco's services cannot be copied as the embedded CMS's are.
    /// </summary>
    public static IUmbracoBuilder AddSampleContent(this IUmbracoBuilder builder)
    {
        builder.Services.AddSampleContent().AddScoped<LoadSampleYear>();
        if (string.Equals(builder.Config[$"{SampleOptions.Section}:{nameof(SampleOptions.Load)}"], nameof(SampleLoad.Always), StringComparison.OrdinalIgnoreCase))
        {
            builder.Services.RemoveAll<TimeProvider>().AddSingleton<ReplayClock>().AddSingleton<TimeProvider>(provider => provider.GetRequiredService<ReplayClock>());
            builder.AddNotificationHandler<ContentPublishingNotification, DateSamplePieces>();
        }

        return builder;
    }
}
