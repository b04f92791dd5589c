using Heza.Web.EmbeddedCms.Data;

namespace Heza.Web.EmbeddedCms.Media;

public static class MediaFeature
{
    /// <summary>The media library. Needs <see cref="CmsDbContext"/> and the plugin's policies.</summary>
    public static IServiceCollection AddEmbeddedMedia(this IServiceCollection services)
    {
        services.AddOptions<MediaOptions>().BindConfiguration(MediaOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<MediaFolder>()
            .AddScoped<StoreMedia>().AddScoped<MediaLibrary>().AddScoped<BrowseMedia>().AddScoped<DescribeMedia>();
    }

    public static IEndpointRouteBuilder MapEmbeddedMedia(this IEndpointRouteBuilder app)
    {
        MediaEndpoints.Map(app);
        ServeMedia.Map(app);
        return app;
    }
}
