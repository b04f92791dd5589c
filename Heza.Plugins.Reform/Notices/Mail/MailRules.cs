namespace Heza.Plugins.Reform.Notices.Mail;

/// <summary>When a mail is tried again, and when it is given up.</summary>
public static class MailRules
{
    /// <summary>Well above the time that a mail server may take.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    public static readonly TimeSpan CallTimeout = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1),
        TimeSpan.FromHours(4), TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    /// <summary>Attempts over nearly two days: a server that is away for a weekend's night loses nothing.</summary>
    public static int MaxAttempts => Waits.Length + 1;

    /// <summary>Where a mail stands after an attempt that came to nothing.</summary>
    /// <param name="attempts">Attempts begun, this one included.</param>
    /// <param name="again">Whether trying again may help.</param>
    /// <returns>Null: given up.</returns>
    public static DateTime? NextTry(int attempts, bool again, DateTime now) =>
        again && attempts < MaxAttempts ? now + Waits[Math.Max(attempts, 1) - 1] : null;
}
