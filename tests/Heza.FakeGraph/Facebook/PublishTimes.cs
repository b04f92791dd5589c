using System.Globalization;

namespace Heza.Testing.Fakes;

/// <summary>When a new post goes out: now, later by Facebook itself, or not at all (both null: an unpublished photo or post).</summary>
internal readonly record struct PublishTimes(DateTimeOffset? Published, DateTimeOffset? Scheduled)
{
    public static (PublishTimes Times, ApiError? Error) Ask(RecordedRequest request, FakeFacebook facebook)
    {
        var published = request.Flag("published", true);
        if (request.Parameter("scheduled_publish_time") is not { Length: > 0 } text)
        {
            return (new(published ? facebook.Now : null, null), null);
        }

        return published
            ? (default, GraphErrors.Parameter("You cannot specify a scheduled publish time on a published post"))
            : Within(text, facebook) is { } time ? (new(null, time), null)
            : (default, GraphErrors.Parameter("The specified scheduled publish time is invalid."));
    }

    /// <summary>Unix seconds within Facebook's limits; null otherwise.</summary>
    public static DateTimeOffset? Within(string text, FakeFacebook facebook)
    {
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > 253_402_300_799)
        {
            return null;
        }

        var time = DateTimeOffset.FromUnixTimeSeconds(seconds);
        var distance = time - facebook.Now;
        return distance >= facebook.Options.ScheduleAtLeast && distance <= facebook.Options.ScheduleAtMost ? time : null;
    }
}
