namespace Heza.Testing.Fakes;

/// <summary>Zalo's errors, ready made. All come with HTTP 200.</summary>
public static class ZaloErrors
{
    public static ApiError TokenInvalid { get; } = Of(-216, "Access token is invalid");

    public static ApiError TokenExpired { get; } = Of(-216, "Access token has expired");

    public static ApiError TooManyCalls { get; } = Of(-32, "Application has exceeded its request limit");

    /// <summary>The article is still being made: ask again later.</summary>
    public static ApiError NotReady { get; } = Of(-214, "The article is being processed");

    /// <summary>The account's plan has no articles over the API.</summary>
    public static ApiError PlanTooSmall { get; } = Of(-224, "Official Account must upgrade its tier package to use this feature");

    public static ApiError RefreshTokenInvalid { get; } = Of(-14014, "Invalid refresh token");

    public static ApiError CodeInvalid { get; } = Of(-14019, "Invalid authorized code");

    public static ApiError SecretInvalid { get; } = Of(-14004, "Invalid secret key");

    public static ApiError AppInvalid { get; } = Of(-14002, "Invalid app id");

    public static ApiError Internal { get; } = Of(-200, "Internal server error");

    public static ApiError Parameter(string message) => Of(-201, message);

    public static ApiError Of(int code, string message) => new(code, message, Status: 200);
}
