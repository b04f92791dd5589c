using Heza.Plugins.Reform.Fanpage.Channels;

namespace Heza.Plugins.Reform.Fanpage.Facebook;

/// <summary>What is wrong with a page's token.</summary>
internal static class TokenRules
{
    public const string NoFigures = "Kết nối chưa có quyền read_insights nên không đọc được số liệu của bài đăng.";

    /// <summary>Null: it works.</summary>
    /// <param name="now">UTC.</param>
    public static (ChannelTrouble Trouble, string Message)? Against(TokenFacts facts, string pageId, string appId, DateTime now)
    {
        if (!facts.Valid || facts.ExpiresAt <= now)
        {
            return (ChannelTrouble.Token, $"{GraphWords.Token(facts.Valid ? 463 : facts.Subcode)} Hãy kết nối lại trang.");
        }

        if (facts.AppId != appId)
        {
            return (ChannelTrouble.Token, "Mã truy cập của trang thuộc một ứng dụng khác với ứng dụng đã khai báo. Hãy kết nối lại trang.");
        }

        if (!facts.OfPage || (facts.PageId is { } told && told != pageId))
        {
            return (ChannelTrouble.Token, "Mã truy cập không phải của trang này. Hãy kết nối lại trang.");
        }

        if (facts.DataAccessExpiresAt <= now)
        {
            return (ChannelTrouble.Token, "Thời hạn truy cập dữ liệu mà Facebook cho ứng dụng đã hết. Hãy kết nối lại trang để gia hạn.");
        }

        return Missing(facts, pageId) is { Count: > 0 } missing ? (ChannelTrouble.Permission, GraphWords.MissingPermissions(missing)) : null;
    }

    /// <summary>Needed permissions that the token has not got, or not for this page.</summary>
    public static IReadOnlyList<string> Missing(TokenFacts facts, string pageId) => [.. GraphPermissions.Needed.Where(permission => !Has(facts, permission, pageId))];

    /// <summary>Null: nothing to be told.</summary>
    public static string? Warning(TokenFacts facts, string pageId) => Has(facts, GraphPermissions.Figures, pageId) ? null : NoFigures;

    // A permission without a list of pages holds for all of them.
    private static bool Has(TokenFacts facts, string permission, string pageId) =>
        facts.Scopes.Contains(permission) && (!facts.Targets.TryGetValue(permission, out var pages) || pages.Contains(pageId));
}
