using Heza.Plugins.Reform.Outreach.Activities;
using Heza.Plugins.Reform.Outreach.Budget;
using Heza.Plugins.Reform.Outreach.Obstacles;
using Heza.Plugins.Reform.Outreach.Survey;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace Heza.Plugins.Reform.Outreach;

/// <summary>What is done besides publishing: activities, obstacles, surveys, the budget. One line for each part.</summary>
public static class OutreachFeature
{
    public static IUmbracoBuilder AddOutreach(this IUmbracoBuilder builder)
    {
        builder.Services.AddOutreach();
        return builder;
    }

    public static IEndpointRouteBuilder MapOutreach(this IEndpointRouteBuilder app)
    {
        app.MapActivities();
        app.MapObstacles();
        app.MapSurveyApi();
        app.MapBudgetApi();
        return app;
    }

    private static IServiceCollection AddOutreach(this IServiceCollection services) => services
        .AddActivities()
        .AddObstacles()
        .AddSurvey()
        .AddBudget();
}
