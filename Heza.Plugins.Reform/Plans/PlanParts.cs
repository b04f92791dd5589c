namespace Heza.Plugins.Reform.Plans;

/// <summary>A form of publicity (hình thức tuyên truyền), e.g. portal and fanpage.</summary>
public sealed class PublicityForm
{
    public required int PlanYear { get; init; }

    public required string Code { get; init; }

    public required string Title { get; init; }

    public required int Order { get; init; }
}

/// <summary>A department or attached unit, with its part in the plan.</summary>
public sealed class Unit
{
    public required int PlanYear { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string? Role { get; init; }

    public required int Order { get; init; }
}

/// <summary>Whom the plan speaks to.</summary>
public sealed class Audience
{
    public required int PlanYear { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required int Order { get; init; }
}

/// <summary>Something that the plan charges a unit with.</summary>
public sealed class Obligation
{
    public required int PlanYear { get; init; }

    public required string Code { get; init; }

    /// <summary>Code of a <see cref="Unit"/> of the same plan.</summary>
    public required string UnitCode { get; init; }

    public required string Title { get; init; }

    public required int Order { get; init; }
}
