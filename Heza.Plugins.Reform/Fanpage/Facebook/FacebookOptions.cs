using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Heza.Plugins.Reform.Fanpage.Figures;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Fanpage.Facebook;

/// <summary>Section <c>Reform:Facebook</c>: the app of the organisation at developers.facebook.com.</summary>
public sealed class FacebookOptions
{
    public const string Section = "Reform:Facebook";

    /// <summary>Of the Graph API, without version. Another address (a fake for tests and training) may stand in; HTTPS except on this machine.</summary>
    public string BaseUrl { get; set; } = "https://graph.facebook.com";

    /// <summary>Where a person lets the app use a page.</summary>
    public string DialogUrl { get; set; } = "https://www.facebook.com";

    /// <summary>Pinned: Facebook changes what calls mean with each version.</summary>
    public string Version { get; set; } = "v25.0";

    /// <summary>Empty: no page can be connected.</summary>
    public string AppId { get; set; } = "";

    /// <summary>From the environment (<c>Reform__Facebook__AppSecret</c>), never from a file in git.</summary>
    public string AppSecret { get; set; } = "";

    /// <summary>Until a connection with Facebook stands.</summary>
    public int ConnectSeconds { get; set; } = 5;

    /// <summary>For one call, its answer included.</summary>
    public int CallSeconds { get; set; } = 25;

    /// <summary>
    /// Figures of a post that are read daily: Facebook's name of each and its Vietnamese label. An empty label switches one off.
    /// Facebook ends names now and then; an unknown one is a warning in the log.
    /// </summary>
    public Dictionary<string, string> Figures { get; set; } = new(StringComparer.Ordinal)
    {
        ["post_media_view"] = "Lượt xem",
        ["post_total_media_view_unique"] = "Người xem",
        ["post_clicks"] = "Lượt bấm",
        ["post_reactions_by_type_total"] = "Lượt bày tỏ cảm xúc",
    };

    /// <summary>Which of <see cref="Figures"/> says how often a post was seen: it is summed in the coverage's evidence.</summary>
    public string ViewsFigure { get; set; } = "post_media_view";

    /// <summary>Whether pages can be connected and used.</summary>
    public bool Ready => AppId.Length > 0;

    /// <summary>Speaks for the app itself (facebook.md, "token health").</summary>
    internal string AppToken => $"{AppId}|{AppSecret}";

    internal MetricNames Names => new(Figures, ViewsFigure);

    internal IReadOnlyList<string> Metrics => [.. Figures.Where(figure => figure.Value.Length > 0).Select(figure => figure.Key).Order(StringComparer.Ordinal)];
}

/// <summary>Wrong settings stop the site at start. The secret itself is never told.</summary>
public sealed partial class CheckFacebookOptions : IValidateOptions<FacebookOptions>
{
    /// <summary>A call ends well before the ledger gives it up.</summary>
    private static readonly int MostCallSeconds = (int)Ledger.FanpageTiming.CallTimeout.TotalSeconds - 15;

    public ValidateOptionsResult Validate(string? name, FacebookOptions options)
    {
        var wrong = Wrong(options).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Wrong(FacebookOptions options)
    {
        if (!IsAddress(options.BaseUrl))
        {
            yield return "Reform:Facebook:BaseUrl must be an address such as https://graph.facebook.com: HTTPS (except on this machine), without a query.";
        }

        if (!IsAddress(options.DialogUrl))
        {
            yield return "Reform:Facebook:DialogUrl must be an address such as https://www.facebook.com: HTTPS (except on this machine), without a query.";
        }

        if (!Version().IsMatch(options.Version))
        {
            yield return "Reform:Facebook:Version must look like v25.0.";
        }

        if (options.AppId.Length == 0 != (options.AppSecret.Length == 0))
        {
            yield return "Reform:Facebook:AppId and Reform:Facebook:AppSecret: give both or neither.";
        }

        if (options.AppId.Any(c => !char.IsAsciiDigit(c)))
        {
            yield return "Reform:Facebook:AppId must be a number.";
        }

        if (options.ConnectSeconds is < 1 or > 15)
        {
            yield return "Reform:Facebook:ConnectSeconds must lie between 1 and 15.";
        }

        if (options.CallSeconds < 5 || options.CallSeconds > MostCallSeconds)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Reform:Facebook:CallSeconds must lie between 5 and {MostCallSeconds}.");
        }

        foreach (var metric in options.Figures.Keys.Where(metric => metric.Length > 80 || !Metric().IsMatch(metric)))
        {
            yield return $"Reform:Facebook:Figures:{metric} must be the name of a Facebook metric, such as post_clicks.";
        }
    }

    // Tokens travel in each call: in the open only where they stay on this machine.
    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Query.Length == 0 && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && IsThisMachine(uri)));

    private static bool IsThisMachine(Uri uri) => uri.Host == "localhost" || (IPAddress.TryParse(uri.Host, out var address) && IPAddress.IsLoopback(address));

    [GeneratedRegex(@"^v\d{1,3}\.\d$")]
    private static partial Regex Version();

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex Metric();
}
