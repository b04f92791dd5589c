using Heza.Plugins.Reform.Backoffice;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Publishing.Projection;
using Heza.Plugins.Reform.SampleContent;
using Heza.Plugins.Reform.Schema;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Heza.Web.UmbracoCms;

/// <summary>What a start does after Umbraco has booted and before the site listens. Every step may run at every start.</summary>
public sealed partial class PrepareSite(IServiceProvider services, IRuntimeState runtime, ILogger<PrepareSite> logger)
{
    public async Task Run(CancellationToken ct)
    {
        await services.GetRequiredService<StartReform>().Run(ct);
        await services.GetRequiredService<EnsureChannels>().Run(ct);
        if (runtime.Level != RuntimeLevel.Run)
        {
            LogNotRunning(logger, runtime.Level);
            return;
        }

        await services.GetRequiredService<PrepareBackoffice>().Run(SchemaFiles.DefaultFolder, ct);
        await services.GetRequiredService<LoadSampleYear>().Run(ct);
        await services.GetRequiredService<ReconcileReadModel>().Run(ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Umbraco is at level {Level}: install or upgrade it at /umbraco, then start the site again.")]
    private static partial void LogNotRunning(ILogger logger, RuntimeLevel level);
}
