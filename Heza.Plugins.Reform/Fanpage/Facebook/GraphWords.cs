namespace Heza.Plugins.Reform.Fanpage.Facebook;

/// <summary>Facebook's errors in Vietnamese: what happened, and what to do.</summary>
internal static class GraphWords
{
    public const string NotReady =
        "Máy chủ chưa được khai báo ứng dụng Facebook (Reform:Facebook:AppId và AppSecret). Hãy nhờ người quản trị máy chủ khai báo rồi thử lại.";

    public const string NotConnected =
        "Trang Facebook chưa được kết nối. Hãy kết nối trang trong mục Kênh.";

    public const string NoConnection = "Không nối được tới Facebook nên chưa gửi đi. Hệ thống sẽ tự gửi lại.";

    public const string NotReached = "Chưa liên lạc được với Facebook. Hãy thử lại sau ít phút.";

    private const string Reconnect = "Hãy kết nối lại trang.";

    /// <param name="permission">The permission that the call needs: Facebook names it in words only.</param>
    public static string Of(GraphError error, string permission) => GraphErrors.Classify(error) switch
    {
        GraphClass.Limit => "Facebook báo đã dùng hết số lượt gọi cho phép. Hệ thống tạm nghỉ rồi tự gửi tiếp.",
        GraphClass.TooFast => "Facebook báo trang đăng quá nhanh. Hệ thống tạm nghỉ vài giờ rồi tự gửi tiếp.",
        GraphClass.Repeated => "Facebook báo bài này đã có trên trang.",
        GraphClass.Token => $"{Token(error.Subcode)} {Reconnect}",
        GraphClass.Permission => MissingPermissions([permission]),
        GraphClass.Policy =>
            "Facebook đang chặn trang hoặc ứng dụng vì cho là vi phạm chính sách. Hãy mở mục Chất lượng trang trên Facebook để xem lý do và xử lý, rồi kiểm tra lại kết nối.",
        GraphClass.Unwanted =>
            "Facebook không cho đăng nội dung này vì cho là thư rác hoặc trái tiêu chuẩn cộng đồng. Hãy xem lại lời đăng và liên kết, sửa rồi gửi lại.",
        GraphClass.Content => Content(error),
        GraphClass.Missing => "Facebook không tìm thấy trang hoặc bài này, hoặc không cho ứng dụng xem. Hãy kiểm tra trên Facebook; nếu trang vẫn còn, hãy kết nối lại.",
        _ => NotReached,
    };

    public static string MissingPermissions(IEnumerable<string> permissions) =>
        $"Kết nối thiếu quyền {string.Join(", ", permissions)}. Hãy kết nối lại trang và đồng ý cấp đủ các quyền này.";

    /// <summary>Why a token is dead, by the subcode of error 190 (facebook.md).</summary>
    public static string Token(int subcode) => subcode switch
    {
        458 => "Ứng dụng đã bị gỡ khỏi tài khoản Facebook của người kết nối trang.",
        459 => "Facebook yêu cầu người kết nối trang đăng nhập facebook.com để xác minh tài khoản.",
        460 => "Người kết nối trang đã đổi mật khẩu Facebook nên mã truy cập không còn dùng được.",
        463 => "Mã truy cập của trang đã hết hạn.",
        464 => "Tài khoản Facebook của người kết nối trang chưa được xác nhận.",
        467 => "Mã truy cập của trang không còn hiệu lực.",
        492 => "Người kết nối không còn giữ vai trò trên trang Facebook.",
        _ => "Facebook không còn nhận mã truy cập của trang.",
    };

    private static string Content(GraphError error)
    {
        bool Says(int number) => error.Code == number || error.Subcode == number;
        return Says(GraphErrors.UnreadableLink)
            ? "Facebook không đọc được trang của liên kết. Hãy kiểm tra rằng bài mở được từ Internet, rồi gửi lại."
            : Says(GraphErrors.UnusablePhoto)
            ? "Facebook không dùng được ảnh. Ảnh phải là JPG hoặc PNG, không quá 4 MB và mở được từ Internet. Hãy thay ảnh rồi gửi lại."
            : Says(GraphErrors.BadAddress)
            ? "Facebook không nhận địa chỉ trong bài đăng. Hãy kiểm tra liên kết rồi gửi lại."
            : "Facebook không nhận nội dung bài đăng. Hãy kiểm tra lời đăng, liên kết và ảnh, sửa rồi gửi lại.";
    }
}
