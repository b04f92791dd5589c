using Microsoft.Extensions.DependencyInjection;

namespace Heza.Plugins.Reform.Outreach.Survey;

internal static class SurveyFeature
{
    public static IServiceCollection AddSurvey(this IServiceCollection services)
    {
        services.AddDataProtection();
        services.AddSingleton<SurveyTickets>();
        services.AddScoped<CreateSurvey>().AddScoped<ChangeSurvey>().AddScoped<AnswerSurvey>().AddScoped<OpenSurveys>();
        return services.AddScoped<ReadSurveys>().AddScoped<ReadSurvey>().AddScoped<ReadSurveyResults>().AddScoped<ShowSurveyResults>().AddScoped<ReadSurveyComments>().AddScoped<ExportSurvey>();
    }
}
