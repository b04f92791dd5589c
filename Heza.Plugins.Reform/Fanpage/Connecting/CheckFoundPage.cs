using Heza.Plugins.Reform.Fanpage.Facebook;
using Heza.Plugins.Reform.Platform;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Fanpage.Connecting;

/// <summary>Whether a page can be connected as it was found: nothing is stored before everything is right.</summary>
internal sealed class CheckFoundPage(DebugToken debug, IOptions<FacebookOptions> options, TimeProvider time)
{
    internal const string MayNotPost =
        "Người cấp mã chưa có quyền tạo nội dung trên trang này. Hãy nhờ quản trị trang cấp quyền Nội dung, rồi lấy mã mới.";

    public Task<Result<TokenFacts>> Run(FoundPage page, CancellationToken ct) => AskFacebook.Run(() => Check(page, ct));

    private async Task<Result<TokenFacts>> Check(FoundPage page, CancellationToken ct)
    {
        if (!page.CanPost)
        {
            return Problem.Field("pageId", MayNotPost);
        }

        var asked = await debug.Run(page.Token, ct);
        return asked.Ok && TokenRules.Against(asked.Value, page.Id, options.Value.AppId, time.UtcNow()) is { } wrong
            ? Problem.Field("token", wrong.Message)
            : asked;
    }
}
