using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Plans;

namespace Heza.Plugins.Reform.Tests.Coverage;

public sealed class PlanItemWordsTests
{
    [Theory]
    [InlineData("", "a.1 a.2 b.1 b.10 b.2")]
    [InlineData("b.1", "b.1 b.10")]
    [InlineData("B.1", "b.1 b.10")]
    [InlineData("2023/b.1", "b.1 b.10")]
    [InlineData("a", "a.1 a.2")]
    [InlineData("tinh giản", "a.2")]
    [InlineData("TINH GIAN", "a.2")]
    [InlineData("bo may to chuc", "a.1")]
    [InlineData("một cửa", "b.10 b.2")]
    [InlineData("dang bien", "a.2")]
    [InlineData("mot cua khong co", "")]
    [InlineData("…", "")]
    public void Items_are_found_by_code_and_by_words(string typed, string codes) =>
        Assert.Equal(codes, string.Join(' ', PlanItemWords.Find(Items, typed).Select(item => item.Code)));

    private static readonly ItemCoverage[] Items =
    [
        Item("a.1", "Sắp xếp tổ chức bộ máy", "Quan điểm của Đảng"),
        Item("a.2", "Tinh giản biên chế", "Quan điểm của Đảng"),
        Item("b.1", "Chỉ tiêu năm", "Cải cách"),
        Item("b.10", "Bộ phận một cửa", "Cải cách"),
        Item("b.2", "Cơ chế một cửa liên thông", "Cải cách"),
    ];

    private static ItemCoverage Item(string code, string title, string group) => new(code, title, code[..1], group, 1, 0, 0, CoverageState.Gap, [], 0, TargetPeriod.Year, 0, null, []);
}
