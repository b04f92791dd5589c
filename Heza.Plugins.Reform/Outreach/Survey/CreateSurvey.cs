using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Outreach.Survey;

/// <param name="Slug">Its address on the portal.</param>
public sealed record SavedSurvey(int Id, string Slug, int Revision);

/// <summary>The Office plans a survey. It opens and closes by its days.</summary>
public sealed class CreateSurvey(ReformDbContext db, ContentVersion version, TimeProvider time)
{
    public async Task<Result<SavedSurvey>> Run(SurveyRequest typed, Actor actor, CancellationToken ct)
    {
        var draft = SurveyDraft.Read(typed);
        if (!draft.Ok)
        {
            return draft.Problem;
        }

        var (now, wanted) = (time.UtcNow(), draft.Value);
        await using var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct);
        if (await SurveyUnit.Hindrance(db, wanted.Unit, ct) is { } unknown)
        {
            return unknown;
        }

        var survey = new SatisfactionSurvey
        {
            Slug = await FreeSlug(wanted.Title, ct),
            Title = wanted.Title,
            Introduction = wanted.Introduction,
            OpenFrom = wanted.OpenFrom,
            OpenTo = wanted.OpenTo,
            Unit = wanted.Unit,
            AsksWho = wanted.AsksWho,
            AsksComment = wanted.AsksComment,
            Revision = 1,
            ChangedAt = now,
            ChangedBy = actor.Name,
        };
        survey.Questions.AddRange(wanted.Questions.Select((question, index) => new SurveyQuestion { Code = index + 1, Version = 1, Order = index, Text = question.Text }));
        db.Add(survey);
        var change = new Change { Topic = "survey", At = now };
        db.Add(change);
        await db.SaveChangesAsync(ct);
        db.Record(actor, AuditAction.SurveyCreated, new AuditSubject(AuditSubjectKind.Survey, $"{survey.Id}", survey.Title), now);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        version.MoveTo(change.Sequence);
        return new SavedSurvey(survey.Id, survey.Slug, survey.Revision);
    }

    private async Task<string> FreeSlug(string title, CancellationToken ct)
    {
        // Room for a number behind it.
        var wanted = VietnameseText.Slug(title, SurveyLimits.Slug - 10) is { Length: > 0 } slug ? slug : "y-kien";
        var taken = (await db.Set<SatisfactionSurvey>().Where(survey => survey.Slug.StartsWith(wanted)).Select(survey => survey.Slug).ToListAsync(ct))
            .ToHashSet(StringComparer.Ordinal);
        return taken.Contains(wanted) ? Enumerable.Range(2, taken.Count).Select(number => $"{wanted}-{number}").First(free => !taken.Contains(free)) : wanted;
    }
}
