using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;

namespace Heza.Plugins.Reform.Publishing;

/// <summary>
/// A feature that changes together with the read model, in the same transaction: Coverage proposes fulfilments,
/// Fanpage writes its intents. It adds to <c>db</c> and does not save. It must bear being applied twice.
/// </summary>
public interface IPublicationParticipant
{
    Task Apply(PublicationChange change, ReformDbContext db, CancellationToken ct);
}

/// <summary>A feature that follows after the commit (index, alarm clock). Losing a call is harmless: it catches up by itself.</summary>
public interface IPublicationFollower
{
    Task Follow(long sequence, CancellationToken ct);
}

public enum PublicationEvent
{
    Published,
    Updated,
    Withdrawn,
}

/// <param name="Publication">The read model row, already changed, not yet saved.</param>
/// <param name="At">UTC moment of the change as the CMS recorded it.</param>
public sealed record PublicationChange(Publication Publication, PublicationEvent Event, DateTime At);
