using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Platform.Pages;
using Heza.Plugins.Reform.Portal.Api;
using Heza.Plugins.Reform.Portal.Caching;
using Heza.Plugins.Reform.Portal.Citations;
using Heza.Plugins.Reform.Portal.Documents;
using Heza.Plugins.Reform.Portal.Feeds;
using Heza.Plugins.Reform.Portal.Home;
using Heza.Plugins.Reform.Portal.News;
using Heza.Plugins.Reform.Portal.Preview;
using Heza.Plugins.Reform.Portal.Progress;
using Heza.Plugins.Reform.Portal.Search;
using Heza.Plugins.Reform.Portal.Surveys;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.Projection;
using Heza.Plugins.Reform.Register.Cited;
using Heza.Plugins.Reform.Search;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DependencyInjection;

namespace Heza.Plugins.Reform.Portal;

/// <summary>
/// The public portal: pages, feeds, public API, previews. Needs <see cref="IContentLibrary"/> to be registered.
/// </summary>
public static class PortalFeature
{
    public static IUmbracoBuilder AddPortal(this IUmbracoBuilder builder)
    {
        builder.Services.AddPortal();
        return builder;
    }

    /// <summary>
    /// After routing (and after authentication, where there is any), before the endpoints. Touches the portal's own
    /// endpoints only.
    /// </summary>
    public static IApplicationBuilder UsePortal(this IApplicationBuilder app) => app.UseCors().UsePublicCaching();

    public static IEndpointRouteBuilder MapPortal(this IEndpointRouteBuilder app)
    {
        app.MapHomePage();
        app.MapArticlePages();
        app.MapDocumentPages();
        app.MapSearchPage();
        app.MapProgressPage();
        app.MapSurveyPages();
        app.MapFeeds();
        app.MapPreview();
        app.MapPublicApi();
        app.MapDocumentExports();
        app.MapOpenApiDocuments();
        return app;
    }

    /// <summary>The site's root leads to the portal. Only for a host whose root is not a page of its own.</summary>
    public static IEndpointRouteBuilder MapPortalRoot(this IEndpointRouteBuilder app)
    {
        app.MapPage("/", () => Results.Redirect(PublicAddress.Home));
        return app;
    }

    internal static IServiceCollection AddPortal(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddDataProtection();
        services.TryAddScoped<ReadPlanCoverage>(provider => AskOthers.Coverage(provider.GetRequiredService<ReadCoverage>()));
        services.TryAddScoped<RunSearch>(provider => AskOthers.Search(provider.GetRequiredService<SearchIndex>()));
        services.TryAddScoped<ReadDraft>(provider => provider.GetRequiredService<ReadPublication>().Draft);
        services.AddPublicCaching();
        services.AddOpenApiDocuments();
        services.AddCors(options => options.AddPolicy(PublicApi.CorsPolicy, policy => policy.AllowAnyOrigin().WithMethods(HttpMethods.Get).AllowAnyHeader()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<ThemeOptions>, VersionAssets>());
        services.AddSingleton<PreviewLinks>();
        services.AddSingleton<KeptRegister>();
        services.AddSingleton<PreviewAddress>(provider => key => provider.GetRequiredService<PreviewLinks>().Create(key));
        services.AddSingleton<OpenSurveyLink>();
        services.AddScoped<AnswerMissing>().AddScoped<FindFormerAddress>().AddScoped<GoToContent>().AddScoped<ReadLinkedDocuments>().AddScoped<ResolveCitations>().AddScoped<LinkCitations>();
        services.AddScoped<ReadHome>().AddScoped<ReadArticleList>().AddScoped<ReadArticleYears>().AddScoped<ReadArticle>();
        services.AddScoped<ReadDocumentList>().AddScoped<ReadDocumentFacets>().AddScoped<ReadCited>().AddScoped<ReadDocument>().AddScoped<ReadMentions>().AddScoped<ResolveDocument>().AddScoped<FollowDocument>().AddScoped<ExportDocuments>();
        services.AddScoped<ReadFeed>().AddScoped<ReadSitemap>().AddScoped<ReadPreview>();
        return services;
    }
}
