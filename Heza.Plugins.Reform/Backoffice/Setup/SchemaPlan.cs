using Heza.Plugins.Reform.Schema;
using Umbraco.Cms.Core.Models;

namespace Heza.Plugins.Reform.Backoffice.Setup;

/// <summary>What of the schema's files an Umbraco lacks. Nothing that it has is changed or taken away: that is a person's or uSync's decision.</summary>
/// <param name="DataTypes">To be made.</param>
/// <param name="ContentTypes">To be made, those that others are composed of first.</param>
/// <param name="Properties">To be added to types that are there.</param>
/// <param name="Parents">Types that do not yet let all their children stand below them, made ones included.</param>
/// <param name="Taken">Types that are not made because another has their alias.</param>
public sealed record SchemaPlan(
    IReadOnlyList<DataTypeDefinition> DataTypes,
    IReadOnlyList<ContentTypeDefinition> ContentTypes,
    IReadOnlyList<(ContentTypeDefinition Type, PropertyDefinition Property)> Properties,
    IReadOnlyList<ContentTypeDefinition> Parents,
    IReadOnlyList<ContentTypeDefinition> Taken)
{
    public bool IsEmpty => DataTypes.Count + ContentTypes.Count + Properties.Count + Parents.Count == 0;

    /// <param name="dataTypes">Keys of the data types that Umbraco has.</param>
    /// <param name="contentTypes">The document types that Umbraco has.</param>
    public static SchemaPlan Of(SchemaFiles files, IReadOnlyCollection<Guid> dataTypes, IReadOnlyCollection<IContentType> contentTypes)
    {
        var byKey = contentTypes.ToDictionary(type => type.Key);
        var absent = files.ContentTypes.Where(definition => !byKey.ContainsKey(definition.Key)).ToList();
        var taken = absent.Where(definition => contentTypes.Any(type => string.Equals(type.Alias, definition.Alias, StringComparison.OrdinalIgnoreCase))).ToList();
        return new SchemaPlan(
            [.. files.DataTypes.All.Where(dataType => !dataTypes.Contains(dataType.Key))],
            InOrder([.. absent.Except(taken)], files),
            [.. files.ContentTypes.Where(definition => byKey.ContainsKey(definition.Key))
                .SelectMany(definition => definition.Properties.Where(property => !Has(byKey[definition.Key], property)).Select(property => (definition, property)))],
            [.. files.ContentTypes.Except(taken).Where(definition => LacksChildren(byKey.GetValueOrDefault(definition.Key), definition, taken))],
            taken);
    }

    private static bool Has(IContentType type, PropertyDefinition property) =>
        type.CompositionPropertyTypes.Any(present => present.Key == property.Key || string.Equals(present.Alias, property.Alias, StringComparison.OrdinalIgnoreCase));

    private static bool LacksChildren(IContentType? type, ContentTypeDefinition definition, List<ContentTypeDefinition> taken) =>
        definition.Children.Where(child => taken.TrueForAll(other => other.Key != child.Key))
            .Any(child => type?.AllowedContentTypes?.Any(allowed => allowed.Key == child.Key) != true);

    private static List<ContentTypeDefinition> InOrder(List<ContentTypeDefinition> definitions, SchemaFiles files)
    {
        var ordered = new List<ContentTypeDefinition>();
        void Add(ContentTypeDefinition definition)
        {
            if (!definitions.Remove(definition))
            {
                return;
            }

            foreach (var part in definition.Compositions)
            {
                Add(files.ContentTypes.First(other => other.Key == part.Key));
            }

            ordered.Add(definition);
        }

        while (definitions.Count > 0)
        {
            Add(definitions[0]);
        }

        return ordered;
    }
}
