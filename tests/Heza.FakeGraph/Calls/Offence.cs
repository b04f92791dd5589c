namespace Heza.Testing.Fakes;

/// <summary>What a well-behaved client never does, even where the real service lets it pass.</summary>
public enum OffenceKind
{
    /// <summary>A token in a query string, where every proxy's log keeps it.</summary>
    TokenInUrl,

    /// <summary>A token in a form field instead of the Authorization header.</summary>
    TokenOutsideHeader,

    SecretInUrl,

    MissingProof,

    WrongProof,

    /// <summary>A call without a version gets whatever version the app was made with.</summary>
    NoVersion,

    /// <summary>A Zalo refresh token was used a second time.</summary>
    RefreshTokenReused,

    /// <summary>A call went on although the usage headers stood at 100 %.</summary>
    CalledWhileBlocked,
}

/// <param name="Request">Number of the recorded request.</param>
/// <param name="What">Never holds the token itself.</param>
public sealed record Offence(int Request, OffenceKind Kind, string What);
