using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Schema;
using Umbraco.Cms.Core.Models;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace Heza.Web.EmbeddedCms.Schema.Editors;

/// <summary>
/// One of Umbraco's value schemas as the embedded CMS speaks it: in which shape Umbraco 17 stores a value, and in which
/// shape the desk sends and shows it.
/// </summary>
internal abstract class Editor
{
    private static readonly Dictionary<string, Editor> ByUi = new(StringComparer.Ordinal)
    {
        ["Heza.PropertyEditorUi.PartialDate"] = new PartialDateEditor(),
        ["Heza.PropertyEditorUi.PlanItems"] = new JsonListEditor(JsonListItem.PlanItem),
        ["Heza.PropertyEditorUi.RelatedDocuments"] = new JsonListEditor(JsonListItem.Key),
        ["Heza.PropertyEditorUi.DocumentRelations"] = new JsonListEditor(JsonListItem.Relation),
    };

    private static readonly Dictionary<string, Editor> BySchema = new(StringComparer.Ordinal)
    {
        [Aliases.TextBox] = new TextEditor(ValueStorageType.Nvarchar, lines: false),
        [Aliases.TextArea] = new TextEditor(ValueStorageType.Ntext, lines: true),
        [Aliases.PlainString] = new TextEditor(ValueStorageType.Ntext, lines: true),
        [Aliases.RichText] = new RichTextEditor(),
        [Aliases.DropDownListFlexible] = new DropDownEditor(),
        [Aliases.Boolean] = new TrueFalseEditor(),
        [Aliases.DateOnly] = new DateOnlyEditor(),
        [Aliases.DateTimeWithTimeZone] = new MomentEditor(),
        [Aliases.MediaPicker3] = new MediaEditor(),
        [Aliases.PlainJson] = new JsonListEditor(JsonListItem.Anything),
    };

    public abstract ValueStorageType Storage { get; }

    public static bool Knows(DataTypeDefinition dataType) => BySchema.ContainsKey(dataType.EditorAlias);

    public static Editor Of(DataTypeDefinition dataType) =>
        ByUi.TryGetValue(dataType.EditorUiAlias, out var editor) ? editor : BySchema[dataType.EditorAlias];

    /// <param name="value">What the desk sent, never null.</param>
    /// <param name="current">What is stored now.</param>
    public abstract Conversion Store(JsonNode value, object? current, DataTypeDefinition dataType);

    /// <summary>What the desk shows for a stored value; null when the field is empty.</summary>
    public abstract JsonNode? Show(object stored, DataTypeDefinition dataType);

    public virtual bool IsEmpty(object? stored) => string.IsNullOrWhiteSpace(stored?.ToString());

    /// <summary>What is wrong with a stored value that is not empty: Vietnamese, follows the field's name.</summary>
    public abstract IEnumerable<string> Check(object stored, DataTypeDefinition dataType);

    /// <summary>The text that a property's regular expression is held against; null where none applies.</summary>
    public virtual string? Matched(object stored) => null;
}
