using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Register.Missing;

/// <summary>Keeps what a publication cites as it is published, so that the worklist is one query.</summary>
public sealed class KeepCitedNumbers : IPublicationParticipant
{
    public async Task Apply(PublicationChange change, ReformDbContext db, CancellationToken ct)
    {
        if (change.Event == PublicationEvent.Withdrawn)
        {
            // Kept like the publication itself; lists leave out what is not public.
            return;
        }

        var publication = change.Publication;
        var before = await db.Set<CitedNumber>().Where(cited => cited.PublicationKey == publication.Key).ToDictionaryAsync(cited => cited.NumberKey, ct);
        foreach (var cited in FindCitedNumbers.In(publication))
        {
            if (before.Remove(cited.NumberKey, out var kept))
            {
                db.Entry(kept).CurrentValues.SetValues(cited);
            }
            else
            {
                db.Add(cited);
            }
        }

        db.RemoveRange(before.Values);
    }
}
