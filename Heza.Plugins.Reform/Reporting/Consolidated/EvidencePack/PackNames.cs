using System.Globalization;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Reporting.Consolidated.EvidencePack;

/// <summary>
/// Names of the pack's files: ASCII letters, digits and hyphens only, numbered, so that no title leads out of its folder,
/// clashes with another, or cannot be unpacked somewhere.
/// </summary>
internal static class PackNames
{
    private const int LongestTitle = 60;

    /// <summary>"minh-chung/0007-doi-moi-sap-xep.html".</summary>
    public static string Of(string folder, int number, string title, string extension)
    {
        var slug = VietnameseText.Slug(title, LongestTitle);
        return string.Create(CultureInfo.InvariantCulture, $"{folder}/{number:0000}{(slug.Length > 0 ? "-" : "")}{slug}.{extension}");
    }
}
