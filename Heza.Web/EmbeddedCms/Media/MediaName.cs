using Heza.Web.Security;

namespace Heza.Web.EmbeddedCms.Media;

/// <summary>File names as people type them. They are only ever shown; no path on disk is made of them.</summary>
public static class MediaName
{
    public const int MaxLength = 150;
    public const int MaxAltText = 500;

    /// <summary>The name without folders and without characters that file systems or headers take for something else.</summary>
    public static string Clean(string? typed)
    {
        var name = SingleLine.Clean((typed ?? "").Split('/', '\\')[^1]);
        return string.Concat(name.Where(c => c is not (':' or '*' or '?' or '"' or '<' or '>' or '|'))).Trim('.', ' ');
    }

    /// <summary>The extension in lower case without the dot; empty when there is none.</summary>
    public static string Extension(string cleanName) => Path.GetExtension(cleanName).TrimStart('.').ToLowerInvariant();

    /// <summary>A name that ends in one of the kind's extensions and is at most <see cref="MaxLength"/> characters long.</summary>
    public static string For(FileKind kind, string cleanName)
    {
        var typed = Extension(cleanName);
        var (stem, extension) = kind.Allows(typed) ? (cleanName[..^(typed.Length + 1)], typed) : (cleanName, kind.Extension);
        if (stem.Length == 0)
        {
            stem = "tep";
        }

        var room = MaxLength - extension.Length - 1;
        if (stem.Length > room)
        {
            stem = stem[..(char.IsHighSurrogate(stem[room - 1]) ? room - 1 : room)];
        }

        return $"{stem}.{extension}";
    }
}
