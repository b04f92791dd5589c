using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Heza.Web.EmbeddedCms.Schema.Editors;

/// <summary>Small steps with JSON that comes from outside.</summary>
internal static class Json
{
    /// <summary>Vietnamese stays readable in the database; nothing writes this text into a page unescaped.</summary>
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonNode node) => node.ToJsonString(Readable);

    /// <summary>The string of a node of kind String.</summary>
    public static string Text(JsonNode value) =>
        value is JsonValue single && single.TryGetValue<string>(out var text) ? text : value.Deserialize<string>() ?? "";

    public static bool IsText(JsonNode? node, [NotNullWhen(true)] out string? text)
    {
        text = node?.GetValueKind() == JsonValueKind.String ? Text(node) : null;
        return text is not null;
    }

    /// <summary>A stored text as JSON; null when it is none.</summary>
    public static JsonNode? TryParse(string text)
    {
        try
        {
            var node = JsonNode.Parse(text);
            return IsReadable(node) ? node : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// False for JSON that parses but cannot be read: members that stand twice, escaped halves of surrogate pairs.
    /// System.Text.Json finds these only when the node is touched, with exceptions of a general kind.
    /// </summary>
    public static bool IsReadable(JsonNode? node)
    {
        try
        {
            Touch(node);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static void Touch(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            foreach (var member in members)
            {
                Touch(member.Value);
            }
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                Touch(item);
            }
        }
        else
        {
            IsText(node, out _);
        }
    }
}
