namespace Heza.Web.SampleContent;

/// <summary>The clock of the replayed year: it stands where the loader puts it.</summary>
public sealed class ReplayClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Goes on to a UTC moment; never back, so that the record stays in order.</summary>
    public void GoTo(DateTime utc) => _now = utc > _now.UtcDateTime ? new DateTimeOffset(utc, TimeSpan.Zero) : _now;
}
