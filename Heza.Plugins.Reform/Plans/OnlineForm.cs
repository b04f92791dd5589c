using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Plans;

/// <summary>
/// Which forms of publicity the site itself bears witness to. A plan names its forms in words, so the words say it: "cổng
/// thông tin" or "trang thông tin" the portal, "fanpage" or "mạng xã hội" the channels. What was done in other forms
/// (banners, meetings) people record.
/// </summary>
public static class OnlineForm
{
    private static readonly string[] PortalWords = ["cong thong tin", "trang thong tin"], FanpageWords = ["fanpage", "mang xa hoi"];

    /// <param name="title">Title of a <see cref="PublicityForm"/>.</param>
    public static bool Is(string title) => IsPortal(title) || IsFanpage(title);

    public static bool IsPortal(string title) => Names(title, PortalWords);

    public static bool IsFanpage(string title) => Names(title, FanpageWords);

    private static bool Names(string title, string[] words)
    {
        var folded = VietnameseText.Fold(title);
        return Array.Exists(words, word => folded.Contains(word, StringComparison.Ordinal));
    }
}
