using System.Diagnostics.CodeAnalysis;

namespace Heza.Plugins.Reform.Platform;

/// <summary>What kind of "no" a use case answers; <see cref="ProblemResults"/> alone turns it into an HTTP status.</summary>
public enum ProblemKind
{
    /// <summary>The input is wrong; the person can mend it (422).</summary>
    Invalid,
    /// <summary>The request cannot be read at all (400).</summary>
    Malformed,
    NotSignedIn,
    Forbidden,
    NotFound,
    /// <summary>The address takes other HTTP methods (405).</summary>
    WrongMethod,
    /// <summary>It was public once and was withdrawn (410).</summary>
    Gone,
    /// <summary>Somebody else has changed it, or the state does not allow it (409).</summary>
    Conflict,
    TooLarge,
    UnsupportedType,
    TooMany,
    Unavailable,
    /// <summary>A bug or a broken part (500): told by the error handler only.</summary>
    Broken,
}

/// <summary>An expected "no": a value, never an exception.</summary>
/// <param name="Kind">What kind of "no" it is.</param>
/// <param name="Title">One Vietnamese sentence that says what to mend.</param>
/// <param name="Errors">Messages per field alias, when the problem lies in fields.</param>
public sealed record Problem(ProblemKind Kind, string Title, IReadOnlyDictionary<string, string[]>? Errors = null)
{
    /// <summary>One field is wrong.</summary>
    public static Problem Field(string field, string message) =>
        new(ProblemKind.Invalid, message, new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [message] });

    public static Problem NotFound(string title) => new(ProblemKind.NotFound, title);

    public static Problem Conflict(string title) => new(ProblemKind.Conflict, title);
}

/// <summary>The answer of a use case: a value or a <see cref="Platform.Problem"/>.</summary>
public readonly record struct Result<T>
{
    private Result(T? value, Problem? problem) => (Value, Problem) = (value, problem);

    public T? Value { get; }

    public Problem? Problem { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Ok => Problem is null;

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Problem problem) => new(default, problem);
}
