using Heza.Plugins.Reform.Outreach.Activities;
using Heza.Web.EmbeddedCms.Data;

namespace Heza.Web.EmbeddedCms.Media;

public static class MediaFeature
{
    /// <summary>The media library. Needs <see cref="CmsDbContext"/>, <see cref="ShowMediaChange"/>, the document types and the plugin's policies.</summary>
    public static IServiceCollection AddEmbeddedMedia(this IServiceCollection services)
    {
        services.AddOptions<MediaOptions>().BindConfiguration(MediaOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<MediaFolder>().AddSingleton<ResizePicture>()
            .AddScoped<ReceiveMedia>().AddScoped<StoreMedia>().AddScoped<ReplaceMedia>().AddScoped<ListMediaUses>().AddScoped<PrepareMedia>().AddScoped<MediaLibrary>().AddScoped<BrowseMedia>().AddScoped<DescribeMedia>()
            .AddScoped<IPhotoLibrary, PhotoLibrary>();
    }

    public static IEndpointRouteBuilder MapEmbeddedMedia(this IEndpointRouteBuilder app)
    {
        MediaEndpoints.Map(app);
        ServeMedia.Map(app);
        return app;
    }
}
