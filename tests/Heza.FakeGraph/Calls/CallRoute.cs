using System.Text.RegularExpressions;

namespace Heza.Testing.Fakes;

/// <summary>A path taken apart: version, segments after it, and what the call is about.</summary>
/// <param name="Owner">Whose page or account the call concerns: a page id, <c>zalo</c>, or null.</param>
internal sealed partial record CallRoute(CallKind Kind, string? Version, string[] Segments, string? Owner)
{
    public static CallRoute Of(string method, string path, Func<string, bool> isPage)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var version = segments.Length > 0 && VersionSegment().IsMatch(segments[0]) ? segments[0] : null;
        var rest = version is null ? segments : segments[1..];
        if (ZaloKind(version, rest) is { } zalo)
        {
            return new(zalo, version, rest, "zalo");
        }

        var owner = rest.Length > 0 ? rest[0].Split('_')[0] : null;
        return new(GraphKind(method, rest, isPage), version, rest, owner is not null && isPage(owner) ? owner : null);
    }

    private static CallKind? ZaloKind(string? version, string[] rest) =>
        (version, string.Join('/', rest)) switch
        {
            ("v2.0", "article/create") => CallKind.ZaloCreate,
            ("v2.0", "article/verify") => CallKind.ZaloVerify,
            ("v2.0", "article/getslice" or "article/getdetail") => CallKind.ZaloRead,
            ("v2.0", "article/update") => CallKind.ZaloUpdate,
            ("v2.0", "article/remove") => CallKind.ZaloRemove,
            ("v2.0", "oa/getoa") => CallKind.ZaloInfo,
            ("v4", "oa/permission" or "oa/access_token") => CallKind.ZaloToken,
            _ => null,
        };

    private static CallKind GraphKind(string method, string[] rest, Func<string, bool> isPage) =>
        (method, rest) switch
        {
            ("POST", []) => CallKind.Scrape,
            (_, ["debug_token"]) => CallKind.Debug,
            (_, ["oauth", "access_token"]) or (_, ["dialog", "oauth"]) => CallKind.OAuth,
            ("GET", ["me"]) or ("GET", ["me", "accounts"]) => CallKind.Account,
            ("POST", [_, "feed"]) => CallKind.Publish,
            ("POST", [_, "photos"]) => CallKind.Photo,
            ("GET", [_, "feed" or "posts" or "published_posts" or "scheduled_posts"]) => CallKind.Read,
            ("GET", [_, "insights"]) => CallKind.Insights,
            ("GET", [var id]) => isPage(id) ? CallKind.Account : CallKind.Read,
            ("POST", [_]) => CallKind.Edit,
            ("DELETE", [_]) => CallKind.Delete,
            _ => CallKind.Unknown,
        };

    [GeneratedRegex("^v[0-9]+(\\.[0-9]+)?$")]
    private static partial Regex VersionSegment();
}
