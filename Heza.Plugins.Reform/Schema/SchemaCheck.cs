using Umbraco.Cms.Core;

namespace Heza.Plugins.Reform.Schema;

/// <summary>What no single file can show: keys and aliases that stand twice, references that lead nowhere.</summary>
public static class SchemaCheck
{
    /// <summary>Umbraco's own list view, which every site has.</summary>
    private static readonly Guid BuiltInListView = Guid.Parse(Constants.DataTypes.Guids.ListViewContent);

    public static void KeysAreUnique(
        IReadOnlyCollection<SchemaLanguage> languages,
        IEnumerable<(SchemaElement Root, DataTypeDefinition DataType)> dataTypes,
        IReadOnlyCollection<ContentTypeDefinition> contentTypes)
    {
        var keys = languages.Select(language => language.Key).ToHashSet();
        if (keys.Count != languages.Count || languages.DistinctBy(language => language.IsoCode).Count() != languages.Count)
        {
            throw new SchemaException("Languages", "Language", "a key or ISO code stands twice");
        }

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (root, dataType) in dataTypes)
        {
            Add(root, keys, dataType.Key, names, dataType.Name);
        }

        var aliases = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in contentTypes)
        {
            Add(type.Source, keys, type.Key, aliases, type.Alias);
            var tabs = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var tab in type.Tabs)
            {
                Add(tab.Source, keys, tab.Key, tabs, tab.Alias);
            }

            var properties = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var property in type.Properties)
            {
                Add(property.Source, keys, property.Key, properties, property.Alias);
            }
        }
    }

    public static void ReferencesResolve(IReadOnlyCollection<ContentTypeDefinition> contentTypes, DataTypeCatalog dataTypes)
    {
        foreach (var type in contentTypes)
        {
            foreach (var reference in type.Compositions.Concat(type.Children))
            {
                if (!contentTypes.Any(other => other.Key == reference.Key && other.Alias == reference.Alias))
                {
                    throw reference.Source.Wrong($"there is no content type {reference.Alias} with key {reference.Key}");
                }
            }

            if (type.ListView != Guid.Empty && type.ListView != BuiltInListView && dataTypes.Find(type.ListView) is null)
            {
                throw type.Source.Wrong($"Info/ListView: there is no data type {type.ListView}");
            }

            foreach (var property in type.Properties)
            {
                CheckProperty(property, type, dataTypes);
            }
        }
    }

    private static void CheckProperty(PropertyDefinition property, ContentTypeDefinition type, DataTypeCatalog dataTypes)
    {
        var dataType = dataTypes.Find(property.DataType)
            ?? throw property.Source.Wrong($"{property.Alias}: Definition: there is no data type {property.DataType}");
        if (dataType.EditorAlias != property.EditorAlias)
        {
            throw property.Source.Wrong($"{property.Alias}: Type is {property.EditorAlias}, but \"{dataType.Name}\" has {dataType.EditorAlias}");
        }

        if (!type.Tabs.Any(tab => tab.Alias == property.TabAlias && tab.Caption == property.TabCaption))
        {
            throw property.Source.Wrong($"{property.Alias}: there is no tab {property.TabAlias} \"{property.TabCaption}\"");
        }
    }

    private static void Add(SchemaElement source, HashSet<Guid> keys, Guid key, HashSet<string> aliases, string alias)
    {
        if (!keys.Add(key))
        {
            throw source.Wrong($"key {key} stands twice in the schema");
        }

        if (!aliases.Add(alias))
        {
            throw source.Wrong($"\"{alias}\" stands twice");
        }
    }
}
