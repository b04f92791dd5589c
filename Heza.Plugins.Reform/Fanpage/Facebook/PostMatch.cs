using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;

namespace Heza.Plugins.Reform.Fanpage.Facebook;

/// <summary>Recognises our post among those of the page (facebook.md, "read back").</summary>
internal static class PostMatch
{
    /// <summary>
    /// The words and, of a link post, the link are those that were sent, and it did not stand there before. A link post whose
    /// card Facebook has not made yet is known by its words alone.
    /// </summary>
    public static bool Is(GraphPost post, SoughtPost sought)
    {
        if (post.CreatedAt is { } created && created < sought.Since)
        {
            return false;
        }

        return sought.Form == PostForm.Photos
            ? SameWords.Are(post.Message, PhotoText.Of(sought.Text, sought.Link))
            : SameWords.Are(post.Message, sought.Text) && (post.Links.Count == 0 || post.Links.Any(link => SameAddress(link, sought.Link)));
    }

    /// <summary>Facebook adds <c>fbclid</c>, and drops or adds a slash at the end.</summary>
    internal static bool SameAddress(string one, string other) =>
        Uri.TryCreate(one, UriKind.Absolute, out var first) && Uri.TryCreate(other, UriKind.Absolute, out var second)
        && string.Equals(first.Scheme, second.Scheme, StringComparison.Ordinal) && string.Equals(first.Authority, second.Authority, StringComparison.OrdinalIgnoreCase)
        && Path(first) == Path(second) && Query(first) == Query(second);

    private static string Path(Uri uri) => Uri.UnescapeDataString(uri.AbsolutePath).TrimEnd('/');

    private static string Query(Uri uri) =>
        string.Join('&', uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(pair => !pair.StartsWith("fbclid=", StringComparison.Ordinal)));
}
