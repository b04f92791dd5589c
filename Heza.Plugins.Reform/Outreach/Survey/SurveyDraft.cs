using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Outreach.Survey;

/// <summary>Longest texts, in characters, and how many questions a survey takes.</summary>
public static class SurveyLimits
{
    public const int Slug = 100;
    public const int Title = 200;
    public const int Introduction = 2000;
    public const int Question = 300;
    public const int Questions = 20;
    public const int Comment = 2000;
}

/// <param name="Code">Which question it is; null for a new one.</param>
public sealed record QuestionRequest(int? Code, string? Text);

/// <summary>A survey as the Office typed it.</summary>
/// <param name="Unit">Code of the unit that reads the results beside the Office; empty: none.</param>
/// <param name="Questions">1 to 20, in the order in which they are asked.</param>
/// <param name="Revision">The one that was changed; not needed for a new survey.</param>
public sealed record SurveyRequest(
    string? Title, string? Introduction, DateOnly? OpenFrom, DateOnly? OpenTo, string? Unit, bool AsksWho, bool AsksComment,
    IReadOnlyList<QuestionRequest>? Questions, int? Revision);

/// <summary>The same, cleaned and within its bounds.</summary>
public sealed record SurveyDraft(
    string Title, string Introduction, DateOnly OpenFrom, DateOnly OpenTo, string? Unit, bool AsksWho, bool AsksComment, IReadOnlyList<QuestionDraft> Questions)
{
    public static Result<SurveyDraft> Read(SurveyRequest typed)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var title = Bounded("title", TypedText.Line(typed.Title), SurveyLimits.Title, "Hãy đặt tên cho khảo sát.");
        var introduction = Bounded("introduction", TypedText.Lines(typed.Introduction), SurveyLimits.Introduction, null);
        var unit = Bounded("unit", TypedText.Line(typed.Unit), PlanLimits.Code, null);
        var (from, to) = (Day("openFrom", typed.OpenFrom), Day("openTo", typed.OpenTo));
        if (from is not null && to is not null && from > to)
        {
            errors["openTo"] = ["Ngày kết thúc phải từ ngày bắt đầu trở đi."];
        }

        var questions = (typed.Questions ?? [])
            .Select((question, index) => new QuestionDraft(question.Code, Bounded($"question-{index}", TypedText.Line(question.Text), SurveyLimits.Question, "Hãy ghi câu hỏi, hoặc xoá dòng này.")))
            .ToList();
        if (questions.Count is 0 or > SurveyLimits.Questions)
        {
            errors["questions"] = [$"Hãy đặt từ 1 đến {SurveyLimits.Questions} câu hỏi."];
        }
        else if (questions.Where(question => question.Code is not null).GroupBy(question => question.Code).Any(group => group.Count() > 1))
        {
            errors["questions"] = ["Một câu hỏi được gửi lên hai lần. Hãy tải lại trang."];
        }

        return errors.Count > 0
            ? new Problem(ProblemKind.Invalid, "Khảo sát có chỗ cần sửa.", errors)
            : new SurveyDraft(title, introduction, from!.Value, to!.Value, unit.Length == 0 ? null : unit, typed.AsksWho, typed.AsksComment, questions);

        string Bounded(string field, string text, int longest, string? missing)
        {
            if (text.Length == 0 && missing is not null)
            {
                errors[field] = [missing];
            }
            else if (text.Length > longest)
            {
                errors[field] = [$"Dài {text.Length} ký tự; nhiều nhất là {longest}."];
            }

            return text;
        }

        DateOnly? Day(string field, DateOnly? day)
        {
            if (day is not { Year: >= Plan.MinYear and <= Plan.MaxYear })
            {
                errors[field] = ["Hãy chọn ngày, ví dụ 01/07/2023."];
            }

            return day;
        }
    }
}

public sealed record QuestionDraft(int? Code, string Text);
