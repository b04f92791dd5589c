using Heza.Plugins.Reform.Portal;
using Heza.Web.EmbeddedCms.Accounts;
using Heza.Web.EmbeddedCms.Content;
using Heza.Web.EmbeddedCms.Media;
using Heza.Web.EmbeddedCms.Media.Reading;
using Heza.Web.EmbeddedCms.Samples;
using Heza.Web.SampleContent;
using Heza.Web.Security;
using Serilog;

namespace Heza.Web.EmbeddedCms;

/// <summary>
/// The CMS that the site was built with, <c>-p:Cms=Embedded</c>. <c>UmbracoCms/HostCms.cs</c> has the same members; of
/// the two, one is compiled.
/// </summary>
public static class HostCms
{
    /// <summary>Reads a stranger's file, where the site has started itself for that.</summary>
    /// <returns>The exit code; null where the site is to be started.</returns>
    public static int? RunCommand(string[] args) => args is [ReadingProcess.Command, ..] ? ReadingProcess.Run(args) : null;

    public static void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddSerilog((services, log) => log.ReadFrom.Configuration(builder.Configuration).ReadFrom.Services(services).Enrich.FromLogContext(), preserveStaticLogger: true);
        builder.AddEmbeddedCms();
        builder.Services.AddSampleDrawings().AddSamples();
    }

    /// <summary>Before the pipeline is put together.</summary>
    public static Task Boot(WebApplication app) => Task.CompletedTask;

    /// <summary>The CMS's part of the pipeline: routing, sign-in, and the endpoints that only this host has.</summary>
    /// <param name="afterRouting">What knows the endpoint, and stands before sign-in.</param>
    public static void Use(WebApplication app, Action<IApplicationBuilder> afterRouting)
    {
        app.UseRouting();
        afterRouting(app);
        app.UseAuthentication();
        app.UseCsrfGuard();
        app.UseAuthorization();
        app.UseAntiforgery();

        app.MapPortalRoot();
        app.MapEmbeddedAccounts();
        app.MapEmbeddedMedia();
        app.MapDeskContent();
        app.MapPreviewLinks();
    }

    /// <summary>Schema, sample content where wanted, site structure and reconcile.</summary>
    public static Task Prepare(IServiceProvider services, CancellationToken ct) => services.GetRequiredService<PrepareSite>().Run(ct);
}
