using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;

namespace Heza.Plugins.Reform.Schema;

/// <summary>Umbraco's own models of what the files define.</summary>
public static class ContentTypeModel
{
    /// <summary>Without compositions and without <see cref="Children"/>: these refer to types that may not be there yet.</summary>
    /// <param name="propertyType">Knows the data type and how its values are stored.</param>
    public static ContentType New(ContentTypeDefinition definition, IShortStringHelper strings, Func<PropertyDefinition, PropertyType> propertyType)
    {
        var type = new ContentType(strings, -1)
        {
            Key = definition.Key,
            Alias = definition.Alias,
            Name = definition.Name,
            Icon = definition.Icon,
            Thumbnail = definition.Thumbnail,
            Description = definition.Description,
            AllowedAsRoot = definition.AllowAtRoot,
            ListView = definition.ListView == Guid.Empty ? null : definition.ListView,
            IsElement = definition.IsElement,
            HistoryCleanup = definition.HistoryCleanup,
        };
        foreach (var tab in definition.Tabs)
        {
            Add(type, tab);
        }

        foreach (var property in definition.Properties)
        {
            type.AddPropertyType(Describe(propertyType(property), property), property.TabAlias, property.TabCaption);
        }

        return type;
    }

    /// <summary>The types that may stand below it.</summary>
    public static IReadOnlyList<ContentTypeSort> Children(ContentTypeDefinition definition) =>
        [.. definition.Children.Select(child => new ContentTypeSort(child.Key, child.SortOrder, child.Alias))];

    /// <summary>Adds a property that a type lacks, and its tab where that is missing too.</summary>
    public static void Add(IContentType type, ContentTypeDefinition definition, PropertyDefinition property, PropertyType propertyType)
    {
        if (!type.PropertyGroups.Contains(property.TabAlias))
        {
            Add(type, definition.Tabs.First(tab => tab.Alias == property.TabAlias));
        }

        type.AddPropertyType(Describe(propertyType, property), property.TabAlias, property.TabCaption);
    }

    private static void Add(IContentTypeBase type, TabDefinition tab)
    {
        type.AddPropertyGroup(tab.Alias, tab.Caption);
        var group = type.PropertyGroups[tab.Alias];
        (group.Key, group.Type, group.SortOrder) = (tab.Key, tab.Type, tab.SortOrder);
    }

    private static PropertyType Describe(PropertyType type, PropertyDefinition property)
    {
        type.Key = property.Key;
        type.Name = property.Name;
        type.Description = property.Description;
        type.Mandatory = property.Mandatory;
        type.MandatoryMessage = property.MandatoryMessage;
        type.ValidationRegExp = property.Validation;
        type.ValidationRegExpMessage = property.ValidationMessage;
        type.SortOrder = property.SortOrder;
        type.LabelOnTop = property.LabelOnTop;
        return type;
    }
}
