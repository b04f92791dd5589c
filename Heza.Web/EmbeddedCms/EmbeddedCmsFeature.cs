using Heza.Plugins.Reform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.Projection;
using Heza.Plugins.Reform.Schema;
using Heza.Web.EmbeddedCms.Accounts;
using Heza.Web.EmbeddedCms.Content;
using Heza.Web.EmbeddedCms.Content.Comparing;
using Heza.Web.EmbeddedCms.Content.Operations;
using Heza.Web.EmbeddedCms.Content.Reading;
using Heza.Web.EmbeddedCms.Data;
using Heza.Web.EmbeddedCms.Media;
using Heza.Web.EmbeddedCms.Schema;
using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.DependencyInjection;

namespace Heza.Web.EmbeddedCms;

/// <summary>The embedded CMS and, through Umbraco's composer, the plugin.</summary>
public static class EmbeddedCmsFeature
{
    public static WebApplicationBuilder AddEmbeddedCms(this WebApplicationBuilder builder)
    {
        var database = DatabaseOptions.Of(builder.Configuration);
        builder.Services.AddProviderContext<CmsDbContext, SqliteCmsDbContext, PostgreSqlCmsDbContext>(database, CmsDbContext.HistoryTable);
        builder.Services.AddSchema().AddEmbeddedContent().AddEmbeddedMedia().AddEmbeddedAccounts();
        builder.Services.AddScoped<PrepareSite>();
        JoinParts(builder.Services);
        Compose(builder);
        return builder;
    }

    // What the content part asks of the schema, the media and the portal.
    private static void JoinParts(IServiceCollection services)
    {
        services.AddSingleton(provider => new ContentCheck(provider.GetRequiredService<ContentValidator>().Validate));
        services.AddSingleton(provider => DeskValuesOf(provider.GetRequiredService<PropertyValues>()));
        services.AddSingleton(provider => FindImportChoices.Of(provider.GetRequiredService<ContentTypeRegistry>(), provider.GetRequiredService<DataTypeCatalog>()));
        services.AddScoped<MediaFinder>(provider => provider.GetRequiredService<MediaLibrary>().Find);
        services.AddScoped<MediaAddressFinder>(provider => provider.GetRequiredService<MediaLibrary>().FindAt);
        services.AddScoped<ShowMediaChange>(provider => provider.GetRequiredService<ProjectAnew>().Run);
        services.AddScoped<FindAddresses>();
        services.AddScoped<FindPlanItemTitles>();
        services.AddScoped<PlanItemTitles>(provider => provider.GetRequiredService<FindPlanItemTitles>().Run);
        services.AddScoped<ContentAddresses>(provider => provider.GetRequiredService<FindAddresses>().Run);
    }

    private static DeskValues DeskValuesOf(PropertyValues values) => new(
        (content, sent) => values.Apply(content, new JsonObject(sent.Select(item => KeyValuePair.Create(item.Key, Node(item.Value))))) is { } problem
            ? problem.Errors ?? new Dictionary<string, string[]>(StringComparer.Ordinal) { ["values"] = [problem.Title] }
            : new Dictionary<string, string[]>(StringComparer.Ordinal),
        content => values.ToJson(content, published: false).ToDictionary(item => item.Key, item => (object?)item.Value, StringComparer.Ordinal));

    private static JsonNode? Node(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(element),
        JsonValueKind.Array => JsonArray.Create(element),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => JsonValue.Create(element),
    };

    private static void Compose(WebApplicationBuilder builder)
    {
        // Only for what is logged while composing; the site's own logging is not built yet.
        using var logs = LoggerFactory.Create(_ => { });
        var umbraco = new EmbeddedUmbracoBuilder(builder.Services, builder.Configuration, logs, typeof(ReformComposer).Assembly);
        umbraco.AddComposers();
        umbraco.Build();
    }
}
