using Heza.Plugins.Reform.Backoffice.Desk;
using Heza.Plugins.Reform.Backoffice.Library;
using Heza.Plugins.Reform.Portal;
using Heza.Plugins.Reform.SampleContent;
using Heza.Web.SampleContent;
using Heza.Web.UmbracoCms.Examine;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Web.Common.ApplicationBuilder;
using Umbraco.Extensions;

namespace Heza.Web.UmbracoCms;

/// <summary>
/// The CMS that the site was built with, <c>-p:Cms=Umbraco</c>. <c>EmbeddedCms/HostCms.cs</c> has the same members; of
/// the two, one is compiled.
/// </summary>
public static class HostCms
{
    /// <returns>The exit code of a command; here there is none: the site is to be started.</returns>
    public static int? RunCommand(string[] args) => null;

    public static void Add(WebApplicationBuilder builder)
    {
        AddSettings(builder);
        builder.CreateUmbracoBuilder()
            .AddBackOffice()
            .AddWebsite()
            .AddDeliveryApi()
            .AddComposers()
            .AddReformIndex()
            .AddSampleContent()
            .Build();
        builder.Services.AddSampleDrawings();
        builder.Services.AddSingleton<ReadFileText>(PdfFiles.ReadText);
        builder.Services.AddScoped<PrepareSite>();
    }

    /// <summary>Installs or upgrades where that is wanted, and tells at which level Umbraco runs. Before the pipeline is put together.</summary>
    public static Task Boot(WebApplication app) => app.BootUmbracoAsync();

    /// <summary>Umbraco's pipeline: its context, static files, routing, sign-in, backoffice and website.</summary>
    /// <param name="afterRouting">What knows the endpoint, and stands before sign-in.</param>
    public static void Use(WebApplication app, Action<IApplicationBuilder> afterRouting)
    {
        app.UseMiddleware<BackofficeHeaders>();
        var pipeline = app.Services.GetRequiredService<IOptions<UmbracoPipelineOptions>>().Value;
        pipeline.AddFilter(new UmbracoPipelineFilter("Heza", postRouting: afterRouting));
        app.UseUmbraco()
            .WithMiddleware(umbraco =>
            {
                umbraco.UseBackOffice();
                umbraco.UseWebsite();
            })
            .WithEndpoints(umbraco =>
            {
                umbraco.UseBackOfficeEndpoints();
                umbraco.UseWebsiteEndpoints();
            });
        app.MapPortalRoot();
        app.MapBackoffice();
    }

    /// <summary>The plugin's tables, schema, groups, site structure and reconcile.</summary>
    public static Task Prepare(IServiceProvider services, CancellationToken ct) => services.GetRequiredService<PrepareSite>().Run(ct);

    // Below all other sources, so that appsettings.json, the environment and the command line have the last word.
    private static void AddSettings(WebApplicationBuilder builder)
    {
        string[] files = ["appsettings.Umbraco.json", $"appsettings.Umbraco.{builder.Environment.EnvironmentName}.json"];
        foreach (var (index, file) in files.Index())
        {
            builder.Configuration.Sources.Insert(index, new JsonConfigurationSource
            {
                FileProvider = builder.Environment.ContentRootFileProvider,
                Path = $"UmbracoCms/{file}",
                Optional = index > 0,
            });
        }
    }
}
