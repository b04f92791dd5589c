using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Telling;
using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Fanpage.Connecting;

/// <summary>Tells administrators, who can mend it, and approvers, whose posts will wait, that a channel's connection ends soon.</summary>
internal sealed class TellOfEnd(Notify notify, IPeople people, TimeProvider time)
{
    /// <param name="what">Vietnamese, as the beginning of a sentence: what ends.</param>
    /// <param name="expiresAt">UTC.</param>
    public async Task Run(Channel channel, string what, DateTime expiresAt, CancellationToken ct)
    {
        var days = (int)Math.Ceiling((expiresAt - time.UtcNow()).TotalDays);
        var approvers = await people.WithPermission(Permissions.Approve, ct);
        await notify.Run(
            new NoticeText(
                "channel.expires",
                $"Kết nối của kênh “{channel.Name}” còn {days} ngày",
                $"{what} hết hạn lúc {VietnamTime.ShowMoment(expiresAt)}. Hãy kết nối lại trước lúc đó để bài đăng không bị dừng.",
                TellOfChannel.Link),
            new NoticeAudience(Permissions.Administer, [.. approvers.Select(person => person.Id)], []),
            ct);
    }
}
