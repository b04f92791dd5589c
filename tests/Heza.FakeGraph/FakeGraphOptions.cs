namespace Heza.Testing.Fakes;

/// <summary>How a <see cref="FakeGraph"/> starts. Everything has a value that suits a test.</summary>
public sealed record FakeGraphOptions
{
    /// <summary>Where it listens; port 0 takes a free one.</summary>
    public string Url { get; init; } = "http://127.0.0.1:0";

    /// <summary>The clock of posts, schedules, tokens and lags. <see cref="Behaviour.Slow"/> alone waits in real time.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Seed of the script's random shares.</summary>
    public int Seed { get; init; } = 1;

    public string AppId { get; init; } = "1000000000000001";

    public string AppSecret { get; init; } = "fake-facebook-secret";

    /// <summary>The app asks for <c>appsecret_proof</c> with each call (a setting of the real app): without one, error 100.</summary>
    public bool RequireProof { get; init; } = true;

    /// <summary>Least distance of <c>scheduled_publish_time</c> from now.</summary>
    public TimeSpan ScheduleAtLeast { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Greatest distance of <c>scheduled_publish_time</c> from now: Meta's guide says 30 days.</summary>
    public TimeSpan ScheduleAtMost { get; init; } = TimeSpan.FromDays(30);

    /// <summary>A second post with the same text and link within ten minutes is refused with 506, as Facebook sometimes does.</summary>
    public bool RefuseIdenticalPosts { get; init; }

    public string ZaloAppId { get; init; } = "4000000000000001";

    public string ZaloSecret { get; init; } = "fake-zalo-secret";

    /// <summary>Life of a Zalo access token.</summary>
    public TimeSpan ZaloTokenLife { get; init; } = TimeSpan.FromHours(1);
}
