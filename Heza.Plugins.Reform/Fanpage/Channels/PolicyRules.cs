using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Fanpage.Channels;

/// <summary>Which policies make sense, and how a change of one is told.</summary>
public static class PolicyRules
{
    private const int LeastAwake = 60;

    /// <summary>Null: it can be used.</summary>
    public static Problem? Check(ChannelPolicy policy, ChannelKind kind) =>
        (policy.QuietFrom is null) != (policy.QuietUntil is null) ? Problem.Field("quietUntil", "Giờ yên lặng cần cả giờ bắt đầu và giờ kết thúc, hoặc bỏ trống cả hai.")
        : policy is { QuietFrom: { } from, QuietUntil: { } until } && (until - from).TotalMinutes > (24 * 60) - LeastAwake
            ? Problem.Field("quietUntil", "Giờ yên lặng gần như cả ngày thì không đăng được bài nào. Hãy để lại ít nhất một giờ, hoặc tắt kênh.")
        : policy.LeastMinutes is < 0 or > ChannelPolicy.MostLeastMinutes
            ? Problem.Field("leastMinutes", $"Khoảng cách giữa hai bài phải từ 0 đến {ChannelPolicy.MostLeastMinutes} phút.")
        : policy.DailyMost is < 1 or > ChannelPolicy.MostDailyMost
            ? Problem.Field("dailyMost", $"Số bài nhiều nhất trong ngày phải từ 1 đến {ChannelPolicy.MostDailyMost}, hoặc bỏ trống.")
        : policy.HandOver && !ChannelKinds.Abilities(kind).HasFlag(ChannelAbilities.HandOver)
            ? Problem.Field("handOver", $"{ChannelKinds.Name(kind)} không nhận bài hẹn giờ trước.")
        : !Enum.IsDefined(policy.Late) ? Problem.Field("late", "Cách xử lý bài trễ không đúng.")
        : !Enum.IsDefined(policy.OnWithdrawal) ? Problem.Field("onWithdrawal", "Cách xử lý bài bị gỡ không đúng.")
        : null;

    /// <summary>Vietnamese, for the audit: what was changed to what.</summary>
    public static IEnumerable<string> Changes(ChannelPolicy from, ChannelPolicy to)
    {
        (string Name, string From, string To)[] all =
        [
            ("tự nhận bài", Yes(from.AutoPost), Yes(to.AutoPost)),
            ("cần duyệt", Yes(from.NeedsApproval), Yes(to.NeedsApproval)),
            ("giờ yên lặng", Quiet(from), Quiet(to)),
            ("cách nhau", $"{from.LeastMinutes} phút", $"{to.LeastMinutes} phút"),
            ("số bài mỗi ngày", Most(from), Most(to)),
            ("bài trễ", $"{from.Late}", $"{to.Late}"),
            ("chạy thử", Yes(from.DryRun), Yes(to.DryRun)),
            ("giao hẹn giờ", Yes(from.HandOver), Yes(to.HandOver)),
            ("khi gỡ bài viết", $"{from.OnWithdrawal}", $"{to.OnWithdrawal}"),
        ];
        return all.Where(each => each.From != each.To).Select(each => $"{each.Name}: {each.From} → {each.To}");
    }

    private static string Yes(bool value) => value ? "có" : "không";

    private static string Quiet(ChannelPolicy policy) => policy.HasQuietHours ? $"{policy.QuietFrom:HH:mm}–{policy.QuietUntil:HH:mm}" : "không";

    private static string Most(ChannelPolicy policy) => policy.DailyMost is { } most ? $"{most}" : "không hạn chế";
}
