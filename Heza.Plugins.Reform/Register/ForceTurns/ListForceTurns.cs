using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Register.ForceTurns;

/// <param name="Title">Type and number.</param>
/// <param name="Path">Of the public page.</param>
/// <param name="Before">Label of the force on the day before.</param>
/// <param name="After">Label of the force from the day on.</param>
/// <param name="CitedBy">Public articles and documents that name it: texts to look through.</param>
public sealed record ForceTurnRow(Guid Key, string Title, string Path, DateOnly Day, string Before, string After, int CitedBy);

/// <summary>Documents whose legal force changes soon or has just changed, the next first.</summary>
public sealed class ListForceTurns(ReformDbContext db, TimeProvider time)
{
    /// <summary>Days back and ahead that are shown.</summary>
    public const int Back = 7, Ahead = 60;

    private const int Most = 200;

    public async Task<IReadOnlyList<ForceTurnRow>> Run(CancellationToken ct)
    {
        var today = time.Today();
        var (from, to) = (today.AddDays(-Back), today.AddDays(Ahead));
        var documents = await ForceTurn.Candidates(db.Set<LegalDocument>(), from, to).Take(Most)
            .Select(document => new
            {
                document.Key,
                document.Type,
                document.Number,
                document.Slug,
                Days = new ForceDays(document.EffectiveOn, document.ForceUntil, document.ForcePartUntil, document.ForceUndated),
                CitedBy = db.Set<Missing.CitedNumber>().Count(cited => cited.NumberKey == document.NumberKey
                    && db.Set<Publication>().Any(publication => publication.Key == cited.PublicationKey && publication.WithdrawnAt == null)),
            }).ToListAsync(ct);
        return
        [
            .. documents.SelectMany(document => ForceTurn.Within(from, to, document.Days).Select(turn => new ForceTurnRow(
                    document.Key, $"{document.Type} {document.Number}".Trim(), PublicAddress.Of(PublicAddress.DocumentSection, document.Slug),
                    turn.Day, turn.Before.Label(), turn.After.Label(), document.CitedBy)))
                .OrderBy(row => row.Day < today).ThenBy(row => row.Day < today ? -row.Day.DayNumber : row.Day.DayNumber).ThenBy(row => row.Title, StringComparer.Ordinal),
        ];
    }
}
