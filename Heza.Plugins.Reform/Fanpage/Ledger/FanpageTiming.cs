namespace Heza.Plugins.Reform.Fanpage.Ledger;

/// <summary>The ledger's time rules.</summary>
public static class FanpageTiming
{
    /// <summary>A call to a channel is given up after this, well before its lease ends.</summary>
    public static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(45);

    /// <summary>How long a claim holds a post and its channel.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>A post that could not go out in time (the site was down, the channel off) is still sent within a day.</summary>
    public static readonly TimeSpan LateLimit = TimeSpan.FromHours(24);

    /// <summary>Calls for one post before a person has to look at it.</summary>
    public const int MaxAttempts = 5;

    private const int MinAbsentReads = 3;
    private static readonly TimeSpan MinAbsence = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan[] Waits = [TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(90), TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(5)];

    /// <summary>Wait before the next read back: feeds lag, so reads grow apart. The third falls on the fifth minute.</summary>
    /// <param name="reads">Reads already made.</param>
    public static TimeSpan ReadBackWait(int reads) => reads < Waits.Length ? Waits[reads] : LongestWait;

    /// <summary>Absent in at least three reads over at least five minutes: only then may it be sent again.</summary>
    public static bool ProvenAbsent(int absentReads, DateTime unknownSince, DateTime now) =>
        absentReads >= MinAbsentReads && now - unknownSince >= MinAbsence;
}
