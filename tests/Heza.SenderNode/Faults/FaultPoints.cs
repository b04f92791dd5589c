using System.Diagnostics;

namespace Heza.SenderNode.Faults;

/// <summary>The places at which a node can be told to die, as <c>kill -9</c> would have it. They exist in this program only.</summary>
public static class FaultPoints
{
    /// <summary>Sending a post, in the order of its steps.</summary>
    public static readonly IReadOnlyList<string> Sending =
    [
        "claim.before-commit", "claim.after-commit",
        "publish.before", "photo.before", "photo.after", "keep.before", "keep.after", "feed.before", "feed.after", "publish.after",
        "settle.before-commit", "settle.after-commit",
    ];

    /// <summary>A sender that died is noticed.</summary>
    public static readonly IReadOnlyList<string> Sweeping = ["sweep.before-commit", "sweep.after-commit"];

    /// <summary>An outcome that nobody knows is read back.</summary>
    public static readonly IReadOnlyList<string> Reconciling =
        ["reconcile.before-read", "reconcile.after-read", "reconcile.before-write", "reconcile.after-write"];

    /// <summary>A post that stands there is looked at.</summary>
    public static readonly IReadOnlyList<string> Looking = ["look.before-read", "look.after-read", "look.before-commit", "look.after-commit"];

    /// <summary>A post that stands there is changed.</summary>
    public static readonly IReadOnlyList<string> Working =
    [
        "work-claim.before-commit", "work-claim.after-commit", "change.before", "change.after", "work-settle.before-commit", "work-settle.after-commit",
    ];

    public static readonly IReadOnlyList<string> All = [.. Sending, .. Sweeping, .. Reconciling, .. Looking, .. Working];

    private static string? _dieAt;
    private static int _left;

    internal static void Arm(string? point, int skip)
    {
        if (point is not null && !All.Contains(point))
        {
            throw new ArgumentException($"No such fault point: {point}", nameof(point));
        }

        (_dieAt, _left) = (point, skip);
    }

    internal static void Reach(string point)
    {
        if (point == _dieAt && Interlocked.Decrement(ref _left) < 0)
        {
            Process.GetCurrentProcess().Kill();
            Thread.Sleep(Timeout.InfiniteTimeSpan);
        }
    }
}
