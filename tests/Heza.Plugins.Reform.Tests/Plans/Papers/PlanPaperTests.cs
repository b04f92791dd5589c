using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Plans.Papers;

namespace Heza.Plugins.Reform.Tests.Plans.Papers;

public sealed class PlanPaperTests
{
    [Fact]
    public void Plan_of_2023_is_read_off_its_text()
    {
        var (plan, doubts) = Read("ke-hoach-105-2023.txt");

        Assert.Equal(("105/KH-BQL", 2023, "2023-01", "Ban Quản lý Khu kinh tế Hải Phòng", "UBND thành phố Hải Phòng"), (plan.Number, plan.Year, plan.IssuedOn, plan.Issuer, plan.ParentIssuer));
        Assert.Equal("Kế hoạch tuyên truyền cải cách hành chính nhà nước của Ban Quản lý Khu kinh tế Hải Phòng năm 2023", plan.Title);
        Assert.Equal("Đẩy mạnh chỉnh trang, hiện đại hoá đô thị - Xây dựng nông thôn mới kiểu mẫu - Thực hiện chuyển đổi số", plan.Theme);
        Assert.Equal("Sở Thông tin và Truyền thông", plan.ReportRecipient);
        Assert.Equal(["a", "b"], plan.ContentItems.Select(item => item.Code));
        Assert.Equal(["a.1", "a.2", "a.3", "b.1", "b.2", "b.3", "b.4", "b.5", "b.6", "b.7"], Leaves(plan).Select(item => item.Code));
        Assert.Equal(["b.2.1", "b.2.2", "b.2.3", "b.2.4", "b.2.5", "b.2.6", "b.2.7"], Leaves(plan).Single(item => item.Code == "b.2").Indicators.Select(indicator => indicator.Code));
        Assert.Equal(["tối thiểu 30%", "100%", null, null, "100%", null, "2.000-2.500 triệu USD"], Leaves(plan).Single(item => item.Code == "b.2").Indicators.Select(indicator => indicator.Target));
        Assert.Equal(
            ["18-NQ/TW", "19-NQ/TW", "21/CT-UBND", "39-NQ/TW", "17-KL/TW", "61/2018/NĐ-CP", "01/2018/TT-VPCP", "13/CT-TTg", "34/CT-UBND"],
            Leaves(plan).SelectMany(item => item.Cites));
        Assert.Equal(
            ["Q1 2023-03-03", "Q2 2023-06-03", "Q3 2023-09-03", "Y 2023-11-03"], plan.ReportDeadlines.Select(deadline => $"{deadline.Period} {deadline.Before:yyyy-MM-dd}"));
        Assert.Equal((4, 2), (plan.Forms.Count, plan.Audiences.Count));
        Assert.StartsWith("Lồng ghép trong hoạt động quản lý nhà nước", plan.Forms[1].Title, StringComparison.Ordinal);
        Assert.Equal(
            [
                "Văn phòng", "Bộ phận phụ trách Cổng thông tin điện tử", "Bộ phận tiếp nhận và trả kết quả", "Phòng Hỗ trợ và Giám sát hoạt động đầu tư",
                "Văn phòng đại diện Ban Quản lý tại các khu công nghiệp, khu kinh tế", "Các phòng, đơn vị trực thuộc khác",
            ],
            plan.Units.Select(unit => unit.Name));
        Assert.Contains(plan.Obligations, obligation => obligation.Unit == plan.Units[0].Code && obligation.Title.StartsWith("Lập dự toán", StringComparison.Ordinal));
        Assert.Equal(["Không đọc gì thêm"], doubts.Where(doubt => !doubt.Message.Contains("chỉ tiêu kèm theo", StringComparison.Ordinal)).Select(doubt => doubt.Message).DefaultIfEmpty("Không đọc gì thêm"));
    }

    [Fact]
    public void Plan_of_another_year_in_another_layout_is_read_alike()
    {
        var (plan, _) = Read("ke-hoach-2025.txt");

        Assert.Equal(("87/KH-BQL", 2025, "2025-01-09", "Sở Nội vụ"), (plan.Number, plan.Year, plan.IssuedOn, plan.ReportRecipient));
        Assert.Equal("Ban Quản lý Khu kinh tế", plan.Issuer);
        Assert.Equal(["a", "a.1", "a.2", "b", "b.1", "b.2", "b.3", "c"], plan.ContentItems.SelectMany(group => group.Items.Select(item => item.Code).Prepend(group.Code)));
        Assert.Equal(["57-NQ/TW", "118/2025/NĐ-CP"], plan.ContentItems[0].Items.SelectMany(item => item.Cites));
        Assert.EndsWith("chuyển đổi số quốc gia", plan.ContentItems[0].Items[0].Title, StringComparison.Ordinal);
        Assert.Equal(["Ít nhất 45%", "Trên 90%"], plan.ContentItems[1].Items[0].Indicators.Select(indicator => indicator.Target));
        Assert.Equal((3, 2), (plan.Forms.Count, plan.Audiences.Count));
        Assert.Equal(["Văn phòng Ban", "Phòng Quản lý đầu tư", "Trung tâm Dịch vụ hạ tầng"], plan.Units.Select(unit => unit.Name));
        Assert.Equal(["Q1 2025-03-10", "H1 2025-06-10", "Y 2025-12-05"], plan.ReportDeadlines.Select(deadline => $"{deadline.Period} {deadline.Before:yyyy-MM-dd}"));
        Assert.Equal(2, plan.Obligations.Count(obligation => obligation.Unit == plan.Units[2].Code));
    }

    private static (PlanDocument Plan, IReadOnlyList<PaperDoubt> Doubts) Read(string file)
    {
        var doubts = new PaperDoubts();
        var lines = PaperFile.Lines(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Plans", "Papers", file)), doubts).Value!;
        var read = PaperPlan.Read(lines, 2030, doubts);
        return (read.Plan, read.Doubts);
    }

    private static IEnumerable<DocumentItem> Leaves(PlanDocument plan) => plan.ContentItems.SelectMany(group => group.Items);
}
