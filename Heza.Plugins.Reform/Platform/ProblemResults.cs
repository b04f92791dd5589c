using Microsoft.AspNetCore.Http;

namespace Heza.Plugins.Reform.Platform;

/// <summary>The one place that turns a <see cref="Problem"/> into problem details (RFC 9457).</summary>
public static class ProblemResults
{
    public static IResult ToHttp(this Problem problem) =>
        Results.Problem(
            title: problem.Title,
            statusCode: Status(problem.Kind),
            type: $"https://www.heza.gov.vn/problems/{TypeName(problem.Kind)}",
            extensions: problem.Errors is null ? null : new Dictionary<string, object?>(StringComparer.Ordinal) { ["errors"] = problem.Errors });

    public static IResult ToHttp<T>(this Result<T> result, Func<T, IResult>? ok = null) =>
        result.Ok ? (ok ?? (value => Results.Ok(value)))(result.Value) : result.Problem.ToHttp();

    public static int Status(ProblemKind kind) => kind switch
    {
        ProblemKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        ProblemKind.Malformed => StatusCodes.Status400BadRequest,
        ProblemKind.NotSignedIn => StatusCodes.Status401Unauthorized,
        ProblemKind.Forbidden => StatusCodes.Status403Forbidden,
        ProblemKind.NotFound => StatusCodes.Status404NotFound,
        ProblemKind.WrongMethod => StatusCodes.Status405MethodNotAllowed,
        ProblemKind.Gone => StatusCodes.Status410Gone,
        ProblemKind.Conflict => StatusCodes.Status409Conflict,
        ProblemKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        ProblemKind.UnsupportedType => StatusCodes.Status415UnsupportedMediaType,
        ProblemKind.TooMany => StatusCodes.Status429TooManyRequests,
        ProblemKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        ProblemKind.Broken => StatusCodes.Status500InternalServerError,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static string TypeName(ProblemKind kind) => kind switch
    {
        ProblemKind.NotSignedIn => "not-signed-in",
        ProblemKind.NotFound => "not-found",
        ProblemKind.WrongMethod => "wrong-method",
        ProblemKind.TooLarge => "too-large",
        ProblemKind.UnsupportedType => "unsupported-type",
        ProblemKind.TooMany => "too-many",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
