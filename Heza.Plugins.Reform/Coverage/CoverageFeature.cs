using Heza.Plugins.Reform.Coverage.Charts;
using Heza.Plugins.Reform.Coverage.Pages;
using Heza.Plugins.Reform.Coverage.Suggestions;
using Heza.Plugins.Reform.Outreach.Activities;
using Heza.Plugins.Reform.Platform.Jobs;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.Checks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>Which published evidence satisfies which item of the plan, on any day.</summary>
public static class CoverageFeature
{
    public static IUmbracoBuilder AddCoverage(this IUmbracoBuilder builder)
    {
        builder.Services
            .AddScoped<IPublicationParticipant, ProposeFulfilments>()
            .AddScoped<IActivityParticipant, ProposeForActivity>()
            .AddScoped<UnknownPlanItems>()
            .AddScoped<IPublishingCheck, CheckPlanItems>()
            .AddScoped<DecideFulfilment>()
            .AddScoped<RebuildIntervals>()
            .AddRecurringWork<RebuildIntervals>(RebuildIntervals.JobId, RebuildIntervals.Cron, rebuild => rebuild.Run(CancellationToken.None), atStart: true)
            .AddScoped<ReadOverClaims>()
            .AddScoped<ReadCoverage>()
            .AddScoped<ReadFulfilments>()
            .AddScoped<ReadItemEvidence>()
            .AddScoped<ReadOrphans>()
            .AddScoped<ReadSuspects>()
            .AddScoped<ReadGaps>()
            .AddScoped<ReadItemHistory>()
            .AddScoped<ReadCitedDocuments>()
            .AddScoped<ReadFormMatrix>()
            .AddScoped<ReadPlanTree>()
            .AddScoped<SearchPlanItems>()
            .AddSingleton<AcceptedWords>()
            .AddScoped<ReadPlanWording>()
            .AddScoped<SuggestItems>()
            .AddScoped<SuggestForPublished>()
            .AddScoped<FindCandidates>()
            .AddScoped<ReadCharts>()
            .AddScoped<ShowCoverage>()
            .AddScoped<ShowItemEvidence>()
            .AddScoped<DecideByForm>();
        builder.Services.AddAntiforgery();
        builder.Services.AddRazorComponents();
        return builder;
    }

    public static IEndpointRouteBuilder MapCoverage(this IEndpointRouteBuilder app)
    {
        app.MapCoverageApi();
        app.MapPlanWorkApi();
        app.MapFulfilmentApi();
        app.MapSuggestionApi();
        app.MapChartApi();
        app.MapCoveragePages();
        return app;
    }
}
