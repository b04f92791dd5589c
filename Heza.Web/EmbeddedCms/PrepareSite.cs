using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.Projection;
using Heza.Web.EmbeddedCms.Accounts;
using Heza.Web.EmbeddedCms.Content;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Data;
using Heza.Web.EmbeddedCms.Media;
using Heza.Web.EmbeddedCms.Samples;

namespace Heza.Web.EmbeddedCms;

/// <summary>What a start does before the site listens. Every step may run at every start, and on several nodes at once.</summary>
public sealed class PrepareSite(IServiceProvider services, TimeProvider time)
{
    public async Task Run(CancellationToken ct)
    {
        await MigrateDatabase.Run(services.GetRequiredService<CmsDbContext>(), ct);
        await services.GetRequiredService<FillSearchTexts>().Run(ct);
        await services.GetRequiredService<FillDocumentPicks>().Run(ct);
        await services.GetRequiredService<StartReform>().Run(ct);
        await services.GetRequiredService<PrepareMedia>().Run(ct);
        await services.GetRequiredService<LoadSampleContent>().Run(ct);
        await services.GetRequiredService<SiteStructure>().EnsureRoots(ct);
        await services.GetRequiredService<EnsureChannels>().Run(ct);
        await services.GetRequiredService<EnsureFirstAdministrator>().Run(time.UtcNow(), ct);
        await services.GetRequiredService<ReconcileReadModel>().Run(ct);
    }
}
