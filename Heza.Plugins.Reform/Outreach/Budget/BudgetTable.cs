using Heza.Plugins.Reform.Platform.Office;

namespace Heza.Plugins.Reform.Outreach.Budget;

/// <summary>The budget for a spreadsheet: figures are numbers, so that they can be summed and sorted.</summary>
public static class BudgetTable
{
    private static readonly SheetColumn[] Columns =
        [new("TT", 6), new("Nội dung chi", 50), new("Đơn vị tính", 12), new("Số lượng", 10), new("Đơn giá (đồng)", 16), new("Thành tiền (đồng)", 18), new("Ghi chú", 30)];

    /// <param name="today">The Vietnamese day in the file's properties.</param>
    public static Workbook Of(BudgetView budget, string author, DateOnly today)
    {
        var rows = new List<SheetRow>();
        var number = 0;
        foreach (var group in BudgetRules.Groups(budget.Lines))
        {
            if (group.Name.Length > 0)
            {
                rows.Add(new SheetRow([Roman(++number), group.Name, SheetValue.Empty, SheetValue.Empty, SheetValue.Empty, group.Total, SheetValue.Empty], Bold: true));
            }

            rows.AddRange(group.Lines.Select((line, index) => new SheetRow([index + 1, line.Content, line.Measure, line.Quantity, line.UnitPrice, line.Amount, line.Note])));
        }

        rows.Add(new SheetRow([SheetValue.Empty, "Tổng cộng", SheetValue.Empty, SheetValue.Empty, SheetValue.Empty, budget.Total, SheetValue.Empty], Bold: true));
        string[] heading = [$"DỰ TOÁN KINH PHÍ NĂM {budget.Year}", $"Thực hiện Kế hoạch số {budget.PlanNumber}: {budget.PlanTitle}", $"Bằng chữ: {budget.Words}"];
        return new Workbook($"Dự toán kinh phí năm {budget.Year}", author, today, [new Sheet("Dự toán", heading, Columns, rows)]);
    }

    /// <summary>Groups are numbered I, II, III, as clerks do.</summary>
    internal static string Roman(int number)
    {
        var result = "";
        foreach (var (value, sign) in new[] { (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I") })
        {
            for (; number >= value; number -= value)
            {
                result += sign;
            }
        }

        return result;
    }
}
