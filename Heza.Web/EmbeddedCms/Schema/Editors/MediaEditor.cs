using System.Text.Json;
using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Schema;
using Umbraco.Cms.Core.Models;

namespace Heza.Web.EmbeddedCms.Schema.Editors;

/// <summary>Picked media, stored as <c>[{"key":guid,"mediaKey":guid}]</c> and edited as keys of media.</summary>
internal sealed class MediaEditor : Editor
{
    public override ValueStorageType Storage => ValueStorageType.Ntext;

    public override Conversion Store(JsonNode value, object? current, DataTypeDefinition dataType)
    {
        var picked = Picks(value);
        if (picked is null)
        {
            return Conversion.Refuse("phải là mã của tệp trong thư viện (GUID), hoặc danh sách các mã.");
        }

        // A pick keeps its own key from save to save, so that an unchanged field stays unchanged.
        var known = Stored(current) ?? [];
        var entries = picked.Select(pick => (JsonNode)new JsonObject
        {
            ["key"] = pick.Key ?? known.Find(old => old.MediaKey == pick.MediaKey).Key ?? Guid.NewGuid(),
            ["mediaKey"] = pick.MediaKey,
        });
        return picked.Count == 0 ? Conversion.Empty : new Conversion(Json.Write(new JsonArray([.. entries])));
    }

    public override JsonNode? Show(object stored, DataTypeDefinition dataType)
    {
        var picked = Stored(stored) ?? [];
        return dataType.Multiple
            ? new JsonArray([.. picked.Select(pick => JsonValue.Create(pick.MediaKey.ToString()))])
            : picked is [var first, ..] ? JsonValue.Create(first.MediaKey.ToString()) : null;
    }

    public override bool IsEmpty(object? stored) => base.IsEmpty(stored) || Stored(stored) is [];

    public override IEnumerable<string> Check(object stored, DataTypeDefinition dataType)
    {
        var picked = Stored(stored);
        if (picked is null)
        {
            yield return "không đọc được; hãy chọn lại tệp.";
            yield break;
        }

        var most = dataType.Multiple ? dataType.MaxPicked : 1;
        if (picked.Count > most)
        {
            yield return $"có {picked.Count} tệp, tối đa {most} tệp.";
        }
    }

    private static List<(Guid? Key, Guid MediaKey)>? Stored(object? stored) =>
        stored?.ToString() is { Length: > 0 } text ? Json.TryParse(text) is JsonArray array ? Picks(array) : null : [];

    private static List<(Guid? Key, Guid MediaKey)>? Picks(JsonNode value)
    {
        JsonNode?[] items = value is JsonArray array ? [.. array] : Json.IsText(value, out var text) && text.Trim().Length == 0 ? [] : [value];
        var picks = new List<(Guid? Key, Guid MediaKey)>(items.Length);
        foreach (var item in items)
        {
            var mediaKey = ToKey(item is JsonObject pick ? pick["mediaKey"] : item);
            if (mediaKey is null)
            {
                return null;
            }

            if (!picks.Exists(other => other.MediaKey == mediaKey))
            {
                picks.Add((item is JsonObject known ? ToKey(known["key"]) : null, mediaKey.Value));
            }
        }

        return picks;
    }

    private static Guid? ToKey(JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.String && Guid.TryParse(Json.Text(node), out var key) && key != Guid.Empty ? key : null;
}
