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

    public static string Of(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Article => "Tin, bài",
        EvidenceKind.Document => "Văn bản",
        EvidenceKind.Activity => "Hoạt động",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Target(int target, TargetPeriod period) => period == TargetPeriod.Quarter ? $"{target} mỗi quý" : $"{target} cả năm";

    public static string Quarter(int quarter) => quarter switch { 1 => "Quý I", 2 => "Quý II", 3 => "Quý III", _ => "Quý IV" };

    /// <summary>The page of a plan, in the way to other pages.</summary>
    public static string Plan(int year) => $"Kết quả kế hoạch năm {year}";

    public static string Class(CoverageState state) => state switch
    {
        CoverageState.Covered => "tag tag--ok",
        CoverageState.Partial => "tag tag--warn",
        CoverageState.Gap => "tag tag--bad",
        _ => "tag",
    };

    public static string Class(FulfilmentState state) => state switch
    {
        FulfilmentState.Accepted => "tag tag--ok",
        FulfilmentState.Proposed => "tag tag--info",
        FulfilmentState.Returned => "tag tag--bad",
        _ => "tag",
    };
}
