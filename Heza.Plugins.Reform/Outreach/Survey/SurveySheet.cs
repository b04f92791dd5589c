using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Outreach.Survey;

/// <summary>The public form as it was sent.</summary>
/// <param name="Ticket">Of <see cref="SurveyTickets"/>.</param>
/// <param name="Trap">A field that people do not see and programs fill in.</param>
/// <param name="Levels">What was chosen, by <see cref="SurveyQuestion.Id"/>.</param>
public sealed record SurveySheet(string? Ticket, string? Trap, IReadOnlyDictionary<int, string> Levels, string? Who, string? Comment);

/// <summary>What a sheet says, once it is complete.</summary>
public sealed record ReadSheet(IReadOnlyList<SurveyMark> Marks, Respondent? Who, string? Comment);

/// <summary>Whether a sheet answers a survey: every question, one of five levels.</summary>
public static class SurveySheetRule
{
    /// <summary>The form's own field, for what concerns no question.</summary>
    public const string Form = "form";

    public static string Field(int question) => $"q-{question}";

    /// <param name="ticket">Null when the form's was none of ours.</param>
    /// <param name="now">UTC.</param>
    public static Result<ReadSheet> Read(SatisfactionSurvey survey, SurveySheet sheet, SurveyTicket? ticket, DateTime now)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (Robot(sheet, ticket, now) is { } objection)
        {
            errors[Form] = [objection];
        }

        var marks = new List<SurveyMark>();
        foreach (var question in survey.Asked)
        {
            if (sheet.Levels.GetValueOrDefault(question.Id) is ['1' or '2' or '3' or '4' or '5'] level)
            {
                marks.Add(new SurveyMark { QuestionId = question.Id, Level = level[0] - '0' });
            }
            else
            {
                errors[Field(question.Id)] = [$"Hãy chọn một mức cho câu “{question.Text}”."];
            }
        }

        var who = string.IsNullOrEmpty(sheet.Who) || !survey.AsksWho ? null : KebabCase.Read<Respondent>(sheet.Who);
        if (survey.AsksWho && who is null && !string.IsNullOrEmpty(sheet.Who))
        {
            errors["who"] = ["Hãy chọn lại bạn trả lời với tư cách nào, hoặc bỏ qua."];
        }

        var comment = survey.AsksComment ? TypedText.Lines(sheet.Comment) : "";
        if (comment.Length > SurveyLimits.Comment)
        {
            errors["comment"] = [$"Ý kiến dài {comment.Length} ký tự; nhiều nhất là {SurveyLimits.Comment}. Hãy rút ngắn."];
        }

        return errors.Count == 0
            ? new ReadSheet(marks, who, comment.Length == 0 ? null : comment)
            : new Problem(ProblemKind.Invalid, "Chưa gửi được. Hãy xem lại các chỗ sau.", errors);
    }

    private static string? Robot(SurveySheet sheet, SurveyTicket? ticket, DateTime now) =>
        !string.IsNullOrEmpty(sheet.Trap) ? "Một ô ẩn dành để nhận ra chương trình tự động đã bị điền. Các câu trả lời vẫn còn bên dưới; hãy bấm Gửi lần nữa."
        : ticket is null ? SurveyTickets.Stale
        : ticket.Objection(now);
}
