using Heza.Plugins.Reform.SampleContent;
using Heza.Web.EmbeddedCms.Accounts;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Heza.Web.EmbeddedCms.Samples;

/// <summary>Loads the sample content into an empty database, where that is wanted, and tells where to look.</summary>
public sealed partial class LoadSampleContent(
    CmsDbContext db, ReplayInCopy replay, CreateSampleAccounts accounts, IOptions<SampleOptions> options, SampleSurroundings surroundings)
{
    public async Task Run(CancellationToken ct)
    {
        var asked = options.Value.Load == SampleLoad.Always;
        if (!asked && (options.Value.Load == SampleLoad.Never || !surroundings.Environment.IsDevelopment()))
        {
            return;
        }

        if (!await db.Set<CmsNode>().AnyAsync(ct))
        {
            LogLoading(surroundings.Log);
            await replay.Run(ct);
        }

        foreach (var account in await accounts.Run(asked, ct))
        {
            var password = account.Password ?? (surroundings.Environment.IsDevelopment() ? CreateSampleAccounts.DevelopmentPassword : "đã cấp trước đây");
            LogAccount(surroundings.Log, account.RoleLabel, account.Email, password);
        }

        LogWhere(surroundings.Log);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Đang nạp nội dung mẫu: phát lại năm 2023 qua đường xuất bản thật, mất vài giây…")]
    private static partial void LogLoading(ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "Tài khoản mẫu – {Role}: {Email} / {Password}")]
    private static partial void LogAccount(ILogger logger, string role, string email, string password);

    [LoggerMessage(Level = LogLevel.Information, Message = "Cổng công khai: /cai-cach-hanh-chinh · Bàn làm việc: /desk · Độ phủ kế hoạch: /umbraco/reform/coverage/2023?asOf=2023-06-02 · Fanpage thử nghiệm: /umbraco/reform/fanpage")]
    private static partial void LogWhere(ILogger logger);
}

/// <summary>Where the loader runs and where it tells what it did.</summary>
public sealed record SampleSurroundings(IHostEnvironment Environment, ILogger Log);
