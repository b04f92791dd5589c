using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Outreach.Budget;

/// <summary>A budget as the Office typed it, cleaned and within its bounds.</summary>
public sealed record BudgetDraft(IReadOnlyList<BudgetLineView> Lines)
{
    public static Result<BudgetDraft> Read(BudgetRequest typed)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var lines = typed.Lines ?? [];
        if (lines.Count > BudgetLimits.Lines)
        {
            return Problem.Field("lines", $"Dự toán có {lines.Count} dòng; nhiều nhất là {BudgetLimits.Lines}.");
        }

        var read = lines.Select((line, index) => Line(line, $"line-{index}", errors)).ToList();
        return errors.Count == 0 ? new BudgetDraft(read) : new Problem(ProblemKind.Invalid, "Dự toán có chỗ cần sửa.", errors);
    }

    private static BudgetLineView Line(BudgetLineRequest typed, string at, Dictionary<string, string[]> errors)
    {
        var group = Text("group", typed.Group, BudgetLimits.Group, null);
        var content = Text("content", typed.Content, BudgetLimits.Content, "Hãy ghi nội dung chi.");
        var measure = Text("measure", typed.Measure, BudgetLimits.Measure, "Hãy ghi đơn vị tính, ví dụ: cái, buổi.");
        var note = Text("note", typed.Note, BudgetLimits.Note, null);
        var quantity = typed.Quantity ?? 0;
        if (quantity <= 0 || quantity > BudgetLimits.Quantity || decimal.Round(quantity, 2) != quantity)
        {
            errors[$"{at}-quantity"] = ["Số lượng phải lớn hơn 0, đến 1.000.000, nhiều nhất hai chữ số sau dấu phẩy."];
        }

        var price = typed.UnitPrice ?? -1;
        if (price is < 0 or > BudgetLimits.UnitPrice)
        {
            errors[$"{at}-unitPrice"] = ["Đơn giá là số đồng, từ 0 đến 100 tỷ, không có số lẻ."];
        }
        else if (!errors.ContainsKey($"{at}-quantity") && BudgetRules.Amount(quantity, price) > BudgetLimits.Amount)
        {
            errors[$"{at}-unitPrice"] = ["Thành tiền của dòng này quá 1.000 tỷ đồng. Hãy kiểm tra số lượng và đơn giá."];
        }

        return new BudgetLineView(group, content, measure, quantity, price, errors.ContainsKey($"{at}-quantity") || errors.ContainsKey($"{at}-unitPrice") ? 0 : BudgetRules.Amount(quantity, price), note);

        string Text(string field, string? words, int longest, string? missing)
        {
            var text = TypedText.Line(words);
            if (text.Length == 0 && missing is not null)
            {
                errors[$"{at}-{field}"] = [missing];
            }
            else if (text.Length > longest)
            {
                errors[$"{at}-{field}"] = [$"Dài {text.Length} ký tự; nhiều nhất là {longest}."];
            }

            return text;
        }
    }
}
