using System.Text.Json.Serialization;
using Heza.Plugins.Reform.Fanpage.Desk;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Calendar;

/// <summary>All posts of a range of days.</summary>
/// <param name="From">First Vietnamese day.</param>
/// <param name="To">Last Vietnamese day, included.</param>
/// <param name="Posts">By time.</param>
/// <param name="Left">Posts that are not listed; not 0 only beyond <see cref="ReadCalendar.Most"/>.</param>
public sealed record CalendarView(DateOnly From, DateOnly To, IReadOnlyList<CalendarPost> Posts, int Left);

/// <summary>A post in the calendar. Times are UTC.</summary>
/// <param name="Title">The article's title now; null when the article is not in the read model.</param>
/// <param name="TextHead">The first words of the post.</param>
/// <param name="Channel">Code of the channel.</param>
/// <param name="At">Where it stands in the calendar: when it was sent, else when it is due.</param>
/// <param name="PlannedAt">The time that the article asks for; null: when published.</param>
/// <param name="ContentHash">Not shown: see <see cref="Version"/>.</param>
/// <param name="Facts">Not shown: what its words depend on.</param>
public sealed record CalendarPost(
    Guid Id,
    Guid ContentKey,
    string? Title,
    string TextHead,
    string Channel,
    string ChannelName,
    bool ChannelEnabled,
    [property: JsonConverter(typeof(CamelCaseEnumConverter<PostState>))] PostState State,
    DateTime At,
    DateTime DueAt,
    DateTime? PlannedAt,
    string? Permalink,
    [property: JsonConverter(typeof(CamelCaseEnumConverter<FailureCause>))] FailureCause? FailureCause,
    [property: JsonIgnore] string ContentHash,
    [property: JsonIgnore] PostFacts Facts)
{
    /// <inheritdoc cref="PostView.StateText"/>
    public string StateText => PostWords.State(Facts);

    /// <inheritdoc cref="PostView.Why"/>
    public string? Why => PostWords.Why(Facts);

    /// <inheritdoc cref="PostView.ToDo"/>
    public string? ToDo => PostWords.ToDo(Facts);

    /// <inheritdoc cref="PostView.ChannelStopped"/>
    public bool ChannelStopped => Facts.Trouble is not null;

    /// <inheritdoc cref="PostView.Actions"/>
    public IReadOnlyList<PostAction> Actions => Facts.Actions;

    /// <inheritdoc cref="PostView.Version"/>
    public string Version => PostFacts.Version(State, DueAt, ContentHash);
}

/// <summary>The posts of a range of days, without pages: the range is bounded instead.</summary>
public sealed class ReadCalendar(ReformDbContext db)
{
    /// <summary>Two whole months, as a calendar may show.</summary>
    public const int MostDays = 62;

    /// <summary>Thirty posts a day for two months: no office writes as many.</summary>
    public const int Most = 2_000;

    private const int HeadLength = 140;

    /// <summary>More than the head, since it is cut at a word.</summary>
    private const int Fetched = HeadLength * 2;

    public async Task<CalendarView> Run(DateRange range, CancellationToken ct)
    {
        var (start, end) = (VietnamTime.StartUtc(range.From), VietnamTime.EndUtc(range.To));
        var posts = db.Set<FanpagePost>().AsNoTracking().Where(post =>
            (post.SentAt == null && post.DueAt >= start && post.DueAt < end) || (post.SentAt >= start && post.SentAt < end));
        var listed = await posts
            .OrderBy(post => post.SentAt ?? post.DueAt).ThenBy(post => post.Id).Take(Most)
            .Select(post => new CalendarPost(
                post.Id, post.ContentKey, db.Set<Publication>().Where(row => row.Key == post.ContentKey).Select(row => row.Title).FirstOrDefault(),
                post.Text.Substring(0, Fetched), post.Channel!.Code, post.Channel.Name, post.Channel.Enabled, post.State,
                post.SentAt ?? post.DueAt, post.DueAt, post.PlannedAt, post.Permalink, post.FailureCause, post.ContentHash,
                new PostFacts(
                    post.State, post.Channel.Kind, post.Channel.Enabled, post.Channel.Trouble, post.NeedsApproval && post.ApprovedAt == null, post.HoldCause,
                    post.HoldUntil, post.FailureCause, post.FailureMessage, post.CancelReason, post.RemovedHow, post.SentAt != null)))
            .ToListAsync(ct);
        var left = listed.Count < Most ? 0 : await posts.CountAsync(ct) - listed.Count;
        return new CalendarView(range.From, range.To, [.. listed.Select(post => post with { TextHead = Head(post.TextHead) })], left);
    }

    private static string Head(string text)
    {
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length <= HeadLength)
        {
            return words;
        }

        var cut = words.LastIndexOf(' ', HeadLength - 1);
        return words[..(cut > 0 ? cut : char.IsHighSurrogate(words[HeadLength - 2]) ? HeadLength - 2 : HeadLength - 1)] + "…";
    }
}
