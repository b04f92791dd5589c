using Heza.Plugins.Reform.Platform.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;

namespace Heza.Plugins.Reform.Platform;

public static class PlatformFeature
{
    public static IUmbracoBuilder AddPlatform(this IUmbracoBuilder builder)
    {
        builder.Services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<DatabaseOptions>().BindConfiguration(DatabaseOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<ContentVersion>();
        builder.Services.AddScoped<StartReform>();
        builder.Services.AddHostedService<FollowContentVersion>();
        var database = DatabaseOptions.Of(builder.Config);
        builder.Services.AddProviderContext<ReformDbContext, SqliteReformDbContext, PostgreSqlReformDbContext>(database, "__ReformMigrations");
        return builder;
    }
}
