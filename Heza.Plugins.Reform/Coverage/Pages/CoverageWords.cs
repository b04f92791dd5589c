using Heza.Plugins.Reform.Plans;

namespace Heza.Plugins.Reform.Coverage.Pages;

/// <summary>How coverage is said in Vietnamese, and the class that colours it.</summary>
public static class CoverageWords
{
    public static string Of(CoverageState state) => state switch
    {
        CoverageState.NotYet => "Chưa đến kỳ",
        CoverageState.Gap => "Chưa có",
        CoverageState.Partial => "Đạt một phần",
        CoverageState.Covered => "Đạt",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string Of(FulfilmentState state) => state switch
    {
        FulfilmentState.Proposed => "Chờ duyệt",
        FulfilmentState.Accepted => "Đã chấp nhận",
        FulfilmentState.Returned => "Đã trả lại",
        FulfilmentState.Dropped => "Đã bỏ liên kết",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string Of(EvidenceKind kind) => kind == EvidenceKind.Article ? "Tin, bài" : "Văn bản";

    public static string Target(int target, TargetPeriod period) => period == TargetPeriod.Quarter ? $"{target} mỗi quý" : $"{target} cả năm";

    public static string Quarter(int quarter) => quarter switch { 1 => "Quý I", 2 => "Quý II", 3 => "Quý III", _ => "Quý IV" };

    public static string Class(CoverageState state) => state switch
    {
        CoverageState.Covered => "cov-state cov-state--covered",
        CoverageState.Partial => "cov-state cov-state--partial",
        CoverageState.Gap => "cov-state cov-state--gap",
        _ => "cov-state cov-state--not-yet",
    };

    public static string Class(FulfilmentState state) => state switch
    {
        FulfilmentState.Accepted => "cov-state cov-state--covered",
        FulfilmentState.Proposed => "cov-state cov-state--proposed",
        FulfilmentState.Returned => "cov-state cov-state--gap",
        _ => "cov-state cov-state--not-yet",
    };
}
