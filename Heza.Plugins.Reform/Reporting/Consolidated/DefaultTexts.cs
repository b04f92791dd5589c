using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Reporting.Consolidated;

/// <summary>What stands in a report where the Office wrote nothing.</summary>
public static class DefaultTexts
{
    public static ReportTexts Of(ReportFacts facts) => new()
    {
        Number = "",
        Date = facts.AsOf,
        Place = Place(facts.Plan.Issuer),
        AddressedTo = facts.Plan.Recipient ?? "",
        Introduction = $"Thực hiện Kế hoạch số {facts.Plan.Number} ({facts.Plan.Title}), {facts.Plan.Issuer} báo cáo kết quả thực hiện "
            + $"{facts.Period.Title}, số liệu tính đến hết ngày {VietnamTime.Show(facts.AsOf)}, như sau:",
        Assessment = "",
        Proposals = string.Join('\n', facts.Said.SelectMany(unit => Lines(unit.Content.Proposals).Select(line => $"{line} ({unit.Unit})"))),
        Authority = "",
        SignerTitle = "Trưởng ban",
        SignerName = "",
        Recipients = "Như trên\nLãnh đạo Ban\nCác phòng, đơn vị trực thuộc\nLưu: VT, VP",
    };

    /// <summary>The Office's texts, completed.</summary>
    public static ReportTexts Complete(ReportTexts written, ReportFacts facts)
    {
        var usual = Of(facts);
        return new ReportTexts
        {
            Number = written.Number ?? usual.Number,
            Date = written.Date ?? usual.Date,
            Place = written.Place ?? usual.Place,
            AddressedTo = written.AddressedTo ?? usual.AddressedTo,
            Introduction = written.Introduction ?? usual.Introduction,
            Reasons = written.Reasons,
            Assessment = written.Assessment ?? usual.Assessment,
            Proposals = written.Proposals ?? usual.Proposals,
            Authority = written.Authority ?? usual.Authority,
            SignerTitle = written.SignerTitle ?? usual.SignerTitle,
            SignerName = written.SignerName ?? usual.SignerName,
            Recipients = written.Recipients ?? usual.Recipients,
        };
    }

    /// <summary>Lines that say something.</summary>
    public static IReadOnlyList<string> Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>"105/KH-BQL" → "BC-BQL".</summary>
    public static string Symbol(string planNumber)
    {
        var body = planNumber.LastIndexOf('-');
        return body < 0 ? "BC" : $"BC-{planNumber[(body + 1)..]}";
    }

    /// <summary>"Ban Quản lý Khu kinh tế Hải Phòng" → "Hải Phòng": bodies here end with their place.</summary>
    private static string Place(string issuer)
    {
        var words = issuer.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 2 ? issuer : string.Join(' ', words[^2..]);
    }
}
