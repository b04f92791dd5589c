using System.Text.Json;
using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Schema;
using Umbraco.Cms.Core.Models;

namespace Heza.Web.EmbeddedCms.Schema.Editors;

/// <summary>Yes or no, stored as 1 or 0. Cleared counts as no.</summary>
internal sealed class TrueFalseEditor : Editor
{
    public override ValueStorageType Storage => ValueStorageType.Integer;

    public override Conversion Store(JsonNode value, object? current, DataTypeDefinition dataType)
    {
        var said = value.GetValueKind() switch
        {
            JsonValueKind.String => Json.Text(value).Trim().ToLowerInvariant(),
            JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number => value.ToJsonString(),
            _ => null,
        };
        return said switch
        {
            "true" or "1" => new Conversion(1),
            "false" or "0" => new Conversion(0),
            "" => Conversion.Empty,
            _ => Conversion.Refuse("phải là có (true) hoặc không (false)."),
        };
    }

    public override JsonNode? Show(object stored, DataTypeDefinition dataType) =>
        JsonValue.Create(stored.ToString() is "1" or "True" or "true");

    public override IEnumerable<string> Check(object stored, DataTypeDefinition dataType)
    {
        if (stored.ToString() is not ("0" or "1" or "True" or "False" or "true" or "false"))
        {
            yield return "phải là có hoặc không.";
        }
    }
}
