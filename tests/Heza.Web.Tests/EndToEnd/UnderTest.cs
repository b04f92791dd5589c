namespace Heza.Web.Tests.EndToEnd;

/// <summary>Whose account; its name is part of the variables, e.g. HEZA_EDITOR_USER.</summary>
public enum Role
{
    Editor,
    Approver,
    Office,
}

/// <summary>What the environment says about the site that the suite judges. Without an address the suite starts one itself.</summary>
internal static class UnderTest
{
    public const string AddressVariable = "HEZA_BASE_URL";
    public const string HostVariable = "HEZA_HOST";

    public static Uri? Address => Read(AddressVariable) switch
    {
        null => null,
        var text when Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.AbsolutePath == "/" => uri,
        var text => throw new InvalidOperationException($"{AddressVariable}: \"{text}\" is no address like https://www.heza.gov.vn, without a path."),
    };

    public static CmsHosts Host => Read(HostVariable)?.ToLowerInvariant() switch
    {
        null or "embedded" => CmsHosts.Embedded,
        "umbraco" => CmsHosts.Umbraco,
        var other => throw new InvalidOperationException($"{HostVariable}: \"{other}\" is neither embedded nor umbraco."),
    };

    /// <summary>Name and password; the test is skipped where they are not told.</summary>
    public static (string User, string Password) Account(Role role)
    {
        var (user, password) = ($"HEZA_{role}_USER".ToUpperInvariant(), $"HEZA_{role}_PASSWORD".ToUpperInvariant());
        Assert.SkipWhen(Read(user) is null || Read(password) is null, $"{user} and {password} name the account of the role {role} at {AddressVariable}; one of them is missing.");
        return (Read(user)!, Read(password)!);
    }

    private static string? Read(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
}
