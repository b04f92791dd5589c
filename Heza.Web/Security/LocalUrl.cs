namespace Heza.Web.Security;

/// <summary>Where to go on after a form: only ever on this site.</summary>
public static class LocalUrl
{
    /// <summary>The address when it is a path of this site, else <paramref name="otherwise"/>.</summary>
    public static string Or(string? url, string otherwise) => url is not null && IsLocal(url) ? url : otherwise;

    // Browsers read "//host" and "/\host" as another site, and drop tabs and line breaks before they look.
    private static bool IsLocal(string url) =>
        url is ['/', ..] && url is not ['/', '/' or '\\', ..] && url.Length <= 2000 && !url.Any(char.IsControl);
}
