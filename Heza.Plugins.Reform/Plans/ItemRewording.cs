namespace Heza.Plugins.Reform.Plans;

/// <summary>
/// A plan item got other words (<see cref="ItemWords"/>): what was accepted for the old ones may not satisfy the new. Rows
/// are only added, so that it can be told for any day: the item's revision is one more than its rewordings by then.
/// </summary>
public sealed class ItemRewording
{
    public int Id { get; private set; }

    public required int PlanYear { get; init; }

    public required string ItemCode { get; init; }

    /// <summary>UTC; when the new words came.</summary>
    public required DateTime At { get; init; }

    /// <summary>Name of the person who brought them.</summary>
    public required string By { get; init; }

    public required string OldTitle { get; init; }

    /// <summary><see cref="ItemWords.Hash(ContentItem)"/> of the words before it; null: it was written down before there were fingerprints.</summary>
    public required string? OldHash { get; init; }
}
