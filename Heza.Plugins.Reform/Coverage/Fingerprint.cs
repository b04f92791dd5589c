namespace Heza.Plugins.Reform.Coverage;

/// <summary>What exactly somebody accepted: the words of both ends, so that it can be told later whether they still are the same.</summary>
/// <param name="ItemRevision">1 for the words that the item came with; see <see cref="Plans.ItemRewording"/>.</param>
/// <param name="ItemHash"><see cref="Plans.ItemWords.Hash(Plans.ContentItem)"/>.</param>
/// <param name="EvidenceHash">SHA-256 of the evidence's text, white space and markup left out.</param>
public sealed record Fingerprint(int ItemRevision, string ItemHash, string EvidenceHash);
