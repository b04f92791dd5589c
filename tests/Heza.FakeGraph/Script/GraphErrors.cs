using System.Globalization;

namespace Heza.Testing.Fakes;

/// <summary>Facebook's errors, ready made. Codes as in facebook.md.</summary>
public static class GraphErrors
{
    /// <summary>HTTP 500, code 2: says nothing about whether the post was made.</summary>
    public static ApiError Unexpected { get; } = new(2, "An unexpected error has occurred. Please retry your request later.", Status: 500, IsTransient: true);

    public static ApiError Unknown { get; } = new(1, "An unknown error occurred", Status: 500);

    public static ApiError Transient { get; } = new(-1, "Temporary failure", Status: 400, IsTransient: true);

    public static ApiError AppBusy { get; } = new(4, "(#4) Application request limit reached", Status: 403, IsTransient: true);

    public static ApiError UserBusy { get; } = new(17, "(#17) User request limit reached", Status: 403, IsTransient: true);

    public static ApiError PageBusy { get; } = new(32, "(#32) Page request limit reached", Status: 403);

    public static ApiError TooManyCalls { get; } = new(613, "(#613) Calls to this api have exceeded the rate limit.", Status: 403);

    public static ApiError PageQuota { get; } = new(80001, "(#80001) There have been too many calls to this Page account. Wait a bit and try again.", Status: 400);

    public static ApiError PostLimit { get; } = new(341, "(#341) Feed action request limit reached", Status: 403);

    public static ApiError Identical { get; } = new(506, "Duplicate status message", Status: 400);

    public static ApiError AlreadyPosted { get; } = new(100, "Invalid parameter", 1366051) { UserTitle = "Already posted" };

    public static ApiError SessionInvalid { get; } = new(102, "Session key invalid or no longer valid", Status: 401);

    public static ApiError NoCapability { get; } = new(3, "(#3) Application does not have the capability to make this API call.", Status: 400);

    public static ApiError NotPermitted { get; } = new(10, "(#10) Application does not have permission for this action", Status: 403);

    public static ApiError Blocked { get; } = new(368, "The action attempted has been deemed abusive or is otherwise disallowed", Status: 403);

    public static ApiError TooFast { get; } = new(368, "The action attempted has been deemed abusive or is otherwise disallowed", 1390008, Status: 403) { UserMessage = "You're going too fast" };

    public static ApiError BadParameter { get; } = new(100, "(#100) Invalid parameter");

    public static ApiError LinkUnreadable { get; } = new(100, "Invalid parameter", 1609005) { UserTitle = "Link error", UserMessage = "The link could not be scraped." };

    public static ApiError PhotoRefused { get; } = new(100, "Invalid parameter", 1366046) { UserTitle = "Can't read files", UserMessage = "Photos should be smaller than 4 MB and saved as JPG or PNG." };

    public static ApiError BadUrl { get; } = new(100, "Invalid parameter", 2061006) { UserMessage = "The URL is not valid." };

    /// <summary>Code 190 with one of 458, 459, 460, 463, 464, 467, 492.</summary>
    public static ApiError TokenDead(int? subcode = 460) =>
        new(190, string.Create(CultureInfo.InvariantCulture, $"Error validating access token (reason {subcode ?? 0})."), subcode, Status: 401);

    /// <summary>Codes 200–299, naming what is missing.</summary>
    public static ApiError Missing(string permission) => new(200, $"(#200) Requires {permission} permission", Status: 403);

    public static ApiError Parameter(string message) => new(100, $"(#100) {message}");

    public static ApiError NotFound(string id) =>
        new(100, $"Unsupported request. Object with ID '{id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation", 33, "GraphMethodException");
}
