using System.Text.Json.Serialization;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Plans.Comparing;

/// <summary>What of a plan changed.</summary>
[JsonConverter(typeof(KebabCaseEnum<PlanPart>))]
public enum PlanPart
{
    /// <summary>Number, title, issuer and so on; the code is the member's name in the file.</summary>
    Fact,
    Item,

    /// <summary>Under which item an item stands.</summary>
    Place,
    Indicator,
    Target,
    Cite,

    /// <summary>The units that answer for an item.</summary>
    ItemUnits,
    Form,
    Unit,
    Audience,
    Deadline,
    Obligation,
}

[JsonConverter(typeof(KebabCaseEnum<PlanChangeKind>))]
public enum PlanChangeKind
{
    Added,
    Removed,
    Changed,

    /// <summary>The same item under another code, in the plan of another year.</summary>
    Renumbered,
}

/// <param name="Code">Of what changed: an item's code, a period, a unit's code, the name of a fact.</param>
/// <param name="OldCode">When it had another one in the older plan.</param>
/// <param name="Words">What became of the words.</param>
public sealed record PlanChange(PlanPart Part, PlanChangeKind Kind, string Code, string? OldCode, IReadOnlyList<DiffPart> Words);

/// <param name="From">The older plan's year.</param>
public sealed record PlanComparison(int From, int To, IReadOnlyList<PlanChange> Changes);
