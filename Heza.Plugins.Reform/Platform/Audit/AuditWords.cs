namespace Heza.Plugins.Reform.Platform.Audit;

/// <summary>The audit in Vietnamese, for the exported table; the desk has its own words in two languages.</summary>
public static class AuditWords
{
    public static string Of(AuditAction action) => action switch
    {
        AuditAction.ContentCreated => "Tạo nội dung",
        AuditAction.ContentSaved => "Lưu nội dung",
        AuditAction.ContentSubmitted => "Gửi duyệt",
        AuditAction.ContentReturned => "Trả lại để sửa",
        AuditAction.ContentRecalled => "Rút lại bài gửi duyệt",
        AuditAction.ContentPublished => "Xuất bản",
        AuditAction.ContentScheduled => "Hẹn giờ",
        AuditAction.ContentScheduleCleared => "Bỏ hẹn giờ",
        AuditAction.ContentScheduleFailed => "Hẹn giờ không thành",
        AuditAction.ContentWithdrawn => "Gỡ xuống",
        AuditAction.ContentTrashed => "Chuyển vào thùng rác",
        AuditAction.ContentRestored => "Khôi phục từ thùng rác",
        AuditAction.ContentVersionRestored => "Khôi phục phiên bản",
        AuditAction.ContentDeleted => "Xoá hẳn",
        AuditAction.MediaUploaded => "Tải tệp lên",
        AuditAction.MediaDescribed => "Sửa mô tả tệp",
        AuditAction.MediaReplaced => "Thay tệp",
        AuditAction.MediaDeleted => "Xoá tệp",
        AuditAction.PlanImported => "Nhập kế hoạch",
        AuditAction.FulfilmentAccepted => "Chấp nhận minh chứng",
        AuditAction.FulfilmentReturned => "Trả lại minh chứng",
        AuditAction.PostCancelled => "Huỷ bài đăng fanpage",
        AuditAction.PostRetried => "Gửi lại bài đăng fanpage",
        AuditAction.PostRescheduled => "Đổi giờ bài đăng fanpage",
        AuditAction.PostReworded => "Sửa lời bài đăng fanpage",
        AuditAction.ChannelSwitchedOn => "Bật kênh",
        AuditAction.ChannelSwitchedOff => "Tắt kênh",
        AuditAction.AccountCreated => "Tạo tài khoản",
        AuditAction.AccountChanged => "Sửa tài khoản",
        AuditAction.AccountDisabled => "Khoá tài khoản",
        AuditAction.AccountEnabled => "Mở lại tài khoản",
        AuditAction.AccountLocked => "Tạm khoá vì nhập sai nhiều lần",
        AuditAction.PasswordLinkIssued => "Cấp liên kết đặt mật khẩu",
        AuditAction.PasswordSet => "Đặt mật khẩu bằng liên kết",
        AuditAction.PasswordChanged => "Đổi mật khẩu",
        AuditAction.TwoFactorTurnedOn => "Bật xác thực hai bước",
        AuditAction.TwoFactorTurnedOff => "Tắt xác thực hai bước",
        AuditAction.TwoFactorReset => "Đặt lại xác thực hai bước",
        AuditAction.RecoveryCodesRenewed => "Tạo lại mã khôi phục",
        AuditAction.ProfileChanged => "Sửa hồ sơ của mình",
        AuditAction.SignedIn => "Đăng nhập",
        AuditAction.SignedOut => "Đăng xuất",
        AuditAction.SignedOutEverywhere => "Đăng xuất mọi nơi",
        AuditAction.AuditExported => "Xuất nhật ký",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };

    public static string Of(AuditSubjectKind kind) => kind switch
    {
        AuditSubjectKind.Content => "Nội dung",
        AuditSubjectKind.Media => "Tệp",
        AuditSubjectKind.Plan => "Kế hoạch",
        AuditSubjectKind.Fulfilment => "Minh chứng",
        AuditSubjectKind.Post => "Bài đăng fanpage",
        AuditSubjectKind.Channel => "Kênh",
        AuditSubjectKind.Account => "Tài khoản",
        AuditSubjectKind.Audit => "Nhật ký",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
