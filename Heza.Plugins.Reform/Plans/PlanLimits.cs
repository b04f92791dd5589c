namespace Heza.Plugins.Reform.Plans;

/// <summary>Longest texts of a plan, in characters, and the largest file, in bytes.</summary>
public static class PlanLimits
{
    public const int Code = 40;
    public const int Number = 60;
    public const int Name = 300;
    public const int Title = 1000;
    public const int TargetCount = 1000;
    public const int FileBytes = 1 << 20;
}
