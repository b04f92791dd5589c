namespace Heza.Plugins.Reform.Fanpage.Connecting;

/// <summary>When people are told that a connection ends.</summary>
internal static class ExpiryRules
{
    private static readonly int[] DaysBefore = [1, 3, 7, 14];

    /// <summary>Whether one of the moments to tell lies between the last look and now: each is told once, also when looks were missed.</summary>
    /// <param name="lastLook">UTC; null: never looked.</param>
    public static bool Tell(DateTime? lastLook, DateTime now, DateTime? expiresAt) =>
        expiresAt is { } end && end > now
        && DaysBefore.Select(days => end.AddDays(-days)).Any(moment => moment <= now && (lastLook is null || lastLook < moment));
}
