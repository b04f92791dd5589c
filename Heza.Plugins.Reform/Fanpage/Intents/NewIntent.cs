using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;

namespace Heza.Plugins.Reform.Fanpage.Intents;

/// <summary>A new row of the ledger.</summary>
internal static class NewIntent
{
    /// <param name="planned">UTC; the time that was asked for; null: at once.</param>
    /// <param name="due">UTC.</param>
    /// <param name="now">UTC.</param>
    /// <param name="askedBy">Name of who chose it; null: it comes with the article.</param>
    /// <param name="id">Null: a new one.</param>
    public static FanpagePost Of(
        Guid content, Channel channel, int occurrence, PostWording wording, DateTime? planned, DateTime due, DateTime now, string? askedBy = null, Guid? id = null) => new()
        {
            Id = id ?? Guid.CreateVersion7(),
            ContentKey = content,
            ChannelId = channel.Id,
            Occurrence = occurrence,
            State = PostState.Scheduled,
            Text = wording.Text,
            Link = wording.Link,
            ContentHash = wording.Hash,
            PlannedAt = planned,
            DueAt = due,
            SendBefore = LateRules.SendBefore(due, channel.Policy.Late),
            CreatedAt = now,
            AttemptsLeft = FanpageTiming.MaxAttempts,
            NeedsApproval = channel.Policy.NeedsApproval,
            AskedBy = askedBy,
        };
}
