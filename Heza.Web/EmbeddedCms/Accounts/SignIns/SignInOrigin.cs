namespace Heza.Web.EmbeddedCms.Accounts.SignIns;

/// <summary>Where an attempt to sign in came from.</summary>
/// <param name="Address">IP address.</param>
/// <param name="Browser">A few words, e.g. <c>Chrome, Windows</c>.</param>
public sealed record SignInOrigin(string Address, string Browser)
{
    public const int MaxAddress = 45;
    public const int MaxBrowser = 40;

    // The first name found counts: others are in the text for the sake of compatibility.
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("coc_coc", "Cốc Cốc"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"),
        ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"), ("curl/", "curl"),
    ];

    private static readonly (string Sign, string Name)[] Systems =
        [("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    public static SignInOrigin Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        return new SignInOrigin(
            (address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address)?.ToString() is { Length: <= MaxAddress } text ? text : "",
            BrowserOf(context.Request.Headers.UserAgent.ToString()));
    }

    /// <summary>Empty when the text names nothing known.</summary>
    public static string BrowserOf(string userAgent) =>
        string.Join(", ", new[] { Named(Browsers, userAgent), Named(Systems, userAgent) }.OfType<string>());

    private static string? Named((string Sign, string Name)[] known, string userAgent) =>
        known.FirstOrDefault(each => userAgent.Contains(each.Sign, StringComparison.OrdinalIgnoreCase)).Name;
}
