namespace Heza.Plugins.Reform.Platform.Pictures;

/// <summary>
/// Which sizes of a picture the site uses, and their addresses: the picture's own with <c>?width=</c>, as Umbraco's
/// ImageSharp has it. A host gives the picture at most that wide, never larger than it is.
/// </summary>
public static class PictureSizes
{
    /// <summary>Of the picture that is shown where a link is shared; Open Graph asks for 1200 × 630.</summary>
    public const int LinkCard = 1200;

    /// <summary>What is loaded where <c>srcset</c> is not understood.</summary>
    private const int Fallback = 960;

    /// <summary>
    /// Pixels, ascending: a row's 192 CSS pixels, a card's 370, the headline's and a text's 670, each on screens of one
    /// and two device pixels, and on phones.
    /// </summary>
    public static readonly IReadOnlyList<int> Widths = [320, 480, 640, 960, LinkCard, 1600];

    private static readonly string[] Resized = [".jpg", ".jpeg", ".png", ".webp"];

    /// <summary>Whether smaller ones are made of the picture: of this site's own, but not of GIF, whose animation would be lost.</summary>
    public static bool Resizes(string address) =>
        address.StartsWith('/') && !address.Contains('?', StringComparison.Ordinal)
        && Array.Exists(Resized, extension => address.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <param name="address">The picture's own address.</param>
    /// <param name="width">One of <see cref="Widths"/>.</param>
    public static string At(string address, int width) => Resizes(address) ? $"{address}?width={width}" : address;

    /// <summary>The one address for <c>src</c>.</summary>
    /// <param name="address">The picture's own address.</param>
    /// <param name="width">The picture's own width, where it is known.</param>
    public static string Source(string address, int? width) =>
        At(address, Widths.First(each => each >= Math.Min(width ?? Fallback, Fallback)));

    /// <summary>The value of <c>srcset</c>; null when there is nothing to choose from.</summary>
    /// <param name="address">The picture's own address.</param>
    /// <param name="width">The picture's own width; null leaves it out, since its sizes could not be told truly.</param>
    public static string? SourceSet(string address, int? width)
    {
        if (width is not { } own || own <= Widths[0] || !Resizes(address))
        {
            return null;
        }

        // The first that is as wide as the picture gives the picture in its own width.
        var smaller = Widths.Where(each => each < own).ToList();
        var sizes = smaller.Select(each => (Asked: each, Real: each)).Concat(Widths.Skip(smaller.Count).Take(1).Select(each => (Asked: each, Real: own)));
        return string.Join(", ", sizes.Select(size => $"{At(address, size.Asked)} {size.Real}w"));
    }
}
