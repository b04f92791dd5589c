namespace Heza.Plugins.Reform.Platform;

/// <summary>
/// The number of the last change that this node knows: part of every cache key, so that any publish makes a new version
/// and no cache needs a time-out. Moves forward only.
/// </summary>
public sealed class ContentVersion
{
    private long _current;

    public long Current => Interlocked.Read(ref _current);

    /// <summary>Called after a commit, and by the poll that hears of other nodes' changes.</summary>
    public void MoveTo(long sequence)
    {
        long seen;
        do
        {
            seen = Current;
            if (sequence <= seen)
            {
                return;
            }
        }
        while (Interlocked.CompareExchange(ref _current, sequence, seen) != seen);
    }
}
