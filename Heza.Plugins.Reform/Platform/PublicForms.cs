namespace Heza.Plugins.Reform.Platform;

/// <summary>Forms that readers send without an account.</summary>
public static class PublicForms
{
    /// <summary>Name of the rate limit by address that they ask for; the host sets its figures, as it does for policies.</summary>
    public const string RateLimit = "public-forms";
}
