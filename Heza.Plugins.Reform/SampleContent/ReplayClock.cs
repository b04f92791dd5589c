namespace Heza.Plugins.Reform.SampleContent;

/// <summary>The clock of the replayed year: it stands where the loader puts it. Before and after the replay it is the real one.</summary>
public sealed class ReplayClock : TimeProvider
{
    private DateTimeOffset? _standing;

    /// <summary>It stands in the replayed year.</summary>
    public bool Replaying => _standing is not null;

    public override DateTimeOffset GetUtcNow() => _standing ?? System.GetUtcNow();

    /// <summary>Goes on to a UTC moment; never back, so that the record stays in order.</summary>
    public void GoTo(DateTime utc) =>
        _standing = _standing is { } standing && standing.UtcDateTime >= utc ? standing : new DateTimeOffset(utc, TimeSpan.Zero);

    /// <summary>Goes with the real time again.</summary>
    public void LetGo() => _standing = null;
}
