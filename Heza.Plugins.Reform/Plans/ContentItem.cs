namespace Heza.Plugins.Reform.Plans;

/// <summary>
/// A line of the plan (nội dung tuyên truyền): a group that only sums up, or a leaf that evidence can satisfy. Its
/// identity is the plan's year and its code, so that a corrected plan keeps what was linked to it.
/// </summary>
public sealed class ContentItem
{
    public required int PlanYear { get; init; }

    /// <summary>E.g. <c>a.1</c>; unique in the plan, also among indicators.</summary>
    public required string Code { get; init; }

    public required string? ParentCode { get; set; }

    /// <summary>Code of the topmost item above (or the item's own code): what tables group by.</summary>
    public required string GroupCode { get; set; }

    public required string Title { get; set; }

    /// <summary>Position in the whole plan, parents before their children.</summary>
    public required int Order { get; set; }

    /// <summary>True when no item stands under it: only then evidence satisfies it.</summary>
    public required bool IsLeaf { get; set; }

    /// <summary>
    /// UTC; when evidence was first linked to it. From then on no import may take it out of the plan: somebody may have to
    /// answer for what was linked.
    /// </summary>
    public DateTime? LinkedSince { get; set; }

    public List<CitedDocument> Cites { get; } = [];

    public List<Indicator> Indicators { get; } = [];

    public List<Target> Targets { get; } = [];

    public List<ItemUnit> Units { get; } = [];

    public List<ItemRewording> Rewordings { get; } = [];
}

/// <summary>A document that an item names: part of the worklist "phải đăng toàn bộ văn bản".</summary>
public sealed class CitedDocument
{
    public required int PlanYear { get; init; }

    public required string ItemCode { get; init; }

    /// <summary>As the plan writes it, e.g. <c>61/2018/NĐ-CP</c>.</summary>
    public required string Number { get; init; }

    public required int Order { get; init; }
}

/// <summary>A unit that answers for an item.</summary>
public sealed class ItemUnit
{
    public required int PlanYear { get; init; }

    public required string ItemCode { get; init; }

    /// <summary>Code of a <see cref="Unit"/> of the same plan.</summary>
    public required string UnitCode { get; init; }

    public required int Order { get; init; }
}

/// <summary>A figure under an item (chỉ tiêu): shown and reported, never satisfied by evidence.</summary>
public sealed class Indicator
{
    public required int PlanYear { get; init; }

    public required string Code { get; init; }

    public required string ItemCode { get; init; }

    public required string Title { get; init; }

    /// <summary>In words, e.g. "tối thiểu 30%".</summary>
    public required string? Goal { get; init; }

    public required int Order { get; init; }
}
