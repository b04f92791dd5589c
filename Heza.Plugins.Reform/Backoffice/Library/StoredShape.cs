using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Platform;
using Umbraco.Cms.Core;

namespace Heza.Plugins.Reform.Backoffice.Library;

/// <summary>
/// Values as a form would send them (see <see cref="Publishing.NewPiece"/>), in the shapes in which Umbraco's editors
/// store them. <see cref="Publishing.Projection.StoredValues"/> reads these shapes.
/// </summary>
public static class StoredShape
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="editor">Alias of the property's editor.</param>
    public static object? Of(string editor, JsonElement value) => value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null : editor switch
    {
        Constants.PropertyEditors.Aliases.Boolean => value.ValueKind == JsonValueKind.True ? 1 : 0,
        Constants.PropertyEditors.Aliases.DropDownListFlexible => Write(List(Texts(value).Select(text => (JsonNode)text))),
        Constants.PropertyEditors.Aliases.MediaPicker3 => Write(List(Texts(value).Select(Pick))),
        Constants.PropertyEditors.Aliases.RichText => Write(new JsonObject { ["markup"] = value.GetString(), ["blocks"] = null }),
        Constants.PropertyEditors.Aliases.DateOnly => Date(DateTime.ParseExact(value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        Constants.PropertyEditors.Aliases.DateTimeWithTimeZone => Date(VietnamTime.FromLocal(DateTime.ParseExact(value.GetString()!, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture))),
        Constants.PropertyEditors.Aliases.PlainJson => JsonSerializer.Serialize(value, Plain),
        _ => value.GetString(),
    };

    private static IEnumerable<string> Texts(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(item => item.GetString()!) : [value.GetString()!];

    private static JsonObject Pick(string media) => new() { ["key"] = Guid.NewGuid(), ["mediaKey"] = Guid.Parse(media) };

    private static JsonArray List(IEnumerable<JsonNode> items) => new([.. items]);

    private static string Date(DateTime kept) =>
        Write(new JsonObject { ["date"] = kept.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), ["timeZone"] = null });

    private static string Write(JsonNode node) => node.ToJsonString(Plain);
}
