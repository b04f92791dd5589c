using Heza.Plugins.Reform.Fanpage.Channels;

namespace Heza.Plugins.Reform.Fanpage.Ledger;

/// <summary>When a post has come too late to be sent by itself.</summary>
public static class LateRules
{
    public static readonly TimeSpan WithinDay = TimeSpan.FromHours(24);

    /// <summary>What the promise of ±2 minutes, a restart and a call that has to be read back need: not "late" yet.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    /// <param name="due">UTC; when it may go out, the channel's policy counted in.</param>
    /// <returns>UTC.</returns>
    public static DateTime SendBefore(DateTime due, LatePolicy policy) =>
        due + (policy == LatePolicy.SendWithinDay ? WithinDay : Grace);
}
