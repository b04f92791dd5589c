using Heza.Plugins.Reform.Notices.Desk;
using Heza.Plugins.Reform.Notices.Mail;
using Heza.Plugins.Reform.Platform.Jobs;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DependencyInjection;

namespace Heza.Plugins.Reform.Notices;

/// <summary>Telling people what waits for them: at the desk and by e-mail. The host supplies <see cref="IPeople"/>.</summary>
public static class NoticesFeature
{
    public static IUmbracoBuilder AddNotices(this IUmbracoBuilder builder)
    {
        builder.Services.AddNotices();
        return builder;
    }

    public static IEndpointRouteBuilder MapNotices(this IEndpointRouteBuilder app) => app.MapNoticeEndpoints();

    internal static IServiceCollection AddNotices(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<MailOptions>, CheckMailOptions>()
            .AddSingleton<NoticeWriter>()
            .AddScoped<Notify>()
            .AddScoped<ListNotices>()
            .AddScoped<CountNotices>()
            .AddScoped<MarkNoticesRead>()
            .AddSingleton<SmtpMailSender>()
            .AddSingleton<FolderMailSender>()
            .AddSingleton<IMailSender>(Sender)
            .AddScoped<SendDueMails>()
            .AddRecurringWork<SendDueMails>(SendDueMails.JobId, SendDueMails.Cron, send => send.Run(CancellationToken.None), atStart: true);
    }

    private static IMailSender Sender(IServiceProvider services) =>
        services.GetRequiredService<IOptions<MailOptions>>().Value.Mode == MailMode.Smtp
            ? services.GetRequiredService<SmtpMailSender>()
            : services.GetRequiredService<FolderMailSender>();
}
