using System.Text.Json;
using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Html;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Schema;
using Heza.Web.EmbeddedCms.Schema;
using Heza.Web.EmbeddedCms.Schema.Editors;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace Heza.Web.EmbeddedCms.Content.Comparing;

/// <summary>Names of what fields refer to.</summary>
/// <param name="Media">File names by key.</param>
/// <param name="Documents">Names of documents by key.</param>
/// <param name="PlanItems">Titles by <c>year/code</c>.</param>
public sealed record ReferenceNames(
    IReadOnlyDictionary<Guid, string> Media, IReadOnlyDictionary<Guid, string> Documents, IReadOnlyDictionary<string, string> PlanItems);

/// <summary>
/// A field's value as people read it: plain lines, one for each paragraph or chosen thing. A value that cannot be read (it
/// was typed a moment ago) is shown as it was typed.
/// </summary>
public static class ReadableValue
{
    public const string PlanItems = "Heza.PropertyEditorUi.PlanItems";
    public const string RelatedDocuments = "Heza.PropertyEditorUi.RelatedDocuments";
    public const string Relations = "Heza.PropertyEditorUi.DocumentRelations";
    private const string PartialDateUi = "Heza.PropertyEditorUi.PartialDate";

    /// <param name="dataType">Null: plain text.</param>
    /// <param name="value">In the desk's shape (see <see cref="PropertyValues"/>).</param>
    public static string Of(DataTypeDefinition? dataType, JsonNode? value, ReferenceNames names) => (dataType?.EditorUiAlias, dataType?.EditorAlias) switch
    {
        _ when value is null => "",
        (PlanItems, _) => Each(value, item => Text(item) is var code && names.PlanItems.TryGetValue(code, out var title) ? $"{code} – {title}" : code),
        (RelatedDocuments, _) => Each(value, item => Name(names.Documents, Text(item), "Văn bản không còn")),
        (Relations, _) => Each(value, item => item is JsonObject relation ? Relation(relation, names) : Text(item)),
        (PartialDateUi, _) => PartialDate.Parse(Text(value)) is { Ok: true } date ? date.Value.Show() : Text(value),
        (_, Aliases.RichText) => HtmlBlocks.Of(value is JsonObject rich ? Text(rich["markup"]) : Text(value)),
        (_, Aliases.DropDownListFlexible) => Each(value, item => FieldLabels.Find(Text(item))),
        (_, Aliases.Boolean) => Text(value) is "true" or "1" ? "Có" : "Không",
        (_, Aliases.DateOnly) => DateText.Day(value) is { } day ? VietnamTime.Show(day) : Text(value),
        (_, Aliases.DateTimeWithTimeZone) => DateText.Moment(value) is { } moment ? VietnamTime.ShowMoment(moment) : Text(value),
        (_, Aliases.MediaPicker3) => Each(value, item => Name(names.Media, Text(item is JsonObject pick ? pick["mediaKey"] : item), "Tệp không còn")),
        _ => Text(value),
    };

    /// <summary>The strings of a list, or the one string.</summary>
    public static IEnumerable<string> Strings(JsonNode? value) => Items(value).Select(Text).Where(text => text.Length > 0);

    private static string Relation(JsonObject relation, ReferenceNames names)
    {
        var kind = Text(relation["kind"]);
        var document = Text(relation["number"]) is { Length: > 0 } number ? number : Name(names.Documents, Text(relation["document"]), "văn bản không còn");
        string?[] parts =
        [
            $"{RelationKinds.Find(kind)?.Label ?? kind} {document}",
            Text(relation["scope"]) == "part" ? "một phần" : null,
            Text(relation["provision"]) is { Length: > 0 } provision ? provision : null,
            DateText.Day(relation["holdsFrom"]) is { } from ? $"từ {VietnamTime.Show(from)}" : null,
        ];
        return string.Join("; ", parts.OfType<string>());
    }

    private static string Name(IReadOnlyDictionary<Guid, string> names, string key, string missing) =>
        !Guid.TryParse(key, out var id) ? key : names.GetValueOrDefault(id, missing);

    private static string Each(JsonNode value, Func<JsonNode?, string> show) => string.Join('\n', Items(value).Select(show).Where(text => text.Length > 0));

    // The type is said: left to itself the compiler makes a JsonArray of [value], and a node has but one parent.
    private static IReadOnlyList<JsonNode?> Items(JsonNode? value) => value switch
    {
        null => [],
        JsonArray items => [.. items],
        _ => [value],
    };

    private static string Text(JsonNode? value) => value switch
    {
        null => "",
        _ when value.GetValueKind() == JsonValueKind.String => Json.Text(value),
        _ => Json.Write(value),
    };
}
