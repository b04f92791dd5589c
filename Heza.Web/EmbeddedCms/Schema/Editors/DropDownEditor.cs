using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Schema;
using Umbraco.Cms.Core.Models;

namespace Heza.Web.EmbeddedCms.Schema.Editors;

/// <summary>A choice from a list, stored as a JSON array of strings also when only one may be chosen.</summary>
internal sealed class DropDownEditor : Editor
{
    public override ValueStorageType Storage => ValueStorageType.Nvarchar;

    public override Conversion Store(JsonNode value, object? current, DataTypeDefinition dataType)
    {
        var chosen = Values(value);
        return chosen switch
        {
            null => Conversion.Refuse("phải là mã của một lựa chọn, hoặc danh sách các mã."),
            [] => Conversion.Empty,
            _ => new Conversion(Json.Write(new JsonArray([.. chosen.Select(item => JsonValue.Create(item))]))),
        };
    }

    public override JsonNode? Show(object stored, DataTypeDefinition dataType)
    {
        var chosen = Stored(stored) ?? [];
        return dataType.Multiple
            ? new JsonArray([.. chosen.Select(item => JsonValue.Create(item))])
            : chosen is [var first, ..] ? JsonValue.Create(first) : null;
    }

    public override bool IsEmpty(object? stored) => base.IsEmpty(stored) || Stored(stored!) is [];

    public override IEnumerable<string> Check(object stored, DataTypeDefinition dataType)
    {
        var chosen = Stored(stored);
        if (chosen is null)
        {
            yield return "không đọc được; hãy chọn lại.";
            yield break;
        }

        if (!dataType.Multiple && chosen.Count > 1)
        {
            yield return "chỉ được chọn một.";
        }

        foreach (var item in chosen.Where(item => !dataType.Items.Contains(item, StringComparer.Ordinal)))
        {
            yield return $"không có lựa chọn “{item}”; hãy chọn lại.";
        }
    }

    /// <summary>Old data may hold the bare value in place of a JSON array.</summary>
    private static List<string>? Stored(object stored)
    {
        var text = stored.ToString()!.Trim();
        if (!text.StartsWith('['))
        {
            return text.Length == 0 ? [] : [text];
        }

        return Json.TryParse(text) is { } node ? Values(node) : null;
    }

    private static List<string>? Values(JsonNode value)
    {
        JsonNode?[] items = value is JsonArray array ? [.. array] : [value];
        var values = new List<string>(items.Length);
        foreach (var item in items)
        {
            if (!Json.IsText(item, out var text))
            {
                return null;
            }

            var clean = CleanText.Of(text, lines: false).Trim();
            if (clean.Length > 0 && !values.Contains(clean, StringComparer.Ordinal))
            {
                values.Add(clean);
            }
        }

        return values;
    }
}
