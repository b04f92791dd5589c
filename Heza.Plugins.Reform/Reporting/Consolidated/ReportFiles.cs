using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Office;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Reporting.Consolidated;

[JsonConverter(typeof(KebabCaseEnum<ReportForm>))]
public enum ReportForm
{
    Docx,
    Xlsx,
    Html,
}

/// <param name="Name">For example "bao-cao-quy-iii-nam-2023.docx".</param>
public sealed record ReportFile(ReportForm Form, string Name, string ContentType, byte[] Content)
{
    /// <summary>SHA-256, lower-case hex.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Content));
}

/// <summary>A report's files. The same report gives the same bytes.</summary>
public static class ReportFiles
{
    public static IReadOnlyList<ReportFile> All(ConsolidatedReport report) => [.. Enum.GetValues<ReportForm>().Select(form => Of(report, form))];

    public static ReportFile Of(ConsolidatedReport report, ReportForm form)
    {
        var name = $"bao-cao-{VietnameseText.Slug(report.Facts.Period.Title)}";
        return form switch
        {
            ReportForm.Docx => new ReportFile(form, $"{name}.docx", WriteOfficialDocx.ContentType, WriteOfficialDocx.Run(report.Document)),
            ReportForm.Xlsx => new ReportFile(form, $"{name}.xlsx", WriteXlsx.ContentType, WriteXlsx.Run(RenderWorkbook.Run(report))),
            ReportForm.Html => new ReportFile(form, $"{name}.html", RenderHtml.ContentType, Encoding.UTF8.GetBytes(RenderHtml.Run(report.Document))),
            _ => throw new ArgumentOutOfRangeException(nameof(form), form, null),
        };
    }
}
