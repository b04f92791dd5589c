using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Heza.Testing.Fakes;

/// <summary>How a call ended, seen from the server.</summary>
public enum CallEnding
{
    UnderWay,
    Answered,
    Refused,

    /// <summary>The connection was cut without an answer.</summary>
    Reset,

    /// <summary>The client went away before it had an answer.</summary>
    ClientGone,
}

/// <summary>A file of a multipart form.</summary>
public sealed record RecordedFile(string Field, string Name, string ContentType, byte[] Content);

/// <summary>A call as it arrived, and what became of it.</summary>
public sealed class RecordedRequest
{
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>1 for the first call of the server's life.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Method { get; init; }

    /// <summary>With its version, without the query.</summary>
    public required string Path { get; init; }

    public required IReadOnlyDictionary<string, string> Query { get; init; }

    /// <summary>All of them, names in any case.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public CallKind Kind => Route.Kind;

    /// <summary>The page the call concerns, or <c>zalo</c>, or null.</summary>
    public string? Owner => Route.Owner;

    /// <summary>Fields of a form; empty for JSON.</summary>
    public IReadOnlyDictionary<string, string> Form { get; internal set; } = new Dictionary<string, string>();

    public IReadOnlyList<RecordedFile> Files { get; internal set; } = [];

    /// <summary>The body as text; empty for a multipart form.</summary>
    public string Body { get; internal set; } = "";

    /// <summary>A change that was made: the post is (or is no longer) there, whatever the client was told.</summary>
    public bool Accepted { get; internal set; }

    /// <summary>The post, photo or article that the call made or concerned.</summary>
    public string? ObjectId { get; internal set; }

    public CallEnding Ending { get; internal set; }

    /// <summary>It waits at the gate until <see cref="Release"/>, or until its client is gone.</summary>
    public bool Waits { get; internal set; }

    /// <summary>0 when nothing was answered.</summary>
    public int Status { get; internal set; }

    /// <summary>The answer's body as it was sent.</summary>
    public string Answer { get; internal set; } = "";

    internal CallRoute Route { get; set; } = null!;

    internal bool TakenByWait { get; set; }

    /// <summary>Counts the call as in flight; over before the client can know that it is.</summary>
    internal IDisposable? Flight { get; set; }

    internal Task Released => _released.Task;

    /// <summary>Lets a held or hung call go on.</summary>
    public void Release() => _released.TrySetResult();

    /// <summary>A parameter from the form, or else from the query; null when it is in neither.</summary>
    public string? Parameter(string name) => Form.GetValueOrDefault(name) ?? Query.GetValueOrDefault(name);

    /// <summary>The body as a JSON object; null when it is none.</summary>
    public JsonObject? Json()
    {
        try
        {
            return JsonNode.Parse(Body) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}: {Method} {Path} ({Kind}) → {Ending} {Status}");

    internal bool Flag(string name, bool otherwise) =>
        Parameter(name) is { } text ? text is "true" or "1" or "True" : otherwise;
}
