using System.Text.Json;

namespace Heza.Plugins.Reform.Schema;

/// <summary>A data type of <c>uSync/v17/DataTypes</c>: which editor a property has, and how it is set up.</summary>
/// <param name="Key">Its identity; properties refer to it.</param>
/// <param name="Id">Synthetic, for Umbraco's model only; it may change when data types are added.</param>
/// <param name="Name">Vietnamese name; unique.</param>
/// <param name="EditorAlias">Umbraco's schema, e.g. <c>Umbraco.TextBox</c>: it decides how values are stored.</param>
/// <param name="EditorUiAlias">The element with which people edit, e.g. <c>Heza.PropertyEditorUi.PlanItems</c>.</param>
/// <param name="Configuration">The file's JSON object as it is.</param>
public sealed record DataTypeDefinition(
    Guid Key, int Id, string Name, string EditorAlias, string EditorUiAlias, JsonElement Configuration)
{
    /// <summary>Longest text in UTF-16 units; null without limit.</summary>
    public int? MaxChars { get; init; }

    /// <summary>Stored values of a drop-down, in the order in which they are offered.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>Whether a drop-down or media picker takes several values.</summary>
    public bool Multiple { get; init; }

    /// <summary>Most media that may be picked; null without limit.</summary>
    public int? MaxPicked { get; init; }
}
