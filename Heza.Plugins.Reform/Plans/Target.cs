using System.Text.Json.Serialization;

namespace Heza.Plugins.Reform.Plans;

/// <summary>
/// How many pieces of evidence an item wants. At most one per item is general; others narrow to a form or a channel.
/// </summary>
public sealed class Target
{
    public int Id { get; private set; }

    public required int PlanYear { get; init; }

    public required string ItemCode { get; init; }

    /// <summary>Pieces of evidence in each period.</summary>
    public required int Count { get; init; }

    public required TargetPeriod Period { get; init; }

    /// <summary>Code of a <see cref="PublicityForm"/>; null for any.</summary>
    public required string? Form { get; init; }

    /// <summary>A fanpage or Zalo account; null for any.</summary>
    public required string? Channel { get; init; }

    /// <summary>What an item wants when the plan says nothing: one piece a year.</summary>
    public static Target Default(int year, string itemCode) =>
        new() { PlanYear = year, ItemCode = itemCode, Count = 1, Period = TargetPeriod.Year, Form = null, Channel = null };
}

[JsonConverter(typeof(JsonStringEnumConverter<TargetPeriod>))]
public enum TargetPeriod
{
    [JsonStringEnumMemberName("year")]
    Year,
    [JsonStringEnumMemberName("quarter")]
    Quarter,
}
