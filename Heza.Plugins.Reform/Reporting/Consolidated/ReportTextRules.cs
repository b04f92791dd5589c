using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Reporting.Consolidated;

/// <summary>Bounds of what the Office writes, and its clean form: composed Unicode, line feeds, no control characters.</summary>
public static class ReportTextRules
{
    public const int LongestLine = 300;
    public const int LongestText = 10_000;
    public const int LongestReason = 2_000;
    private const int MostReasons = 500;

    public static Result<ReportTexts> Check(ReportTexts texts)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        // Null when a client writes null.
        var typed = texts.Reasons ?? ReportTexts.None.Reasons;
        if (typed.Count > MostReasons || typed.Keys.Any(item => item.Length > PlanLimits.Code))
        {
            errors["reasons"] = [$"Nhiều nhất {MostReasons} nguyên nhân, mỗi nguyên nhân của một mục trong kế hoạch."];
        }

        foreach (var (item, reason) in typed.Take(MostReasons).OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            if (Text($"reasons.{item}", reason, LongestReason) is { Length: > 0 } clean)
            {
                reasons[item] = clean;
            }
        }

        var result = new ReportTexts
        {
            Number = Line("number", texts.Number, 20),
            Date = texts.Date,
            Place = Line("place", texts.Place, 100),
            AddressedTo = Text("addressedTo", texts.AddressedTo, LongestText),
            Introduction = Text("introduction", texts.Introduction, LongestText),
            Reasons = reasons,
            Assessment = Text("assessment", texts.Assessment, LongestText),
            Proposals = Text("proposals", texts.Proposals, LongestText),
            Authority = Line("authority", texts.Authority, LongestLine),
            SignerTitle = Line("signerTitle", texts.SignerTitle, LongestLine),
            SignerName = Line("signerName", texts.SignerName, LongestLine),
            Recipients = Text("recipients", texts.Recipients, LongestText),
        };
        if (result.Date is { Year: < Plan.MinYear or > Plan.MaxYear })
        {
            errors["date"] = [$"Ngày ký phải từ năm {Plan.MinYear} đến {Plan.MaxYear}."];
        }

        return errors.Count == 0 ? result : new Problem(ProblemKind.Invalid, errors.First().Value[0], errors);

        string? Line(string field, string? text, int longest) => Text(field, text?.ReplaceLineEndings(" "), longest);

        string? Text(string field, string? text, int longest)
        {
            var clean = Clean(text);
            if (clean?.Length > longest)
            {
                errors[field] = [$"Dài {clean.Length} ký tự; nhiều nhất là {longest}."];
            }

            return clean;
        }
    }

    private static string? Clean(string? text) => text is null
        ? null
        : string.Concat(VietnameseText.Normalize(text).ReplaceLineEndings("\n").Replace('\t', ' ').Where(c => c == '\n' || !char.IsControl(c))).Trim();
}
