using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.SampleContent;

namespace Heza.Web.EmbeddedCms.Samples;

/// <summary>The plugin's sample content in the embedded CMS, with its sample accounts.</summary>
public static class SamplesFeature
{
    public static IServiceCollection AddSamples(this IServiceCollection services)
    {
        services.AddSampleContent();
        services.AddSingleton(provider => new SampleSurroundings(
            provider.GetRequiredService<IHostEnvironment>(), provider.GetRequiredService<ILoggerFactory>().CreateLogger("Heza.SampleContent")));
        return services.AddScoped<LoadSampleContent>().AddScoped<ReplayInCopy>().AddScoped<IContentIntake, EmbeddedContentIntake>().AddScoped<KeepSampleFile>();
    }
}
