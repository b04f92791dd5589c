namespace Heza.SenderNode.Node;

/// <summary>A clock that runs faster than the machine's. All processes with the same origin show the same time.</summary>
/// <param name="realOrigin">The machine's clock when this one showed <paramref name="start"/>.</param>
public sealed class FastTime(DateTimeOffset realOrigin, DateTimeOffset start, double factor) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => start + ((System.GetUtcNow() - realOrigin) * factor);

    public override long GetTimestamp() => (long)(base.GetTimestamp() * factor);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Real(dueTime), Real(period));

    /// <summary>What a span of this clock is on the machine's.</summary>
    private TimeSpan Real(TimeSpan span) => span == Timeout.InfiniteTimeSpan ? span : span / factor;
}
