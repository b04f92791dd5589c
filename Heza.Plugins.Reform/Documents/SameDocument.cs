using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Documents;

/// <summary>By what two documents are told apart.</summary>
/// <param name="NumberKey">See <see cref="DocumentNumber.Key"/>.</param>
/// <param name="Year">Of issue; null when it is not known.</param>
public sealed record DocumentIdentity(string NumberKey, int? Year, IReadOnlyCollection<string> Issuers);

/// <summary>
/// Bodies number their documents by year, so the same number is free again in another year, or for another local body (each
/// province has a 21/CT-UBND).
/// </summary>
public static class SameDocument
{
    public static bool Is(DocumentIdentity one, DocumentIdentity other) =>
        one.NumberKey == other.NumberKey
        && !(one.Year is { } mine && other.Year is { } theirs && mine != theirs)
        && (!IsLocal(one.NumberKey) || SharesIssuer(one, other));

    public static bool SharesIssuer(DocumentIdentity one, DocumentIdentity other) =>
        one.Issuers.Any(mine => other.Issuers.Any(theirs => VietnameseText.Slug(mine) == VietnameseText.Slug(theirs)));

    private static bool IsLocal(string numberKey) =>
        numberKey.EndsWith("ubnd", StringComparison.Ordinal) || numberKey.EndsWith("hdnd", StringComparison.Ordinal);
}
