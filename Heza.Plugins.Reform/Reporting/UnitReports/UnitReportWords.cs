using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Reporting.UnitReports;

/// <summary>What a unit typed; what is left out is empty.</summary>
public sealed record UnitReportTyped(IReadOnlyList<ItemTyped>? Items, string? Difficulties, string? Proposals, int? Participants, int? Inspections);

public sealed record ItemTyped(string? Code, string? Text);

/// <summary>Makes of what was typed what is stored: composed letters, line feeds only, within bounds. Nothing is cut silently.</summary>
public static class UnitReportWords
{
    /// <param name="leaves">Codes of the plan's items, in its order.</param>
    public static Result<UnitReportContent> Read(UnitReportTyped? typed, IReadOnlyList<string> leaves)
    {
        if (typed is null)
        {
            return Problem.Field("content", "Thiếu nội dung báo cáo.");
        }

        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in typed.Items ?? [])
        {
            var code = item?.Code ?? "";
            if (!leaves.Contains(code, StringComparer.Ordinal))
            {
                errors["items"] = ["Kế hoạch không có mục này, hoặc mục này là một nhóm; hãy tải lại trang."];
            }
            else if (!texts.TryAdd(code, Text($"items.{code}", item!.Text, UnitReportLimits.ItemText)))
            {
                errors["items"] = [$"Mục {code} được ghi hai lần."];
            }
        }

        var content = new UnitReportContent(
            [.. leaves.Where(code => texts.GetValueOrDefault(code) is { Length: > 0 }).Select(code => new ItemText(code, texts[code]))],
            Text("difficulties", typed.Difficulties, UnitReportLimits.Text),
            Text("proposals", typed.Proposals, UnitReportLimits.Text),
            new UnitReportFigures(Figure("participants", typed.Participants), Figure("inspections", typed.Inspections)));
        return errors.Count == 0 ? content : new Problem(ProblemKind.Invalid, errors.First().Value[0], errors);

        string Text(string field, string? text, int longest)
        {
            var (clean, fault) = Clean(text, longest);
            if (fault is not null)
            {
                errors[field] = [fault];
            }

            return clean;
        }

        int? Figure(string field, int? figure)
        {
            if (figure is < 0 or > UnitReportLimits.Figure)
            {
                errors[field] = ["Số phải từ 0 đến 1.000.000."];
            }

            return figure;
        }
    }

    /// <summary>A sentence or two that somebody gives as a reason or comment.</summary>
    /// <param name="missing">What to say when there is none; null: it may be left out.</param>
    public static Result<string> Comment(string field, string? typed, string? missing)
    {
        var (clean, fault) = Clean(typed, UnitReportLimits.Comment);
        return fault is not null ? Problem.Field(field, fault)
            : clean.Length == 0 && missing is not null ? Problem.Field(field, missing)
            : clean;
    }

    private static (string Clean, string? Fault) Clean(string? typed, int longest)
    {
        var clean = VietnameseText.Normalize((typed ?? "").ReplaceLineEndings("\n")).Trim();
        return clean.Length > longest ? (clean, $"Đoạn này dài {clean.Length} ký tự; nhiều nhất là {longest}.")
            : clean.Any(c => char.IsControl(c) && c is not ('\n' or '\t')) ? (clean, "Đoạn này có ký tự điều khiển không hiện được; hãy gõ lại.")
            : (clean, null);
    }
}
