using System.Globalization;
using Heza.Plugins.Reform.Fanpage.Channels;

namespace Heza.Plugins.Reform.Fanpage.Zalo;

/// <summary>What a "no" of Zalo means for us.</summary>
internal enum ZaloFailureKind
{
    /// <summary>The call never left: no connection.</summary>
    NotSent,

    /// <summary>The article is still being made: ask again.</summary>
    NotReady,

    /// <summary>No more calls for a while.</summary>
    Limit,

    /// <summary>The access token does not hold (any more).</summary>
    AccessToken,

    /// <summary>The connection is lost: no new access token can be had.</summary>
    Lost,

    /// <summary>Zalo does not know the app by what is set here: no token can be had before that is mended.</summary>
    Settings,

    /// <summary>The account was never connected.</summary>
    NotConnected,
    Permission,
    Policy,

    /// <summary>What was sent is refused, and would be again.</summary>
    Refused,
}

/// <summary>A clear "no": what was asked for was surely not done.</summary>
/// <param name="Message">Vietnamese: what happened and what to do.</param>
/// <param name="Detail">For administrators: where it came from and the code.</param>
/// <param name="Rest">No call before; zero: only this call failed.</param>
internal sealed record ZaloFailure(ZaloFailureKind Kind, string Message, string Detail, TimeSpan Rest = default)
{
    /// <summary>What pauses the channel until a person mends it; null: nothing does.</summary>
    public ChannelTrouble? Trouble => Kind switch
    {
        ZaloFailureKind.AccessToken or ZaloFailureKind.Lost or ZaloFailureKind.Settings => ChannelTrouble.Token,
        ZaloFailureKind.NotConnected => ChannelTrouble.NotConnected,
        ZaloFailureKind.Permission => ChannelTrouble.Permission,
        ZaloFailureKind.Policy => ChannelTrouble.Policy,
        _ => null,
    };
}

/// <summary>
/// Zalo answers HTTP 200 to nearly everything and tells errors by a number. They are judged by that number, never by their text.
/// What is not listed says nothing about what was done: null, to be read back.
/// </summary>
internal static class ZaloErrors
{
    /// <summary>Calls are counted by the minute.</summary>
    internal static readonly TimeSpan RateRest = TimeSpan.FromMinutes(2);

    /// <summary>The account's share of articles or calls is used up; Zalo does not tell until when.</summary>
    internal static readonly TimeSpan QuotaRest = TimeSpan.FromHours(1);

    internal static readonly ZaloFailure NotSent = new(ZaloFailureKind.NotSent, "Không kết nối được với Zalo.", "Zalo: no connection");

    internal static readonly ZaloFailure NotConnected = new(
        ZaloFailureKind.NotConnected, "Kênh Zalo chưa được kết nối. Hãy kết nối Official Account ở trang Kênh.", "Zalo: no credentials");

    internal static readonly ZaloFailure Lost = new(
        ZaloFailureKind.Lost,
        "Mất kết nối với Zalo: mã làm mới không còn dùng được (đã hết hạn, bị thu hồi, hoặc máy chủ dừng đúng lúc Zalo cấp mã mới). Hãy kết nối lại Official Account ở trang Kênh; bài đang chờ sẽ tự đăng tiếp.",
        "Zalo: refresh token lost");

    internal static readonly ZaloFailure Unreadable = Lost with
    {
        Message = "Không đọc được mã kết nối Zalo đã lưu (khóa mã hóa đã đổi). Hãy kết nối lại Official Account ở trang Kênh; bài đang chờ sẽ tự đăng tiếp.",
        Detail = "Zalo: credentials cannot be decrypted",
    };

    /// <summary>The same failure for HTTP 429.</summary>
    internal static ZaloFailure TooMany(TimeSpan? rest) => Limit("HTTP 429", rest is { } told && told > RateRest ? told : RateRest);

    /// <summary>An error of the API.</summary>
    /// <returns>Null: nobody knows what was done.</returns>
    public static ZaloFailure? Of(int code) => code switch
    {
        -32 => Limit(Name(code), RateRest),
        // -211: the account's share; -305: the account's share of this kind.
        -211 or -305 => Limit(Name(code), QuotaRest),
        -214 => new ZaloFailure(ZaloFailureKind.NotReady, "Zalo đang xử lý bài.", Name(code)),
        // -124 and -220 are older names of -216.
        -124 or -216 or -220 => new ZaloFailure(
            ZaloFailureKind.AccessToken, "Zalo không nhận mã truy cập, hoặc ứng dụng chưa được Official Account cấp quyền quản lý bài viết. Hãy kết nối lại Official Account ở trang Kênh và đồng ý mọi quyền.", Name(code)),
        -209 => Permission(code, "Ứng dụng Zalo chưa được kích hoạt. Hãy kích hoạt ở developers.zalo.me rồi kiểm tra lại kết nối."),
        -212 => Permission(code, "Official Account chưa cho ứng dụng dùng chức năng quản lý bài viết. Hãy cấp quyền “Quản lý bài viết” ở developers.zalo.me rồi kết nối lại."),
        -221 => Permission(code, "Official Account chưa được Zalo xác thực nên không đăng bài được. Hãy xác thực tài khoản ở oa.zalo.me."),
        -224 => Permission(code, "Gói dịch vụ của Official Account không có chức năng đăng bài qua ứng dụng. Hãy nâng cấp gói ở oa.zalo.me."),
        -204 or -205 => Policy(code, "Zalo báo Official Account không còn. Hãy kiểm tra tài khoản ở oa.zalo.me."),
        -219 => Policy(code, "Zalo đã gỡ hoặc khóa ứng dụng. Hãy kiểm tra ứng dụng ở developers.zalo.me."),
        -240 => Policy(code, "Zalo đã ngừng chức năng mà trang đang dùng. Hãy báo người quản trị hệ thống."),
        -201 => Refused(code, "Zalo không nhận nội dung bài. Hãy kiểm tra tiêu đề, lời đăng và ảnh đại diện (JPG hoặc PNG, không quá 1 MB, mở được từ Internet)."),
        -210 => Refused(code, "Zalo không nhận bài vì có phần quá dài hoặc quá lớn. Hãy rút ngắn lời đăng hoặc chọn ảnh đại diện nhỏ hơn 1 MB."),
        _ => null,
    };

    /// <summary>An error of the exchange of tokens.</summary>
    /// <returns>Null: nobody knows whether the refresh token was used up.</returns>
    public static ZaloFailure? OfExchange(int code) => code switch
    {
        -32 => Limit(Name(code), RateRest),
        -14002 or -14004 => new ZaloFailure(
            ZaloFailureKind.Settings, "Zalo không nhận mã ứng dụng hoặc khóa bí mật của ứng dụng. Người quản trị hệ thống hãy xem lại Reform:Zalo:AppId và Reform:Zalo:AppSecret.", Name(code)),
        -14003 => new ZaloFailure(
            ZaloFailureKind.Settings, "Zalo không nhận địa chỉ quay lại của trang. Người quản trị hệ thống hãy khai báo địa chỉ này ở mục Official Account của ứng dụng tại developers.zalo.me.", Name(code)),
        // -14014: refresh token; -14019: authorization code.
        <= -14001 and >= -14099 => Lost with { Detail = Name(code) },
        _ => null,
    };

    internal static string Name(int code) => string.Create(CultureInfo.InvariantCulture, $"Zalo {code}");

    private static ZaloFailure Limit(string detail, TimeSpan rest) =>
        new(ZaloFailureKind.Limit, "Đã dùng hết lượt gọi mà Zalo cho phép; trang tự thử lại sau.", detail, rest);

    private static ZaloFailure Permission(int code, string message) => new(ZaloFailureKind.Permission, message, Name(code));

    private static ZaloFailure Policy(int code, string message) => new(ZaloFailureKind.Policy, message, Name(code));

    private static ZaloFailure Refused(int code, string message) => new(ZaloFailureKind.Refused, message, Name(code));
}
