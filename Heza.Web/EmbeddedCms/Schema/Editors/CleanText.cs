using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Heza.Web.EmbeddedCms.Schema.Editors;

/// <summary>
/// Text as it may be stored: composed (NFC, so that lengths and patterns mean what people see), without control
/// characters (PostgreSQL refuses U+0000), halves of surrogate pairs and U+FFFE (normalisation throws on both).
/// </summary>
internal static class CleanText
{
    /// <param name="text">Any text.</param>
    /// <param name="lines">Keeps line breaks (as <c>\n</c>) and tabs; otherwise they become spaces.</param>
    public static string Of(string text, bool lines)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\r' or '\n' or '\t')
            {
                var pair = c == '\r' && i + 1 < text.Length && text[i + 1] == '\n';
                i += pair ? 1 : 0;
                result.Append(!lines ? ' ' : c == '\t' ? '\t' : '\n');
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                result.Append(c).Append(text[++i]);
            }
            else if (!char.IsControl(c) && !char.IsSurrogate(c) && c is not ('\uFFFE' or '\uFFFF'))
            {
                result.Append(c);
            }
        }

        return result.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The same JSON with all its strings cleaned, also the names of its members.</summary>
    public static JsonNode? Of(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(
            members.DistinctBy(member => Of(member.Key, lines: false), StringComparer.Ordinal)
                .Select(member => KeyValuePair.Create(Of(member.Key, lines: false), Of(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Of)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => JsonValue.Create(Of(Json.Text(value), lines: true).Trim()),
        _ => node?.DeepClone(),
    };
}
