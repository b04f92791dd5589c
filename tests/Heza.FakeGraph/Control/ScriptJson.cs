using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Heza.Testing.Fakes.Control;

/// <summary>A script from outside: <c>[{"kind":"Publish","behaviour":"acceptThenError","times":2,"error":{"code":2,"status":500}}]</c>.</summary>
internal static class ScriptJson
{
    /// <summary>Adds the rules; gives their number.</summary>
    /// <exception cref="FormatException">A rule says something unknown; nothing is added.</exception>
    public static int Apply(string json, CallScript script)
    {
        var rules = JsonNode.Parse(json) as JsonArray ?? throw new FormatException("A script is a JSON array of rules.");
        var read = rules.Select(rule => Read(rule as JsonObject ?? throw new FormatException("A rule is a JSON object."))).ToList();
        read.ForEach(add => add(script));
        return read.Count;
    }

    private static Action<CallScript> Read(JsonObject rule)
    {
        var kind = Enum.TryParse<CallKind>(Text(rule, "kind") ?? "Any", ignoreCase: true, out var known) ? known : throw new FormatException($"No kind {Text(rule, "kind")}. Known: {string.Join(", ", Enum.GetNames<CallKind>())}.");
        var behaviour = Behave(rule);
        if (rule["usage"] is JsonObject usage)
        {
            behaviour = behaviour.WithUsage(Number(usage, "percent") ?? 0, Number(usage, "minutes") ?? 0, Number(usage, "app") ?? 0);
        }

        if (Number(rule, "delayMs") is { } delay)
        {
            behaviour = behaviour.Delayed(TimeSpan.FromMilliseconds(delay));
        }

        return Text(rule, "share") is { } share ? script => script.Share(double.Parse(share, CultureInfo.InvariantCulture), kind, behaviour)
            : Text(rule, "times") == "always" ? script => script.Always(kind, behaviour)
            : script => script.Times(Number(rule, "times") ?? 1, kind, behaviour);
    }

    private static Behaviour Behave(JsonObject rule) => Text(rule, "behaviour") switch
    {
        null or "normal" => Behaviour.Normal,
        "acceptThenError" => Behaviour.AcceptThenError(Error(rule)),
        "acceptThenReset" => Behaviour.AcceptThenReset,
        "acceptThenHang" => Behaviour.AcceptThenHang,
        "acceptThenHold" => Behaviour.AcceptThenHold,
        "acceptThenVanish" => Behaviour.AcceptThenVanish,
        "acceptLate" => Behaviour.AcceptLate,
        "hangBeforeAccepting" => Behaviour.HangBeforeAccepting,
        "holdThenAccept" => Behaviour.HoldThenAccept,
        "resetBeforeBody" => Behaviour.ResetBeforeBody,
        "resetBeforeAccepting" => Behaviour.ResetBeforeAccepting,
        "refuse" => Behaviour.Refuse(Error(rule) ?? throw new FormatException("refuse needs an error.")),
        "redirect" => Behaviour.Redirect(Text(rule, "location") ?? "https://example.invalid/"),
        "emptyPage" => Behaviour.EmptyPage,
        "emptyBody" => Behaviour.EmptyBody,
        "html" => Behaviour.Html,
        "wrongJson" => Behaviour.WrongJson,
        "truncatedJson" => Behaviour.TruncatedJson,
        var other => throw new FormatException($"No behaviour {other}."),
    };

    private static ApiError? Error(JsonObject rule)
    {
        if (rule["error"] is not JsonObject error)
        {
            return null;
        }

        var code = Number(error, "code") ?? throw new FormatException("An error needs a code.");
        return new(code, Text(error, "message") ?? "Scripted error", Number(error, "subcode"), Text(error, "type") ?? "OAuthException", Number(error, "status") ?? (code < -1 ? 200 : 400), Text(error, "transient") is { } transient ? transient == "true" : null);
    }

    private static string? Text(JsonObject rule, string name) => rule[name] is JsonValue value ? value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString() : null;

    private static int? Number(JsonObject rule, string name) => int.TryParse(Text(rule, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
