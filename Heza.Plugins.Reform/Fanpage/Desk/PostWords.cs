using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Fanpage.Desk;

/// <summary>How the desk tells a post's state.</summary>
internal static class PostWords
{
    public static string State(PostView post) => post.State switch
    {
        PostState.Scheduled => post.ChannelEnabled ? "Chờ gửi" : "Kênh đang tắt",
        PostState.Sending => "Đang gửi",
        PostState.Sent => "Đã đăng",
        PostState.Unknown => "Đang kiểm tra",
        PostState.Failed => "Lỗi",
        PostState.Cancelled => "Đã huỷ",
        _ => throw new ArgumentOutOfRangeException(nameof(post), post.State, null),
    };

    public static string When(PostView post) => post.State switch
    {
        PostState.Cancelled when post.CancelledAt is { } at => $"{post.ChannelName} · huỷ lúc {VietnamTime.ShowMoment(at)}, người huỷ: {post.CancelledBy}",
        PostState.Sent when post.SentAt is { } at => $"{post.ChannelName} · đăng lúc {VietnamTime.ShowMoment(at)}",
        _ => $"{post.ChannelName} · giờ đăng {VietnamTime.ShowMoment(post.DueAt)}",
    };

    /// <summary>Why it stands where it stands and what to do; null where there is nothing to say.</summary>
    public static string? Why(PostView post) => post.State switch
    {
        PostState.Failed => post.FailureMessage,
        PostState.Cancelled => post.CancelReason,
        PostState.Unknown => "Lần gửi vừa rồi không có trả lời rõ ràng. Hệ thống đang đọc lại fanpage; không cần làm gì, xin đừng đăng tay để khỏi trùng bài.",
        PostState.Scheduled when !post.ChannelEnabled => "Quản trị viên đã tắt kênh này. Bài sẽ tự gửi khi kênh được bật lại, nếu chưa quá 24 giờ.",
        _ => null,
    };
}
