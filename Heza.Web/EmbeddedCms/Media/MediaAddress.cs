using System.Text.RegularExpressions;

namespace Heza.Web.EmbeddedCms.Media;

/// <summary>The address of a file on this site: <c>/media/{first two}/{hash}.{extension}</c>. It names the content, so it never changes.</summary>
public static partial class MediaAddress
{
    public static string Of(string hash, string extension) => $"/media/{hash[..2]}/{hash}.{extension}";

    /// <summary>The hash in an address; null when it is none of a file.</summary>
    public static string? HashIn(string address) =>
        Pattern().Match(address) is { Success: true, Index: 0 } match && match.Length == address.Length ? match.Groups["hash"].Value : null;

    /// <summary>Hashes of all files whose addresses stand in a text.</summary>
    public static IReadOnlyList<string> HashesIn(string text) =>
        [.. Pattern().Matches(text).Select(match => match.Groups["hash"].Value).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"/media/(?<folder>[0-9a-f]{2})/(?<hash>\k<folder>[0-9a-f]{62})\.[a-z]{3,4}(?![a-z])")]
    private static partial Regex Pattern();
}
