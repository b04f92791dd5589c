using Heza.Plugins.Reform.Fanpage.Desk;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Fanpage.Telling;

/// <summary>What can happen to a post that somebody has to hear of.</summary>
public enum PostNews
{
    /// <summary>It did not go out.</summary>
    Failed,

    /// <summary>It waits for an approval.</summary>
    ToApprove,

    /// <summary>It stood or waited there and is gone.</summary>
    Vanished,

    /// <summary>Somebody has changed its text there.</summary>
    Altered,

    /// <summary>A change of it has to be made by a person on the platform.</summary>
    ForPerson,

    /// <summary>Its time passed and it was dropped, as its policy is.</summary>
    Dropped,
}

/// <summary>The sentences: what happened, and what to do.</summary>
public static class PostNewsWords
{
    public static NoticeText Of(PostNews news, FanpagePost post, string title, string? detail)
    {
        var channel = post.Channel!.Name;
        var facts = PostFacts.Of(post);
        var (kind, head, text) = news switch
        {
            PostNews.Failed => ("post.failed", $"Bài chưa lên {channel}: {title}", $"{post.FailureMessage} {PostWords.ToDo(facts)}"),
            PostNews.ToApprove => (
                "post.toApprove", $"Bài đăng chờ duyệt: {title}",
                $"Bài đăng trên {channel} chờ duyệt, giờ đăng {VietnamTime.ShowMoment(post.DueAt)}. Hãy xem và bấm Duyệt, hoặc huỷ."),
            PostNews.Vanished => (
                "post.vanished", $"Bài đăng không còn trên {channel}: {title}",
                $"Hệ thống đọc lại và không còn thấy bài này. {PostWords.ToDo(facts)}"),
            PostNews.Altered => (
                "post.altered", $"Bài đăng trên {channel} đã bị sửa: {title}",
                $"Lời đăng trên {channel} khác với lời đã gửi. Hãy xem bài trên kênh; nếu không đúng, hãy bấm Sửa lời để đăng lại lời đúng."),
            PostNews.ForPerson => ("post.forPerson", $"Cần làm bằng tay trên {channel}: {title}", detail ?? ""),
            PostNews.Dropped => (
                "post.dropped", $"Bài đăng đã quá giờ và được bỏ: {title}",
                $"Bài lẽ ra đăng lên {channel} lúc {VietnamTime.ShowMoment(post.DueAt)}. Nếu vẫn muốn đăng, hãy mở bài viết và chọn Đăng lại."),
            _ => throw new ArgumentOutOfRangeException(nameof(news), news, null),
        };
        return new NoticeText(kind, head, text.Trim(), $"/desk/lich-fanpage?bai={post.Id}");
    }
}
