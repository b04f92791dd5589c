namespace Heza.Plugins.Reform.Coverage;

/// <param name="At">UTC; when another text came.</param>
/// <param name="OldHash">Fingerprint of the text before; null: not written down at the time.</param>
public sealed record TextChange(DateTime At, string? OldHash);

/// <summary>The texts that an item or a piece of evidence had, as fingerprints: revision 1 is the first one known.</summary>
/// <param name="Changes">The oldest first.</param>
/// <param name="Current">Fingerprint of the newest text.</param>
public sealed record TextHistory(IReadOnlyList<TextChange> Changes, string Current)
{
    public static TextHistory Never { get; } = new([], "");

    /// <summary>The revision at the end of a day.</summary>
    /// <param name="end">UTC.</param>
    public int RevisionAt(DateTime end) => 1 + Changes.Count(change => change.At < end);

    /// <summary>The revision that a decision of a moment was about: a change of the same moment came first.</summary>
    public int RevisionFor(DateTime decided) => 1 + Changes.Count(change => change.At <= decided);

    /// <summary>A text that nobody took the fingerprint of is like no other.</summary>
    public string HashOf(int revision) => Math.Max(revision, 1) switch
    {
        var known when known > Changes.Count => Current,
        var known => Changes[known - 1].OldHash ?? $"?{known}",
    };

    public string HashAt(DateTime end) => HashOf(RevisionAt(end));

    /// <summary>Whether the text says something else than the accepted one: a change back to it ends the difference.</summary>
    /// <returns>UTC; since when without a break. Null when it says the same.</returns>
    public DateTime? DiffersSince(string accepted, DateTime acceptedAt, DateTime end)
    {
        DateTime? since = null;
        for (var revision = RevisionAt(end); HashOf(revision) != accepted; revision--)
        {
            // The first text known differs already: it was another one when it was accepted.
            since = revision == 1 ? acceptedAt : Changes[revision - 2].At;
            if (revision == 1)
            {
                break;
            }
        }

        return since < acceptedAt ? acceptedAt : since;
    }
}
