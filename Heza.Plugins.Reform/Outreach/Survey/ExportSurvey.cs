using System.Globalization;
using System.Text;
using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Outreach.Survey;

/// <param name="Questions">Its columns: every version that was ever asked.</param>
public sealed record SurveyTable(int SurveyId, ReportPeriod Period, IReadOnlyList<SurveyQuestion> Questions);

/// <summary>
/// The sheets of a period as a table for spreadsheets: a line for each, a column for each version of a question. UTF-8 with
/// BOM, written as it is read.
/// </summary>
public sealed class ExportSurvey(ReformDbContext db)
{
    /// <summary>What is to be written, when it is theirs to read.</summary>
    public async Task<Result<SurveyTable>> Find(int id, int year, string period, UnitScope scope, CancellationToken ct)
    {
        var survey = await ShowSurveyResults.Readable(db, id, scope, ct);
        return !survey.Ok ? survey.Problem
            : ReportPeriod.Of(year, period) is not { } days ? ShowSurveyResults.NoPeriod
            : new SurveyTable(id, days, [.. survey.Value.Questions.OrderBy(question => question.Order).ThenBy(question => question.Code).ThenBy(question => question.Version)]);
    }

    public async Task Run(SurveyTable table, Stream output, CancellationToken ct)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 16 * 1024, leaveOpen: true);
        string[] head = ["Ngày", "Người trả lời", .. table.Questions.Select(Name), "Ý kiến"];
        await writer.WriteAsync(Csv.Line(head).AsMemory(), ct);
        var (start, end) = (VietnamTime.StartUtc(table.Period.From), VietnamTime.EndUtc(table.Period.To));
        var sheets = db.Set<SurveyResponse>().AsNoTracking().Include(response => response.Marks)
            .Where(response => response.SurveyId == table.SurveyId && response.At >= start && response.At < end)
            .OrderBy(response => response.At).ThenBy(response => response.Id);
        await foreach (var sheet in sheets.AsAsyncEnumerable().WithCancellation(ct))
        {
            var marks = sheet.Marks.ToDictionary(mark => mark.QuestionId, mark => mark.Level);
            string?[] line =
            [
                VietnamTime.Show(VietnamTime.Day(sheet.At)), SurveyWords.Of(sheet.Who),
                .. table.Questions.Select(question => marks.TryGetValue(question.Id, out var level) ? level.ToString(CultureInfo.InvariantCulture) : null),
                sheet.Comment,
            ];
            await writer.WriteAsync(Csv.Line(line).AsMemory(), ct);
        }
    }

    private static string Name(SurveyQuestion question) =>
        question.Version == 1 && question.RetiredAt is null ? $"{question.Code}. {question.Text}" : $"{question.Code}. {question.Text} (phiên bản {question.Version})";
}
