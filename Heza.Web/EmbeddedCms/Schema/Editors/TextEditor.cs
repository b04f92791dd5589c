using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Schema;
using Umbraco.Cms.Core.Models;

namespace Heza.Web.EmbeddedCms.Schema.Editors;

/// <summary>Plain text, of one line or of several.</summary>
internal class TextEditor(ValueStorageType storage, bool lines) : Editor
{
    public override ValueStorageType Storage => storage;

    public override Conversion Store(JsonNode value, object? current, DataTypeDefinition dataType)
    {
        if (!Json.IsText(value, out var text))
        {
            return Conversion.Refuse("phải là chữ.");
        }

        var clean = CleanText.Of(text, lines).Trim();
        return clean.Length == 0 ? Conversion.Empty : new Conversion(clean);
    }

    public override JsonNode? Show(object stored, DataTypeDefinition dataType) => JsonValue.Create(stored.ToString());

    public override IEnumerable<string> Check(object stored, DataTypeDefinition dataType)
    {
        var length = stored.ToString()!.Length;
        if (length > dataType.MaxChars)
        {
            yield return $"dài {length} ký tự, tối đa {dataType.MaxChars} ký tự.";
        }
    }

    public override string? Matched(object stored) => stored.ToString();
}
