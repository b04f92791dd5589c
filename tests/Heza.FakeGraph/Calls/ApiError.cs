using System.Text.Json.Nodes;

namespace Heza.Testing.Fakes;

/// <summary>An error as Facebook says it; for a Zalo call <see cref="Code"/> and <see cref="Message"/> are said Zalo's way.</summary>
/// <param name="Status">HTTP status; Zalo answers 200 to everything.</param>
public sealed record ApiError(int Code, string Message, int? Subcode = null, string Type = "OAuthException", int Status = 400, bool? IsTransient = null)
{
    public string? UserTitle { get; init; }

    public string? UserMessage { get; init; }

    /// <summary>Null makes one up; empty leaves it out.</summary>
    public string? TraceId { get; init; }

    internal string Render(bool zalo, string traceId) => (zalo ? Zalo() : Graph(traceId)).ToJsonString();

    private JsonObject Zalo() =>
        Code <= -14000
            ? new() { ["error"] = Code, ["error_name"] = Message, ["error_reason"] = Message, ["error_description"] = Message }
            : new() { ["error"] = Code, ["message"] = Message };

    private JsonObject Graph(string traceId)
    {
        var error = new JsonObject { ["message"] = Message, ["type"] = Type, ["code"] = Code };
        Set(error, "error_subcode", Subcode);
        Set(error, "is_transient", IsTransient);
        Set(error, "error_user_title", UserTitle);
        Set(error, "error_user_msg", UserMessage);
        Set(error, "fbtrace_id", (TraceId ?? traceId) is { Length: > 0 } id ? id : null);
        return new() { ["error"] = error };
    }

    private static void Set<T>(JsonObject error, string name, T? value)
    {
        if (value is not null)
        {
            error[name] = JsonValue.Create(value);
        }
    }
}
