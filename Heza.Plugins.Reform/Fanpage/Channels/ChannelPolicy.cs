using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json.Serialization;
using Heza.Plugins.Reform.Fanpage.Desk;

namespace Heza.Plugins.Reform.Fanpage.Channels;

/// <summary>What becomes of a post whose time passed while it could not go out (server down, channel off, token dead).</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<LatePolicy>))]
public enum LatePolicy
{
    /// <summary>Sent late, within <see cref="Ledger.LateRules.WithinDay"/>; after that a person is asked.</summary>
    SendWithinDay,

    /// <summary>A person is asked.</summary>
    Ask,

    /// <summary>Dropped.</summary>
    Drop,
}

/// <summary>What becomes of posts that stand on the page when their article is withdrawn.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<WithdrawalPolicy>))]
public enum WithdrawalPolicy
{
    /// <summary>A person is told and decides.</summary>
    AskPerson,
    Hide,
    Delete,
}

/// <summary>How a channel may be used. Clock times are Vietnam's.</summary>
public sealed record ChannelPolicy
{
    public const int MostLeastMinutes = 24 * 60;
    public const int MostDailyMost = 100;

    /// <summary>Articles that ask for a post get one here by themselves; else only when a person chooses the channel.</summary>
    public bool AutoPost { get; init; } = true;

    /// <summary>Each post waits for the "yes" of somebody who may approve.</summary>
    public bool NeedsApproval { get; init; }

    /// <summary>Nothing goes out from here …</summary>
    public TimeOnly? QuietFrom { get; init; }

    /// <summary>… until here (the next day, when earlier). Both or none.</summary>
    public TimeOnly? QuietUntil { get; init; }

    /// <summary>Minutes between two posts.</summary>
    public int LeastMinutes { get; init; }

    /// <summary>Posts a Vietnamese day; null: no limit.</summary>
    public int? DailyMost { get; init; }

    public LatePolicy Late { get; init; } = LatePolicy.SendWithinDay;

    /// <summary>Everything is done but the call; posts end as rehearsed.</summary>
    public bool DryRun { get; init; }

    /// <summary>Posts are given to the platform ahead of their time, so that they go out with this server off.</summary>
    public bool HandOver { get; init; }

    public WithdrawalPolicy OnWithdrawal { get; init; } = WithdrawalPolicy.AskPerson;

    [NotMapped, JsonIgnore]
    public bool HasQuietHours => QuietFrom is not null && QuietUntil is not null;
}
