using Heza.Plugins.Reform.Outreach.Activities;
using Heza.Plugins.Reform.Platform.Jobs;
using Heza.Web.EmbeddedCms.Data;
using Heza.Web.EmbeddedCms.Media.Reading;

namespace Heza.Web.EmbeddedCms.Media;

public static class MediaFeature
{
    /// <summary>The media library. Needs <see cref="CmsDbContext"/>, <see cref="ShowMediaChange"/>, the document types and the plugin's policies.</summary>
    public static IServiceCollection AddEmbeddedMedia(this IServiceCollection services)
    {
        services.AddOptions<MediaOptions>().BindConfiguration(MediaOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<MediaFolder>().AddSingleton<ResizePicture>()
            .AddScoped<ReceiveMedia>().AddScoped<StoreMedia>().AddScoped<ReplaceMedia>().AddScoped<ListMediaUses>().AddScoped<PrepareMedia>().AddScoped<MediaLibrary>().AddScoped<BrowseMedia>().AddScoped<DescribeMedia>()
            .AddSingleton<ReadInProcess>().AddSingleton<ReadingTurn>().AddScoped<KeepReading>().AddScoped<ReadOneFile>().AddScoped<ReadWaitingFiles>().AddScoped<ReadOwnFile>().AddScoped<ListReadings>()
            .AddRecurringWork<ReadWaitingFiles>("media-reading", "* * * * *", reading => reading.Sweep(CancellationToken.None), atStart: true)
            .AddScoped<IPhotoLibrary, PhotoLibrary>();
    }

    public static IEndpointRouteBuilder MapEmbeddedMedia(this IEndpointRouteBuilder app)
    {
        MediaEndpoints.Map(app);
        ServeMedia.Map(app);
        return app;
    }
}
