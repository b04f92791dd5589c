using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Outreach.Survey;

/// <summary>What readers find: surveys that take answers, and the form of one.</summary>
public sealed class OpenSurveys(ReformDbContext db, TimeProvider time)
{
    /// <summary>Those that take answers today, the one that closes first on top.</summary>
    public static IQueryable<SatisfactionSurvey> On(ReformDbContext db, DateOnly day) =>
        db.Set<SatisfactionSurvey>().AsNoTracking().Where(survey => survey.OpenFrom <= day && survey.OpenTo >= day).OrderBy(survey => survey.OpenTo).ThenBy(survey => survey.Id);

    public async Task<IReadOnlyList<SatisfactionSurvey>> Run(CancellationToken ct) => await On(db, time.Today()).ToListAsync(ct);

    /// <summary>One survey with its questions, whether it is open or not; null when there is none at the address.</summary>
    public Task<SatisfactionSurvey?> At(string slug, CancellationToken ct) =>
        db.Set<SatisfactionSurvey>().AsNoTracking().Include(survey => survey.Questions).SingleOrDefaultAsync(survey => survey.Slug == slug, ct);
}
