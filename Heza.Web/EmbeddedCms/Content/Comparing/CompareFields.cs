using System.Text.Json;
using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Platform.Text;
using Heza.Plugins.Reform.Schema;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace Heza.Web.EmbeddedCms.Content.Comparing;

/// <summary>Titles of plan items by <c>year/code</c>; those that no plan has are left out.</summary>
public delegate Task<IReadOnlyDictionary<string, string>> PlanItemTitles(IReadOnlyCollection<string> items, CancellationToken ct);

/// <summary>What became of one field.</summary>
/// <param name="Alias"><c>name</c> for the title of the document itself.</param>
/// <param name="Label">Vietnamese, as on the form.</param>
/// <param name="Changed">Also true when only the formatting of a rich text changed: then all parts are the same.</param>
public sealed record FieldDifference(string Alias, string Label, bool Changed, IReadOnlyList<DiffPart> Parts);

/// <summary>One side of a comparison.</summary>
/// <param name="Values">In the desk's shapes, by alias.</param>
public sealed record ComparedText(string Name, IReadOnlyDictionary<string, JsonNode?> Values)
{
    public static ComparedText Of(IContent content, DeskValues values) => new(
        content.Name ?? "",
        values.Read(content).ToDictionary(
            value => value.Key, value => value.Value as JsonNode ?? JsonSerializer.SerializeToNode(value.Value), StringComparer.Ordinal));
}

/// <summary>Two states of a document field by field, as people read them. Fields that are empty on both sides are left out.</summary>
public sealed class CompareFields(CmsDbContext db, DataTypeCatalog dataTypes, MediaFinder findMedia, PlanItemTitles planItems)
{
    public async Task<IReadOnlyList<FieldDifference>> Run(IContentType type, ComparedText from, ComparedText to, CancellationToken ct)
    {
        var names = await Names(type, [from, to], ct);
        var fields = new List<FieldDifference> { Difference("name", "Tên", from.Name, to.Name, JsonValue.Create(from.Name), JsonValue.Create(to.Name)) };
        foreach (var property in type.CompositionPropertyGroups.OrderBy(tab => tab.SortOrder)
            .SelectMany(tab => (tab.PropertyTypes ?? Enumerable.Empty<IPropertyType>()).OrderBy(property => property.SortOrder)))
        {
            var dataType = dataTypes.Find(property.DataTypeKey);
            var (before, after) = (from.Values.GetValueOrDefault(property.Alias), to.Values.GetValueOrDefault(property.Alias));
            var difference = Difference(
                property.Alias, property.Name, ReadableValue.Of(dataType, before, names), ReadableValue.Of(dataType, after, names), before, after);
            if (difference.Parts.Count > 0)
            {
                fields.Add(difference);
            }
        }

        return fields;
    }

    private static FieldDifference Difference(string alias, string label, string from, string to, JsonNode? before, JsonNode? after) =>
        new(alias, label, !JsonNode.DeepEquals(before, after), WordDiff.Compare(from, to));

    private async Task<ReferenceNames> Names(IContentType type, IReadOnlyList<ComparedText> texts, CancellationToken ct)
    {
        var (media, documents, items) = (new HashSet<Guid>(), new HashSet<Guid>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var property in type.CompositionPropertyTypes)
        {
            var dataType = dataTypes.Find(property.DataTypeKey);
            foreach (var value in texts.Select(text => text.Values.GetValueOrDefault(property.Alias)))
            {
                switch (dataType?.EditorUiAlias, dataType?.EditorAlias)
                {
                    case (ReadableValue.PlanItems, _):
                        items.UnionWith(ReadableValue.Strings(value).Where(StorableText.Is));
                        break;
                    case (ReadableValue.RelatedDocuments, _):
                        documents.UnionWith(Keys(ReadableValue.Strings(value)));
                        break;
                    case (ReadableValue.Relations, _) when value is JsonArray relations:
                        documents.UnionWith(Keys(relations.OfType<JsonObject>().SelectMany(relation => ReadableValue.Strings(relation["document"]))));
                        break;
                    case (_, Aliases.MediaPicker3):
                        media.UnionWith(Keys(ReadableValue.Strings(value)));
                        break;
                    default:
                        break;
                }
            }
        }

        return new ReferenceNames(
            (await findMedia(media, ct)).ToDictionary(file => file.Key, file => file.Value.FileName),
            documents.Count == 0 ? new Dictionary<Guid, string>() : await db.Set<CmsNode>().Where(node => documents.Contains(node.Key)).ToDictionaryAsync(node => node.Key, node => node.Name, ct),
            await planItems(items, ct));
    }

    private static IEnumerable<Guid> Keys(IEnumerable<string> texts) =>
        texts.Select(text => Guid.TryParse(text, out var key) ? key : Guid.Empty).Where(key => key != Guid.Empty);
}
