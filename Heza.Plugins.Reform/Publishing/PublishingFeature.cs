using Heza.Plugins.Reform.Platform.Html;
using Heza.Plugins.Reform.Platform.Jobs;
using Heza.Plugins.Reform.Publishing.Checks;
using Heza.Plugins.Reform.Publishing.Projection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;

namespace Heza.Plugins.Reform.Publishing;

public static class PublishingFeature
{
    public static IUmbracoBuilder AddPublishing(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<RichTextSanitizer>();
        builder.Services.AddScoped<ReadPublication>().AddScoped<DeriveForce>().AddScoped<ProjectPublication>().AddScoped<UpdateReadModel>().AddScoped<ProjectAnew>().AddScoped<FindBranch>().AddScoped<ReconcileReadModel>();
        builder.Services.AddScoped<CheckMedia>().AddScoped<IPublishingCheck, CheckDraft>().AddScoped<IPublishingCheck, CheckNumberIsFree>();
        builder.Services.TryAddSingleton<RunsRecurringWork>(() => true);
        builder.Services.AddHostedService<ReconcileService>();
        builder.AddNotificationHandler<ContentSavingNotification, CleanRichText>();
        builder.AddNotificationAsyncHandler<ContentPublishingNotification, CheckBeforePublishing>();
        builder.AddNotificationAsyncHandler<ContentTreeChangeNotification, ProjectOnTreeChange>();
        return builder;
    }
}
