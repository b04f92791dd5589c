using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Office;

namespace Heza.Plugins.Reform.Reporting.Consolidated;

/// <summary>The consolidated report, composed: what all its forms (screen, DOCX, XLSX, HTML) show.</summary>
/// <param name="Document">In the parts of an official document.</param>
/// <param name="Texts">Completed: nothing of it is null.</param>
public sealed record ConsolidatedReport(ReportFacts Facts, ReportTexts Texts, OfficialDocument Document);

/// <summary>Facts and the Office's texts become a report. The same of both give the same report.</summary>
public static class ComposeReport
{
    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    public static ConsolidatedReport Run(ReportFacts facts, ReportTexts written)
    {
        var texts = DefaultTexts.Complete(written, facts);
        List<OfficialBlock> body = [.. DefaultTexts.Lines(texts.Introduction).Select(line => new OfficialParagraph(line))];
        var number = 0;
        foreach (var (title, blocks) in Sections(facts, texts))
        {
            body.Add(new OfficialHeading(1, $"{Roman[number++]}. {title.ToUpper(VietnamTime.Culture)}"));
            body.AddRange(blocks);
        }

        body.Add(new OfficialParagraph($"Trên đây là báo cáo kết quả tuyên truyền cải cách hành chính {facts.Period.Title} của {facts.Plan.Issuer}./."));
        return new ConsolidatedReport(facts, texts, new OfficialDocument
        {
            ParentBody = facts.Plan.ParentIssuer ?? "",
            IssuingBody = facts.Plan.Issuer,
            Number = texts.Number is { Length: > 0 } given ? given : null,
            Symbol = DefaultTexts.Symbol(facts.Plan.Number),
            Place = texts.Place!,
            Date = texts.Date!.Value,
            TypeName = "Báo cáo",
            // Broken where it reads well: it does not fit on one line.
            Abstract = $"Kết quả thực hiện Kế hoạch tuyên truyền\ncải cách hành chính {facts.Period.Title}",
            AddressedTo = DefaultTexts.Lines(texts.AddressedTo),
            Body = body,
            Signature = new OfficialSignature(texts.Authority!, texts.SignerTitle!, texts.SignerName!),
            Recipients = DefaultTexts.Lines(texts.Recipients),
        });
    }

    // A section without anything to tell is left out, and those after it move up.
    private static IEnumerable<(string Title, IReadOnlyList<OfficialBlock> Blocks)> Sections(ReportFacts facts, ReportTexts texts) =>
        new (string Title, IReadOnlyList<OfficialBlock> Blocks)[]
        {
            ("Số liệu chung", FigureSection.Of(facts)),
            ("Mức độ thực hiện kế hoạch", MatrixSection.Of(facts)),
            ("Kết quả theo từng nội dung", DoneSection.Of(facts)),
            ("Nội dung chưa thực hiện hoặc chưa đủ", LackingSection.Of(facts, texts)),
            ("Hình thức tuyên truyền", FormSection.Of(facts)),
            ("Hoạt động tuyên truyền khác", ActivitySection.Of(facts)),
            ("Bài đăng trên mạng xã hội", PostSection.Of(facts)),
            ("Ý kiến về sự hài lòng", SurveySection.Of(facts)),
            ("Khó khăn, vướng mắc", ObstacleSection.Of(facts)),
            ("Báo cáo của các đơn vị", UnitSection.Of(facts)),
            ("Đánh giá chung", [.. DefaultTexts.Lines(texts.Assessment).Select(line => new OfficialParagraph(line))]),
            ("Đề xuất, kiến nghị", [.. DefaultTexts.Lines(texts.Proposals).Select(line => new OfficialLine("-", line))]),
        }.Where(section => section.Blocks.Count > 0);
}
