using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Outreach.Survey;

/// <summary>
/// The Office changes a survey. A question that has answers keeps its words: reworded, it is asked as a new version;
/// taken out, it is not asked any more, and its answers stay.
/// </summary>
public sealed class ChangeSurvey(ReformDbContext db, ContentVersion version, TimeProvider time)
{
    public async Task<Result<SavedSurvey>> Run(int id, SurveyRequest typed, Actor actor, CancellationToken ct)
    {
        var draft = SurveyDraft.Read(typed);
        if (!draft.Ok)
        {
            return draft.Problem;
        }

        var (now, wanted) = (time.UtcNow(), draft.Value);
        await using var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct);
        var survey = await db.Set<SatisfactionSurvey>().Include(survey => survey.Questions).SingleOrDefaultAsync(survey => survey.Id == id, ct);
        if (survey is null)
        {
            return ReadSurvey.None;
        }

        if (survey.Revision != typed.Revision)
        {
            return Problem.Conflict($"{survey.ChangedBy} vừa sửa khảo sát này lúc {VietnamTime.ShowMoment(survey.ChangedAt)}. Hãy tải lại trang để xem bản mới rồi sửa tiếp.");
        }

        if (await SurveyUnit.Hindrance(db, wanted.Unit, ct) is { } unknown)
        {
            return unknown;
        }

        var questions = survey.Questions.Select(question => question.Id).ToList();
        var answered = (await db.Set<SurveyMark>().Where(mark => questions.Contains(mark.QuestionId)).Select(mark => mark.QuestionId).Distinct().ToListAsync(ct)).ToHashSet();
        if (!Ask(survey, wanted.Questions, answered, now))
        {
            return Problem.Field("questions", "Có câu hỏi không còn trong khảo sát. Hãy tải lại trang.");
        }

        (survey.Title, survey.Introduction, survey.OpenFrom, survey.OpenTo) = (wanted.Title, wanted.Introduction, wanted.OpenFrom, wanted.OpenTo);
        (survey.Unit, survey.AsksWho, survey.AsksComment) = (wanted.Unit, wanted.AsksWho, wanted.AsksComment);
        (survey.Revision, survey.ChangedAt, survey.ChangedBy) = (survey.Revision + 1, now, actor.Name);
        var change = new Change { Topic = "survey", At = now };
        db.Add(change);
        db.Record(actor, AuditAction.SurveyChanged, new AuditSubject(AuditSubjectKind.Survey, $"{survey.Id}", survey.Title), now, Days(survey));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        version.MoveTo(change.Sequence);
        return new SavedSurvey(survey.Id, survey.Slug, survey.Revision);
    }

    /// <returns>False when a question is named that is not asked.</returns>
    private bool Ask(SatisfactionSurvey survey, IReadOnlyList<QuestionDraft> wanted, HashSet<int> answered, DateTime now)
    {
        var present = survey.Asked.ToDictionary(question => question.Code);
        if (wanted.Any(question => question.Code is { } code && !present.ContainsKey(code)))
        {
            return false;
        }

        var next = survey.Questions.Max(question => question.Code) + 1;
        for (var order = 0; order < wanted.Count; order++)
        {
            var (code, text) = wanted[order];
            var own = code is { } known ? present[known] : null;
            present.Remove(code ?? 0);
            if (own is not null && (own.Text == text || !answered.Contains(own.Id)))
            {
                (own.Order, own.Text) = (order, text);
                continue;
            }

            if (own is not null)
            {
                own.RetiredAt = now;
            }

            survey.Questions.Add(new SurveyQuestion { Code = own?.Code ?? next++, Version = (own?.Version ?? 0) + 1, Order = order, Text = text });
        }

        foreach (var left in present.Values)
        {
            if (answered.Contains(left.Id))
            {
                left.RetiredAt = now;
            }
            else
            {
                survey.Questions.Remove(left);
                db.Remove(left);
            }
        }

        return true;
    }

    private static string Days(SatisfactionSurvey survey) => $"Mở từ {VietnamTime.Show(survey.OpenFrom)} đến {VietnamTime.Show(survey.OpenTo)}";
}
