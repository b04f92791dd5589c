namespace Heza.Plugins.Reform.Fanpage.Ledger;

/// <summary>The ledger's time rules.</summary>
public static class FanpageTiming
{
    /// <summary>A call to a channel is given up after this, well before its lease ends.</summary>
    public static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(45);

    /// <summary>How long a claim holds a post and its channel.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Calls for one post before a person has to look at it.</summary>
    public const int MaxAttempts = 5;

    /// <summary>Facebook takes posts from 10 minutes ahead; two more for our own way there (facebook.md, "native schedule").</summary>
    public static readonly TimeSpan HandOverLeast = TimeSpan.FromMinutes(12);

    /// <summary>Its guide says 30 days, its reference 75: the shorter, less a day.</summary>
    public static readonly TimeSpan HandOverMost = TimeSpan.FromDays(29);

    /// <summary>What a platform may need to publish a handed over post after its time.</summary>
    public static readonly TimeSpan HandOverPatience = TimeSpan.FromMinutes(20);

    /// <summary>Looks in a row that must not find a post before it counts as gone: feeds lag.</summary>
    public const int LooksUntilGone = 3;

    /// <summary>
    /// How far a platform's clock may be behind ours: a post is looked for from so long before its first call on. Wide, since a
    /// post that is not recognised is sent again; what belongs to other posts is left out (<see cref="Channels.SoughtPost.Others"/>).
    /// </summary>
    public static readonly TimeSpan ClockDifference = TimeSpan.FromHours(1);

    /// <summary>How far the clocks of nodes may be apart.</summary>
    public static readonly TimeSpan NodeDifference = TimeSpan.FromMinutes(5);

    private const int MinAbsentReads = 3;
    private static readonly TimeSpan MinAbsence = TimeSpan.FromMinutes(5);

    /// <summary>Between two read backs.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan[] Waits = [TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(90), TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(5)];

    /// <summary>Wait before the next read back: feeds lag, so reads grow apart. The third falls on the fifth minute.</summary>
    /// <param name="reads">Reads already made.</param>
    public static TimeSpan ReadBackWait(int reads) => reads < Waits.Length ? Waits[reads] : LongestWait;

    /// <summary>Absent in at least three reads over at least five minutes: only then may it be sent again.</summary>
    public static bool ProvenAbsent(int absentReads, DateTime unknownSince, DateTime now) =>
        absentReads >= MinAbsentReads && now - unknownSince >= MinAbsence;

    /// <summary>A post that went out is looked at after a minute and after an hour; null: not again.</summary>
    /// <param name="looks">Looks already made.</param>
    public static DateTime? NextLook(DateTime sentAt, int looks) => looks switch
    {
        0 => sentAt.AddMinutes(1),
        1 => sentAt.AddHours(1),
        _ => null,
    };

    /// <summary>Wait before a change of a post is tried again.</summary>
    /// <param name="attempts">Calls already made.</param>
    public static TimeSpan WorkWait(int attempts) => attempts switch
    {
        <= 1 => TimeSpan.FromMinutes(1),
        2 => TimeSpan.FromMinutes(5),
        3 => TimeSpan.FromMinutes(15),
        _ => TimeSpan.FromHours(1),
    };

    /// <summary>Calls for one change before a person has to do it.</summary>
    public const int MaxWorkAttempts = 8;

    /// <summary>
    /// Figures are read daily while they still change: for four weeks (platforms keep counting, but hardly anybody looks at an
    /// older post).
    /// </summary>
    /// <returns>UTC; null: not again.</returns>
    public static DateTime? NextFigures(DateTime sentAt, DateTime now) =>
        now + TimeSpan.FromDays(1) <= sentAt + TimeSpan.FromDays(28) ? now + TimeSpan.FromDays(1) : null;
}
