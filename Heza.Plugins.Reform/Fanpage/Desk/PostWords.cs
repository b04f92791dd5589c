using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Fanpage.Desk;

/// <summary>How the desk tells a post's state, why it is so, and what a person has to do: the one place for these words.</summary>
internal static class PostWords
{
    public static string State(PostFacts post) => post.State switch
    {
        PostState.Scheduled when !post.ChannelEnabled => "Kênh đang tắt",
        PostState.Scheduled when post.Trouble is not null => "Kênh đang dừng",
        PostState.Scheduled when post.ToApprove => "Chờ duyệt",
        PostState.Scheduled => "Chờ gửi",
        PostState.Sending => "Đang gửi",
        PostState.HandedOver => "Đã giao hẹn giờ",
        PostState.TakingBack => "Đang lấy lại",
        PostState.Sent => "Đã đăng",
        PostState.Unknown => "Đang kiểm tra",
        PostState.Failed => "Lỗi",
        PostState.Cancelled => "Đã huỷ",
        PostState.Vanished => "Đã biến mất",
        PostState.Removed => post.RemovedHow == RemovedHow.Hidden ? "Đã ẩn" : "Đã xoá",
        PostState.Rehearsed => "Đã chạy thử",
        _ => throw new ArgumentOutOfRangeException(nameof(post), post.State, null),
    };

    public static string When(PostView post) => post.State switch
    {
        PostState.Cancelled when post.CancelledAt is { } at => $"{post.ChannelName} · huỷ lúc {VietnamTime.ShowMoment(at)}, người huỷ: {post.CancelledBy}",
        _ when post.SentAt is { } at => $"{post.ChannelName} · đăng lúc {VietnamTime.ShowMoment(at)}",
        _ => $"{post.ChannelName} · giờ đăng {VietnamTime.ShowMoment(post.DueAt)}",
    };

    /// <summary>Why it stands where it stands; null where there is nothing to say.</summary>
    public static string? Why(PostFacts post) => post.State switch
    {
        PostState.Failed => post.FailureMessage,
        PostState.Cancelled => post.CancelReason,
        PostState.TakingBack => post.CancelReason is null
            ? "Bài đã giao cho nền tảng hẹn giờ, nay được đổi: hệ thống đang lấy lại để giao bài mới."
            : $"Hệ thống đang lấy lại bài đã giao hẹn giờ để huỷ. {post.CancelReason}",
        PostState.Unknown => "Lần gửi vừa rồi không có trả lời rõ ràng. Hệ thống đang đọc lại kênh.",
        PostState.Scheduled when !post.ChannelEnabled => "Quản trị viên đã tắt kênh này.",
        PostState.Scheduled when post.Trouble is not null => "Kênh đang dừng, quản trị viên cần kết nối lại.",
        PostState.Scheduled when post.ToApprove => "Kênh này chỉ đăng bài đã được duyệt.",
        PostState.Scheduled when post is { Hold: { } hold, HoldUntil: { } until } => $"{Held(hold)} Bài sẽ gửi từ {VietnamTime.ShowMoment(until)}.",
        PostState.HandedOver => "Nền tảng giữ bài và tự đăng đúng giờ, kể cả khi máy chủ này tắt.",
        PostState.Vanished => post.WasPublic ? "Bài đã lên kênh nhưng nay không còn thấy ở đó." : "Bài đã giao hẹn giờ nhưng không còn trong danh sách của nền tảng.",
        PostState.Rehearsed => "Kênh đang ở chế độ chạy thử: mọi bước đã làm, trừ bước gửi thật.",
        _ => null,
    };

    /// <summary>What to do now; null where a person need not do anything.</summary>
    public static string? ToDo(PostFacts post) => (post.State, post.FailureCause) switch
    {
        (PostState.Failed, FailureCause.Refused) => "Hãy sửa lời đăng cho bài đăng này hoặc trong bài viết, rồi bấm Gửi lại.",
        (PostState.Failed, FailureCause.Late) => "Nếu vẫn muốn đăng, hãy đổi sang giờ khác, hoặc bấm Gửi lại để đăng ngay. Nếu không, hãy huỷ.",
        (PostState.Failed, _) => "Hãy xem kênh: nếu chưa có bài thì bấm Gửi lại hoặc đổi giờ; nếu đã có thì huỷ bài đăng này.",
        (PostState.Unknown, _) => "Không cần làm gì; xin đừng đăng tay để khỏi trùng bài.",
        (PostState.Scheduled, _) when !post.ChannelEnabled => "Bài sẽ tự gửi khi kênh được bật lại, nếu chưa quá hạn gửi trễ.",
        (PostState.Scheduled, _) when post.Trouble is not null => "Bài sẽ tự gửi khi kênh hoạt động lại, nếu chưa quá hạn gửi trễ.",
        (PostState.Scheduled, _) when post.ToApprove => "Người duyệt hãy xem lời đăng rồi bấm Duyệt.",
        (PostState.Vanished, _) when post.WasPublic => "Hãy xem kênh: nếu ai đó xoá nhầm thì chọn Đăng lại.",
        (PostState.Vanished, _) => "Hãy xem trang quản lý của kênh: nếu vẫn muốn đăng thì bấm Gửi lại.",
        (PostState.Rehearsed, _) => "Muốn đăng thật, hãy tắt chế độ chạy thử của kênh rồi chọn Đăng lại.",
        _ => null,
    };

    private static string Held(HoldCause hold) => hold switch
    {
        HoldCause.QuietHours => "Đang trong giờ yên lặng của kênh.",
        HoldCause.Distance => "Còn quá gần bài khác của kênh.",
        HoldCause.DailyMost => "Kênh đã đủ số bài trong ngày.",
        _ => throw new ArgumentOutOfRangeException(nameof(hold), hold, null),
    };
}
