using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Fanpage.Desk;

/// <summary>How the desk tells a post's state, why it is so, and what a person has to do: the one place for these words.</summary>
internal static class PostWords
{
    public static string State(PostFacts post) => post.State switch
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

    /// <summary>Why it stands where it stands; null where there is nothing to say.</summary>
    public static string? Why(PostFacts post) => post.State switch
    {
        PostState.Failed => post.FailureMessage,
        PostState.Cancelled => post.CancelReason,
        PostState.Unknown => "Lần gửi vừa rồi không có trả lời rõ ràng. Hệ thống đang đọc lại fanpage.",
        PostState.Scheduled when !post.ChannelEnabled => "Quản trị viên đã tắt kênh này.",
        _ => null,
    };

    /// <summary>What to do now; null where a person need not do anything.</summary>
    public static string? ToDo(PostFacts post) => (post.State, post.FailureCause) switch
    {
        (PostState.Failed, FailureCause.Refused) => "Hãy sửa lời đăng cho bài đăng này hoặc trong bài viết, rồi bấm Gửi lại.",
        (PostState.Failed, FailureCause.Late) => "Nếu vẫn muốn đăng, hãy đổi sang giờ khác, hoặc bấm Gửi lại để đăng ngay. Nếu không, hãy huỷ.",
        (PostState.Failed, _) => "Hãy xem fanpage: nếu chưa có bài thì bấm Gửi lại hoặc đổi giờ; nếu đã có thì huỷ bài đăng này.",
        (PostState.Unknown, _) => "Không cần làm gì; xin đừng đăng tay để khỏi trùng bài.",
        (PostState.Scheduled, _) when !post.ChannelEnabled => "Bài sẽ tự gửi khi kênh được bật lại, nếu chưa quá 24 giờ.",
        _ => null,
    };
}
