using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Office;

namespace Heza.Plugins.Reform.Outreach.Budget;

/// <summary>The budget as an official document: what the Office sends to be decided on. Number, name and date are the clerk's.</summary>
public static class BudgetDocument
{
    private static readonly (string, OfficialColumn)[] Columns =
    [
        ("TT", new OfficialColumn(6, OfficialAlignment.Centre)), ("Nội dung chi", new OfficialColumn(34)), ("Đơn vị tính", new OfficialColumn(10, OfficialAlignment.Centre)),
        ("Số lượng", OfficialColumn.Number(9)), ("Đơn giá (đồng)", OfficialColumn.Number(14)), ("Thành tiền (đồng)", OfficialColumn.Number(16)), ("Ghi chú", new OfficialColumn(15)),
    ];

    /// <param name="today">The Vietnamese day that the document bears.</param>
    public static OfficialDocument Of(Plan plan, BudgetView budget, DateOnly today) => new()
    {
        ParentBody = plan.ParentIssuer ?? "",
        IssuingBody = plan.Issuer,
        Number = null,
        Symbol = $"DT-{Initials(plan.Number)}",
        Place = "Hải Phòng",
        Date = today,
        TypeName = "Dự toán",
        Abstract = $"Kinh phí thực hiện Kế hoạch số {plan.Number} về tuyên truyền cải cách hành chính năm {plan.Year}",
        AddressedTo = [],
        Body =
        [
            new OfficialParagraph($"Căn cứ Kế hoạch số {plan.Number}: {plan.Title}, Văn phòng lập dự toán kinh phí thực hiện như sau:"),
            OfficialTable.Plain(Columns, Rows(budget)),
            new OfficialParagraph([new OfficialRun("Tổng cộng: ", Bold: true), new OfficialRun($"{Number(budget.Total)} đồng.")]),
            new OfficialParagraph([new OfficialRun("Bằng chữ: ", Bold: true), new OfficialRun(budget.Words, Italic: true)]),
        ],
        Signature = new OfficialSignature("TL. Trưởng ban", "Chánh Văn phòng", ""),
        Recipients = ["Lãnh đạo Ban (để báo cáo)", "Lưu: VT, VP"],
    };

    private static List<OfficialRow> Rows(BudgetView budget)
    {
        var rows = new List<OfficialRow>();
        var (groups, number) = (BudgetRules.Groups(budget.Lines), 0);
        foreach (var group in groups)
        {
            if (group.Name.Length > 0)
            {
                rows.Add(new OfficialRow([BudgetTable.Roman(++number), group.Name, "", "", "", Number(group.Total), ""], Bold: true));
            }

            rows.AddRange(group.Lines.Select((line, index) =>
                new OfficialRow([$"{index + 1}", line.Content, line.Measure, Quantity(line.Quantity), Number(line.UnitPrice), Number(line.Amount), line.Note])));
        }

        rows.Add(new OfficialRow(["", "Tổng cộng", "", "", "", Number(budget.Total), ""], Bold: true));
        return rows;
    }

    private static string Number(long number) => number.ToString("N0", VietnamTime.Culture);

    private static string Quantity(decimal quantity) => quantity.ToString("#,##0.##", VietnamTime.Culture);

    /// <summary>"BQL" of "105/KH-BQL".</summary>
    private static string Initials(string planNumber) => planNumber.LastIndexOf('-') is var dash and > 0 ? planNumber[(dash + 1)..] : "BQL";
}
