using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.SampleContent;

/// <summary>
/// Loads the sample year into a site that has neither plans nor publications, where somebody asked for it
/// (<c>--seed</c>). Asked again it adds nothing. Before the site listens: its clock stands in the past meanwhile.
/// </summary>
public sealed partial class LoadSampleYear(
    ReformDbContext db, IContentLibrary library, IServiceProvider services, IOptions<SampleOptions> options, ILogger<LoadSampleYear> log)
{
    public async Task Run(CancellationToken ct)
    {
        if (options.Value.Load != SampleLoad.Always)
        {
            return;
        }

        // The CMS may have pieces that this database, being new, has not heard of yet.
        if (await db.Set<Plan>().AnyAsync(ct) || await db.Set<Publication>().AnyAsync(ct) || (await library.VisibleVersions(ct)).Count > 0)
        {
            LogNotEmpty(log);
            return;
        }

        LogLoading(log);
        var clock = services.GetRequiredService<ReplayClock>();
        var today = clock.Today();
        try
        {
            await services.GetRequiredService<ReplayYear>().Run(clock, today, ct);
        }
        finally
        {
            clock.LetGo();
        }

        LogDone(log);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Đang nạp nội dung mẫu: phát lại năm 2023 qua đường xuất bản thật…")]
    private static partial void LogLoading(ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "Đã nạp nội dung mẫu. Cổng công khai: /cai-cach-hanh-chinh · Bàn làm việc: /umbraco")]
    private static partial void LogDone(ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "Trang đã có kế hoạch hoặc bài đã đăng nên không nạp nội dung mẫu.")]
    private static partial void LogNotEmpty(ILogger logger);
}
