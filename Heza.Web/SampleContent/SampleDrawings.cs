using Heza.Plugins.Reform.SampleContent;

namespace Heza.Web.SampleContent;

/// <summary>What the plugin's sample content has the host draw, in either host.</summary>
public static class SampleDrawings
{
    private const string Font = "reform/fonts/Tinos-Regular.ttf";

    public static IServiceCollection AddSampleDrawings(this IServiceCollection services) => services
        .AddSingleton<DrawPicture>(DrawSamplePicture.Run)
        .AddSingleton<DrawDocument>(provider => async (document, createdAt, ct) =>
        {
            await using var font = provider.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider.GetFileInfo(Font).CreateReadStream();
            using var bytes = new MemoryStream();
            await font.CopyToAsync(bytes, ct);
            return DrawSampleDocument.Run(document, bytes.ToArray(), createdAt);
        });
}
