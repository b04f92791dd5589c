using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Schema;
using Umbraco.Cms.Core.Models;

namespace Heza.Web.EmbeddedCms.Schema.Editors;

/// <summary>A list that a client element of the plugin edits, stored as JSON text.</summary>
internal sealed class JsonListEditor(JsonListItem item) : Editor
{
    public override ValueStorageType Storage => ValueStorageType.Ntext;

    public override Conversion Store(JsonNode value, object? current, DataTypeDefinition dataType)
    {
        if (CleanText.Of(value) is not JsonArray list)
        {
            return Conversion.Refuse("phải là một danh sách.");
        }

        if (!list.All(item.Fits))
        {
            return Conversion.Refuse($"không hợp lệ: {item.Expected}.");
        }

        return list.Count == 0 ? Conversion.Empty : new Conversion(Json.Write(list));
    }

    public override JsonNode? Show(object stored, DataTypeDefinition dataType) => Stored(stored) ?? [];

    public override bool IsEmpty(object? stored) => base.IsEmpty(stored) || Stored(stored!) is { Count: 0 };

    public override IEnumerable<string> Check(object stored, DataTypeDefinition dataType)
    {
        var list = Stored(stored);
        if (list is null)
        {
            yield return "không đọc được; hãy chọn lại.";
        }
        else if (!list.All(item.Fits))
        {
            yield return $"không hợp lệ: {item.Expected}.";
        }
    }

    private static JsonArray? Stored(object stored) => Json.TryParse(stored.ToString()!) as JsonArray;
}
