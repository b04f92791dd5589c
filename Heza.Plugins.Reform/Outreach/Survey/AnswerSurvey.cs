using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Outreach.Survey;

/// <param name="Counted">False when the same form had been sent before.</param>
public sealed record SurveyThanks(bool Counted);

/// <summary>
/// Takes a reader's sheet. It is taken also while the Office has closed the period's report: that report is as of a day and
/// keeps its file, and no reader is turned away for it.
/// </summary>
public sealed class AnswerSurvey(ReformDbContext db, SurveyTickets tickets, TimeProvider time)
{
    public async Task<Result<SurveyThanks>> Run(string slug, SurveySheet sheet, CancellationToken ct)
    {
        var now = time.UtcNow();
        await using var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct);
        var survey = await db.Set<SatisfactionSurvey>().AsNoTracking().Include(survey => survey.Questions).SingleOrDefaultAsync(survey => survey.Slug == slug, ct);
        if (survey is null)
        {
            return ReadSurvey.None;
        }

        if (survey.StateOn(VietnamTime.Day(now)) != SurveyState.Open)
        {
            return new Problem(ProblemKind.Gone, $"Khảo sát nhận ý kiến từ ngày {VietnamTime.Show(survey.OpenFrom)} đến hết ngày {VietnamTime.Show(survey.OpenTo)}.");
        }

        var ticket = tickets.Read(sheet.Ticket, survey.Id);
        var read = SurveySheetRule.Read(survey, sheet, ticket, now);
        if (!read.Ok || ticket is null)
        {
            return read.Problem ?? Problem.Field(SurveySheetRule.Form, SurveyTickets.Stale);
        }

        // A double click, a reload, a replay: the first one counted.
        if (await db.Set<SurveyResponse>().AnyAsync(response => response.NonceHash == ticket.NonceHash, ct))
        {
            return new SurveyThanks(Counted: false);
        }

        var response = new SurveyResponse { SurveyId = survey.Id, At = now, Who = read.Value.Who, Comment = read.Value.Comment, NonceHash = ticket.NonceHash };
        response.Marks.AddRange(read.Value.Marks);
        db.Add(response);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new SurveyThanks(Counted: true);
    }
}
