using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Office;

namespace Heza.Plugins.Reform.Reporting.Consolidated;

/// <summary>The report's tables for a spreadsheet: figures, matrix, all evidence, posts, units' reports.</summary>
public static class RenderWorkbook
{
    public static Workbook Run(ConsolidatedReport report)
    {
        var facts = report.Facts;
        return new Workbook($"{report.Document.TypeName} {report.Document.Abstract}", report.Document.IssuingBody, report.Document.Date,
        [
            Figures(facts), Matrix(facts, report.Texts), Evidence(facts), Posts(facts), .. facts.Activities.Count > 0 ? [Activities(facts)] : Array.Empty<Sheet>(), .. facts.Units.Count > 0 ? [Units(facts)] : Array.Empty<Sheet>(),
        ]);
    }

    /// <summary>Also the list of the evidence pack.</summary>
    public static Sheet Evidence(ReportFacts facts)
    {
        var titles = facts.Coverage.Items.ToDictionary(item => item.Code, item => item.Title, StringComparer.Ordinal);
        return new Sheet("Danh mục minh chứng", Heading("Danh mục minh chứng", facts),
            [
                new("TT", 6), new("Mục", 8), new("Nội dung của kế hoạch", 45), new("Loại", 12), new("Tiêu đề", 55), new("Địa chỉ", 55), new("Ngày đăng", 13),
                new("Chấp nhận lúc", 18), new("Bài đăng mạng xã hội", 14), new("Lượt xem", 12),
            ],
            [
                .. facts.Evidence.Select((piece, i) => new SheetRow(
                [
                    i + 1, piece.Item, titles.GetValueOrDefault(piece.Item), Kind(piece.Kind), piece.Title, piece.Address, piece.Day,
                    SheetValue.Moment(piece.AcceptedAt), piece.Posts, piece.Views is { } views ? views : SheetValue.Empty,
                ])),
            ]);
    }

    public static string Kind(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Article => "Tin, bài",
        EvidenceKind.Document => "Văn bản",
        _ => "Hoạt động",
    };

    private static Sheet Figures(ReportFacts facts) => new("Số liệu", Heading("Số liệu chung", facts),
        [new("Số liệu", 48), new("Kỳ này", 14), new("Kỳ trước", 14), new("Tăng, giảm", 14)],
        [
            .. FigureSection.Lines(facts).Select(line => new SheetRow(
                [line.Label, Number(line.Now), Number(line.Before), line is { Now: { } now, Before: { } before } ? now - before : SheetValue.Empty])),
        ]);

    private static Sheet Matrix(ReportFacts facts, ReportTexts texts)
    {
        var forms = facts.Forms.Forms.Where(form => form.Recorded).ToList();
        var cells = facts.Forms.Items.ToDictionary(item => item.Code, item => item.Cells.ToDictionary(cell => cell.Form, cell => cell.Count, StringComparer.Ordinal), StringComparer.Ordinal);
        return new Sheet("Ma trận", Heading("Mức độ thực hiện kế hoạch", facts),
            [
                new("Nhóm", 8), new("Mục", 8), new("Nội dung", 55), new("Chỉ tiêu", 10), new("Kỳ của chỉ tiêu", 12), new("Đã có", 10), new("Tình trạng", 14),
                .. Enumerable.Range(1, 4).SelectMany(quarter => new SheetColumn[] { new($"Quý {"I II III IV".Split(' ')[quarter - 1]}", 9), new($"Tình trạng quý {"I II III IV".Split(' ')[quarter - 1]}", 14) }),
                .. forms.Select(form => new SheetColumn(form.Title, 18)), new("Nguyên nhân chưa đủ", 50),
            ],
            [
                .. facts.Coverage.Items.Select(item => new SheetRow(
                [
                    item.Group, item.Code, item.Title, item.Target, item.Period == TargetPeriod.Quarter ? "Quý" : "Năm", item.Count, MatrixSection.State(item.State),
                    .. item.Quarters.SelectMany(quarter => new SheetValue[] { quarter.Count, MatrixSection.State(quarter.State) }),
                    .. forms.Select(form => (SheetValue)(cells.GetValueOrDefault(item.Code)?.GetValueOrDefault(form.Code) ?? 0)),
                    item.State == CoverageState.Covered ? SheetValue.Empty : texts.Reasons.GetValueOrDefault(item.Code),
                ])),
            ]);
    }

    private static Sheet Posts(ReportFacts facts) => new("Bài đăng", Heading("Bài đăng trên mạng xã hội", facts),
        [new("TT", 6), new("Đăng lúc", 18), new("Kênh", 25), new("Bài", 60), new("Địa chỉ bài đăng", 50), new("Lượt xem", 12)],
        [
            .. facts.Posts.Select((post, i) => new SheetRow(
                [i + 1, SheetValue.Moment(post.SentAt), post.Channel, post.Title, post.Permalink, post.Views is { } views ? views : SheetValue.Empty])),
        ]);

    private static Sheet Activities(ReportFacts facts) => new("Hoạt động", Heading("Hoạt động tuyên truyền khác", facts),
        [new("TT", 6), new("Từ ngày", 13), new("Đến ngày", 13), new("Hoạt động", 55), new("Hình thức", 40), new("Đơn vị", 35), new("Địa điểm", 35), new("Người tham gia", 12)],
        [
            .. facts.Activities.Select((activity, i) => new SheetRow(
                [i + 1, activity.Day, activity.LastDay, activity.Title, activity.Form, activity.Unit, activity.Place, activity.Participants])),
        ]);

    private static Sheet Units(ReportFacts facts) => new("Báo cáo đơn vị", Heading("Báo cáo của các đơn vị", facts),
        [
            new("Đơn vị", 40), new("Báo cáo", 16), new("Ngày nộp", 13), new("Thời hạn", 35), new("Tin, bài", 10), new("Người tham gia", 12), new("Cuộc kiểm tra", 12),
            new("Khó khăn, vướng mắc", 60), new("Đề xuất, kiến nghị", 60),
        ],
        [
            .. facts.Units.Select(unit => new SheetRow(
            [
                unit.UnitName, UnitSection.State(unit.State), unit.SubmittedOn, UnitSection.Late(unit), unit.Submission?.Facts.Articles.Count,
                unit.Submission?.Content.Figures.Participants, unit.Submission?.Content.Figures.Inspections, unit.Submission?.Content.Difficulties, unit.Submission?.Content.Proposals,
            ])),
        ]);

    private static IReadOnlyList<string> Heading(string title, ReportFacts facts) =>
        [title, $"Kỳ báo cáo {facts.Period.Title}, tính đến hết ngày {VietnamTime.Show(facts.AsOf)}"];

    private static SheetValue Number(long? number) => number is { } known ? known : SheetValue.Empty;
}
