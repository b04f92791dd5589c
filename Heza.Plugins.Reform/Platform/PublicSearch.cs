namespace Heza.Plugins.Reform.Platform;

/// <summary>What readers ask for at nearly every key.</summary>
public static class PublicSearch
{
    /// <summary>Name of the rate limit by address that it asks for; the host sets its figures.</summary>
    public const string RateLimit = "public-search";
}
