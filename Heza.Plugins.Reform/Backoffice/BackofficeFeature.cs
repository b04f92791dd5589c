using Heza.Plugins.Reform.Backoffice.Desk;
using Heza.Plugins.Reform.Backoffice.Indexing;
using Heza.Plugins.Reform.Backoffice.Library;
using Heza.Plugins.Reform.Backoffice.People;
using Heza.Plugins.Reform.Backoffice.Setup;
using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Outreach.Activities;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Jobs;
using Heza.Plugins.Reform.Publishing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Sync;

namespace Heza.Plugins.Reform.Backoffice;

/// <summary>
/// What makes the plugin at home in a real Umbraco: its ports over Umbraco's services, the schema and the groups that it
/// needs, sign-in. Umbraco 17.4 is the oldest that it runs on; of newer members it uses none.
/// </summary>
public static class BackofficeFeature
{
    /// <summary>Does nothing in a host that has only Umbraco's contracts, such as the embedded CMS: that brings its own.</summary>
    public static IUmbracoBuilder AddBackoffice(this IUmbracoBuilder builder)
    {
        // Umbraco registers its runtime before it runs any composer.
        if (builder.Services.All(service => service.ServiceType != typeof(IRuntimeState)))
        {
            return builder;
        }

        builder.Services.AddOptions<BackofficeOptions>().BindConfiguration(BackofficeOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(provider => new BackofficeGroups(provider.GetRequiredService<IOptions<BackofficeOptions>>().Value));
        builder.Services.TryAddSingleton<ReadFileText>((_, _, _) => Task.FromResult<string?>(null));
        builder.Services.AddSingleton<DigestFiles>().AddScoped<FindMedia>().AddScoped<VisibleContent>();
        builder.Services.AddScoped<IndexedContent>().AddScoped<FindIndexChanges>();
        builder.Services.AddScoped<IContentLibrary, BackofficeContentLibrary>().AddScoped<IContentIntake, BackofficeContentIntake>().AddScoped<KeepFile>();
        builder.Services.AddScoped<IPeople, BackofficePeople>().AddScoped<IPhotoLibrary, BackofficePhotos>();
        builder.Services.AddScoped<PrepareBackoffice>().AddScoped<EnsureSchema>().AddScoped<SchemaModels>().AddScoped<EnsureSiteParts>().AddScoped<EnsureGroups>();
        builder.Services.AddScoped<PickPublishedDocuments>();
        builder.Services.AddBackofficeSignIn();

        builder.Services.AddSingleton<RunsRecurringWork>(provider => () =>
            IsWorker(provider.GetRequiredService<IRuntimeState>().Level, provider.GetRequiredService<IServerRoleAccessor>().CurrentServerRole));

        // Before Umbraco's own, which would give the path in its tree.
        builder.UrlProviders().Insert<ReformUrlProvider>();
        return builder;
    }

    /// <summary>Of several nodes the scheduling one works for all. Until Umbraco has chosen it, none does.</summary>
    internal static bool IsWorker(RuntimeLevel level, ServerRole role) => level == RuntimeLevel.Run && (role is ServerRole.Single or ServerRole.SchedulingPublisher);

    /// <summary>The plugin's policies, held by Umbraco's users through their groups.</summary>
    internal static IServiceCollection AddBackofficeSignIn(this IServiceCollection services)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, BackofficeSignIn>(BackofficeSignIn.SchemeName, null);
        return services.AddAuthorization(authorization =>
        {
            foreach (var (policy, roles) in Roles.Satisfying)
            {
                authorization.AddPolicy(policy, rule => rule.AddAuthenticationSchemes(BackofficeSignIn.SchemeName).RequireRole(roles));
            }
        });
    }
}
