using Heza.Plugins.Reform.Fanpage.Ledger;

namespace Heza.Plugins.Reform.Fanpage.Facebook;

/// <summary>When Facebook takes a post ahead of its time (facebook.md, "native schedule"): its own limits are 10 minutes and 30 days.</summary>
internal static class HandOverRules
{
    /// <summary>Null: Facebook takes it. Else Vietnamese: why not.</summary>
    /// <param name="at">UTC.</param>
    public static string? Against(DateTime at, DateTime now) =>
        at - now < FanpageTiming.HandOverLeast ? "Còn chưa tới 12 phút là đến giờ đăng nên không giao trước cho Facebook được."
        : at - now > FanpageTiming.HandOverMost ? "Giờ đăng còn hơn 29 ngày nữa nên chưa giao trước cho Facebook được."
        : null;
}
