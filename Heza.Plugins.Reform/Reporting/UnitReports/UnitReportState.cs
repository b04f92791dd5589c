using System.Text.Json.Serialization;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Reporting.UnitReports;

/// <summary>Where a unit's report stands. "Locked" is no state of it: its period is closed, whatever the state.</summary>
[JsonConverter(typeof(KebabCaseEnum<UnitReportState>))]
public enum UnitReportState
{
    /// <summary>Nobody has written anything; there is no row yet.</summary>
    NotBegun,

    Draft,

    /// <summary>Waits for the Office.</summary>
    Submitted,

    /// <summary>The Office wants it mended, and said why.</summary>
    Returned,

    Accepted,
}

/// <summary>What was done to a report.</summary>
[JsonConverter(typeof(KebabCaseEnum<UnitReportDeed>))]
public enum UnitReportDeed
{
    Begun,

    /// <summary>Somebody else than before went on writing.</summary>
    Edited,

    Submitted,
    Returned,
    Accepted,
}

/// <summary>How a report stands to its deadline on a day.</summary>
[JsonConverter(typeof(KebabCaseEnum<Lateness>))]
public enum Lateness
{
    /// <summary>Not handed in, and there is still time.</summary>
    Waiting,

    /// <summary>Not handed in, and the time is over.</summary>
    Overdue,

    OnTime,

    /// <summary>Handed in after the time, with a reason.</summary>
    Late,
}
