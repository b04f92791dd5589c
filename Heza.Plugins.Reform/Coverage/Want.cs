using Heza.Plugins.Reform.Plans;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>What counts for a target: altogether, and in each quarter of the plan's year.</summary>
public sealed record Counted(int All, Quarters Quarters);

/// <summary>A target and what there is of it.</summary>
public sealed record Want(int Target, TargetPeriod Period, Counted Counted)
{
    /// <summary>Pieces that count; with a quarterly target the fewest of any quarter that has begun.</summary>
    public int Done(int year, DateOnly day) =>
        Period == TargetPeriod.Year ? Counted.All : Begun(year, day).Select(quarter => Counted.Quarters[quarter]).DefaultIfEmpty().Min();

    /// <summary>A quarterly target is reached when it is in each quarter that has begun.</summary>
    public CoverageState State(int year, DateOnly day)
    {
        if (Period == TargetPeriod.Year)
        {
            return State(Counted.All, Target);
        }

        var done = Done(year, day);
        return Begun(year, day).Count == 0 ? CoverageState.NotYet
            : done >= Target ? CoverageState.Covered
            : Counted.All > 0 ? CoverageState.Partial
            : CoverageState.Gap;
    }

    public static CoverageState State(int count, int target) =>
        count >= target ? CoverageState.Covered : count > 0 ? CoverageState.Partial : CoverageState.Gap;

    private static List<int> Begun(int year, DateOnly day) => [.. Enumerable.Range(1, 4).Where(quarter => Quarters.Begins(year, quarter) <= day)];
}
