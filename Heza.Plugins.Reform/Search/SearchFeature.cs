using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Search.Administration;
using Heza.Plugins.Reform.Search.Index;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace Heza.Plugins.Reform.Search;

public static class SearchFeature
{
    public static IUmbracoBuilder AddSearch(this IUmbracoBuilder builder)
    {
        builder.Services.AddSearch();
        return builder;
    }

    internal static IServiceCollection AddSearch(this IServiceCollection services)
    {
        services.AddOptions<SearchOptions>().BindConfiguration(SearchOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SearchIndex>().AddSingleton<FollowReadModel>().AddSingleton<RebuildIndex>().AddSingleton<SearchFollower>();
        services.AddScoped<AskForFreshIndex>();
        services.AddSingleton<IPublicationFollower>(provider => provider.GetRequiredService<SearchFollower>());
        services.AddHostedService(provider => provider.GetRequiredService<SearchFollower>());
        services.AddHealthChecks().AddCheck<SearchHealth>("search", tags: ["ready"]);
        return services;
    }
}
