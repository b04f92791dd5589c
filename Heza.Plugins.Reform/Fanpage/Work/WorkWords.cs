using Heza.Plugins.Reform.Fanpage.Ledger;

namespace Heza.Plugins.Reform.Fanpage.Work;

/// <summary>How work on posts is told in Vietnamese.</summary>
public static class WorkWords
{
    public static string Name(WorkKind kind) => kind switch
    {
        WorkKind.Edit => "Sửa lời đăng",
        WorkKind.Hide => "Ẩn bài đăng",
        WorkKind.Show => "Hiện lại bài đăng",
        WorkKind.Delete => "Xoá bài đăng",
        WorkKind.TakeBack => "Lấy lại bài đã giao hẹn giờ",
        WorkKind.Rescrape => "Làm mới thẻ liên kết",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>What a person has to do on the platform when it does not let us.</summary>
    public static string ToDo(WorkKind kind) => kind switch
    {
        WorkKind.Edit => "Hãy mở bài trên kênh và sửa lời đăng bằng tay, rồi đánh dấu đã làm.",
        WorkKind.Hide or WorkKind.Delete => "Hãy mở bài trên kênh, ẩn hoặc xoá bằng tay, rồi đánh dấu đã làm.",
        WorkKind.Show => "Hãy mở bài trên kênh và cho hiện lại bằng tay, rồi đánh dấu đã làm.",
        WorkKind.TakeBack => "Hãy mở trang quản lý của kênh, xoá bài trong mục đã lên lịch, rồi đánh dấu đã làm.",
        WorkKind.Rescrape => "Không cần làm gì: thẻ liên kết sẽ tự mới lại sau ít ngày.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
