using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Telling;

/// <summary>Tells whoever can mend a channel, and whoever waits for its posts.</summary>
public sealed class TellOfChannel(ReformDbContext db, Notify notify, IPeople people)
{
    public const string Link = "/desk/kenh";

    /// <param name="message">Vietnamese: what happened and what to do.</param>
    public async Task Run(Guid channel, string message, CancellationToken ct)
    {
        var name = await db.Set<Channel>().Where(row => row.Id == channel).Select(row => row.Name).SingleAsync(ct);
        var approvers = await people.WithPermission(Permissions.Approve, ct);
        await notify.Run(
            new NoticeText("channel.trouble", $"Kênh “{name}” đang dừng", $"{message} Các bài chờ vẫn được giữ và sẽ tự gửi khi kênh hoạt động lại.", Link),
            new NoticeAudience(Permissions.Administer, [.. approvers.Select(person => person.Id)], []),
            ct);
    }
}
