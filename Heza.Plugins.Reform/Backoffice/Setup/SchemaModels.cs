using Heza.Plugins.Reform.Schema;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace Heza.Plugins.Reform.Backoffice.Setup;

/// <summary>Umbraco's models of the schema's files, with the editors that this Umbraco has.</summary>
public sealed class SchemaModels(PropertyEditorCollection editors, IConfigurationEditorJsonSerializer json, IShortStringHelper strings)
{
    /// <exception cref="SchemaException">This Umbraco lacks the editor.</exception>
    public DataType New(DataTypeDefinition definition)
    {
        if (!editors.TryGet(definition.EditorAlias, out var editor))
        {
            throw new SchemaException(definition.Name, "DataType/Info/EditorAlias", $"this Umbraco has no editor {definition.EditorAlias}");
        }

        return new DataType(editor, json)
        {
            Key = definition.Key,
            Name = definition.Name,
            EditorUiAlias = definition.EditorUiAlias,
            DatabaseType = ValueTypes.ToStorageType(editor.GetValueEditor().ValueType),

            // The file holds what Umbraco stores, so it is read the way Umbraco reads what it stored.
            ConfigurationData = editor.GetConfigurationEditor().FromDatabase(definition.Configuration.GetRawText(), json),
        };
    }

    /// <param name="dataTypes">Those that Umbraco has stored, by key.</param>
    /// <param name="contentTypes">Likewise.</param>
    public ContentType New(ContentTypeDefinition definition, IReadOnlyDictionary<Guid, IDataType> dataTypes, IReadOnlyDictionary<Guid, IContentType> contentTypes)
    {
        var type = ContentTypeModel.New(definition, strings, property => New(property, dataTypes));
        foreach (var part in definition.Compositions)
        {
            type.AddContentType(contentTypes[part.Key]);
        }

        return type;
    }

    public PropertyType New(PropertyDefinition property, IReadOnlyDictionary<Guid, IDataType> dataTypes) =>
        new(strings, dataTypes[property.DataType], property.Alias);
}
