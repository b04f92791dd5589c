using System.Text.Json;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Schema;
using Umbraco.Cms.Core.Models;

namespace Heza.Web.EmbeddedCms.Schema;

public sealed record SchemaView(IReadOnlyList<TypeView> Types);

/// <param name="Alias">E.g. <c>reformArticle</c>.</param>
/// <param name="Name">Vietnamese.</param>
/// <param name="ParentTypes">Aliases of the types below which it may stand.</param>
public sealed record TypeView(string Alias, string Name, string Description, IReadOnlyList<string> ParentTypes, IReadOnlyList<TabView> Tabs);

public sealed record TabView(string Name, string Alias, int SortOrder, IReadOnlyList<FieldView> Properties);

/// <summary>A field as its form needs it.</summary>
/// <param name="Mandatory">Before publishing; drafts may leave it empty.</param>
/// <param name="Pattern">Regular expression that the text must match.</param>
/// <param name="EditorAlias">How values are stored, e.g. <c>Umbraco.TextBox</c>.</param>
/// <param name="EditorUiAlias">The element to edit with, e.g. <c>Heza.PropertyEditorUi.PlanItems</c>.</param>
/// <param name="MaxChars">UTF-16 units; null without limit.</param>
/// <param name="Items">Values of a drop-down, in the order in which they are offered.</param>
/// <param name="ItemLabels">Their Vietnamese words, in the same order.</param>
/// <param name="Configuration">As in the data type's file.</param>
public sealed record FieldView(
    string Alias, string Name, string? Description, bool Mandatory, string? MandatoryMessage, string? Pattern, string? PatternMessage,
    string EditorAlias, string EditorUiAlias, int? MaxChars, IReadOnlyList<string> Items, IReadOnlyList<string> ItemLabels, bool Multiple, int? MaxPicked,
    IReadOnlyDictionary<string, JsonElement> Configuration);

/// <summary>The document types for the desk's forms. They are written in <c>uSync/v17</c> and nowhere else.</summary>
public sealed class DescribeSchema(ContentTypeRegistry types, DataTypeCatalog dataTypes)
{
    public SchemaView Run() => new([.. types.All.Where(type => !type.IsElement).Select(Type)]);

    private TypeView Type(IContentType type) => new(
        type.Alias,
        type.Name ?? type.Alias,
        type.Description ?? "",
        [.. types.All.Where(parent => parent.AllowedContentTypes?.Any(child => child.Alias == type.Alias) == true).Select(parent => parent.Alias)],
        [.. type.CompositionPropertyGroups.OrderBy(tab => tab.SortOrder).Select(Tab)]);

    private TabView Tab(PropertyGroup tab) => new(
        tab.Name ?? tab.Alias, tab.Alias, tab.SortOrder, [.. (tab.PropertyTypes ?? Enumerable.Empty<IPropertyType>()).OrderBy(property => property.SortOrder).Select(Field)]);

    private FieldView Field(IPropertyType property)
    {
        var dataType = dataTypes.Of(property);
        return new FieldView(
            property.Alias, property.Name, OrNull(property.Description), property.Mandatory, OrNull(property.MandatoryMessage),
            OrNull(property.ValidationRegExp), OrNull(property.ValidationRegExpMessage), dataType.EditorAlias, dataType.EditorUiAlias,
            dataType.MaxChars, dataType.Items, [.. dataType.Items.Select(FieldLabels.Find)], dataType.Multiple, dataType.MaxPicked,
            dataType.Configuration.ValueKind == JsonValueKind.Object
                ? dataType.Configuration.EnumerateObject().ToDictionary(setting => setting.Name, setting => setting.Value, StringComparer.Ordinal)
                : new Dictionary<string, JsonElement>());
    }

    private static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
