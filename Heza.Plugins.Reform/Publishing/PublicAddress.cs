using Heza.Plugins.Reform.Platform.Text;
using Heza.Plugins.Reform.Publishing.ReadModel;

namespace Heza.Plugins.Reform.Publishing;

/// <summary>Public addresses, all under one prefix; see the README's table.</summary>
public static class PublicAddress
{
    public const string Home = "/cai-cach-hanh-chinh";
    public const string ArticleSection = "tin-tuc";
    public const string DocumentSection = "van-ban";

    /// <summary>Below it a piece is found by its key, wherever it is now.</summary>
    public const string ByKey = Home + "/muc";

    public static string Section(Publication publication) =>
        publication is Article ? ArticleSection : DocumentSection;

    public static string Of(Publication publication) => Of(Section(publication), publication.Slug);

    public static string Of(string section, string slug) => $"{Home}/{section}/{slug}";

    /// <summary>The document that bears a number, or the choice between several.</summary>
    public static string OfNumber(string number) => $"{Home}/{DocumentSection}?so={Uri.EscapeDataString(VietnameseText.Normalize(number))}";

    /// <summary>For links that are kept: it holds before the piece is public, and after its title changed.</summary>
    public static string Of(Guid key) => SitePart.Find(key)?.Address ?? $"{ByKey}/{key:D}";
}
