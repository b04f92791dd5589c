using Heza.Plugins.Reform.Platform.Data;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>A piece of evidence, whatever it is, with all that coverage asks of it.</summary>
/// <param name="Address">Path on this site.</param>
/// <param name="Form">See <see cref="EvidenceFact.Form"/>.</param>
/// <param name="ContentHash">SHA-256 of what it says now, white space and markup left out.</param>
/// <param name="Periods">When it could be seen; of an activity: from its day on.</param>
internal sealed record Evidence(
    EvidenceKind Kind, Guid Key, string Title, string Address, string? Form, string ContentHash, IReadOnlyList<PeriodFact> Periods)
{
    public bool IsPublic => Periods.Any(period => period.To is null);
}

/// <summary>
/// The one place where the sources of evidence meet. A new source brings a class like <see cref="PublicationEvidence"/>, is
/// added here, and calls <see cref="RefreshIntervals"/> in the transaction that changes a piece of its own.
/// </summary>
internal static class EvidenceSources
{
    /// <summary>Also as changed in this context and not saved yet.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Evidence>> Load(ReformDbContext db, IReadOnlyCollection<Guid> keys, CancellationToken ct)
    {
        IReadOnlyList<Evidence> found = keys.Count == 0 ? [] : [.. await PublicationEvidence.Load(db, keys, ct), .. await ActivityEvidence.Load(db, keys, ct)];
        return found.ToDictionary(piece => piece.Key);
    }

    public static async Task<IReadOnlyDictionary<Guid, EvidencePiece>> Pieces(ReformDbContext db, IReadOnlyCollection<Guid> keys, CancellationToken ct) =>
        (await Load(db, keys, ct)).Values.Where(piece => piece.Periods.Count > 0).ToDictionary(piece => piece.Key, EvidencePiece.Of);
}
