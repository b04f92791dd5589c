namespace Heza.Web.SampleContent;

public static class SampleContentFeature
{
    public static IServiceCollection AddSampleContent(this IServiceCollection services)
    {
        services.AddOptions<SampleOptions>().BindConfiguration(SampleOptions.Section).ValidateOnStart();
        services.AddSingleton(provider => new SampleSurroundings(
            provider.GetRequiredService<IHostEnvironment>(), provider.GetRequiredService<ILoggerFactory>().CreateLogger("Heza.SampleContent")));
        return services.AddScoped<LoadSampleContent>().AddScoped<ReplayYear>().AddScoped<ReplaySteps>().AddScoped<ReplayOutreach>().AddScoped<ReplayDecision>().AddScoped<SampleReports>().AddScoped<SampleMedia>().AddScoped<SampleSurvey>().AddScoped<SampleBudget>();
    }
}
