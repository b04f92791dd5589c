using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Fanpage.Zalo;

/// <summary>Section <c>Reform:Zalo</c>: the site's app at developers.zalo.me. The secret comes from the environment, never from a file in git.</summary>
public sealed class ZaloOptions
{
    public const string Section = "Reform:Zalo";

    /// <summary>Characters that Zalo takes as an article's author.</summary>
    internal const int MaxAuthor = 50;

    /// <summary>Where the Official Account's API is; tests and rehearsals stand in for it.</summary>
    public string ApiUrl { get; set; } = "https://openapi.zalo.me";

    /// <summary>Where consent is asked for and tokens are exchanged.</summary>
    public string OAuthUrl { get; set; } = "https://oauth.zaloapp.com";

    /// <summary>Number of the app; empty: no Official Account can be connected.</summary>
    public string AppId { get; set; } = "";

    public string AppSecret { get; set; } = "";

    /// <summary>Author that articles at Zalo name, at most 50 characters.</summary>
    public string Author { get; set; } = "Ban Quản lý Khu kinh tế Hải Phòng";

    /// <summary>Whether accounts can be connected.</summary>
    public bool Ready => AppId.Length > 0;
}

/// <summary>Wrong settings are told at start. The secret itself is never told.</summary>
public sealed class CheckZaloOptions : IValidateOptions<ZaloOptions>
{
    public ValidateOptionsResult Validate(string? name, ZaloOptions options)
    {
        var wrong = Wrong(options).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Wrong(ZaloOptions options)
    {
        foreach (var (key, url) in new[] { ("ApiUrl", options.ApiUrl), ("OAuthUrl", options.OAuthUrl) })
        {
            if (!IsSafe(url))
            {
                yield return $"{ZaloOptions.Section}:{key} must be an https address such as https://openapi.zalo.me (http only for this machine).";
            }
        }

        if (options.AppId.Length > 0 != options.AppSecret.Length > 0)
        {
            yield return $"{ZaloOptions.Section}:AppId and {ZaloOptions.Section}:AppSecret: give both or neither.";
        }

        if (!options.AppId.All(char.IsAsciiDigit))
        {
            yield return $"{ZaloOptions.Section}:AppId must be the app's number.";
        }

        if (options.AppSecret.Any(character => character is <= ' ' or > '~'))
        {
            yield return $"{ZaloOptions.Section}:AppSecret must not have spaces or letters with marks.";
        }

        if (string.IsNullOrWhiteSpace(options.Author) || options.Author.Length > ZaloOptions.MaxAuthor)
        {
            yield return $"{ZaloOptions.Section}:Author must have 1 to {ZaloOptions.MaxAuthor} characters.";
        }
    }

    /// <summary>The secret and the tokens go there: not in the open over a network.</summary>
    private static bool IsSafe(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Query.Length == 0 && address.UserInfo.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
