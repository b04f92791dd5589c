using Heza.Plugins.Reform.Schema;
using Heza.Web.EmbeddedCms.Schema.Editors;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;

namespace Heza.Web.EmbeddedCms.Schema;

/// <summary>
/// Makes real Umbraco content types of the files. Keys are the files'; the integer identifiers are synthetic and follow
/// the order of the files, so nothing may store them: store keys and aliases.
/// </summary>
internal sealed class ContentTypeBuilder(IReadOnlyList<ContentTypeDefinition> definitions, DataTypeCatalog dataTypes)
{
    private const int FirstTypeId = 1101;
    private const int FirstPropertyId = 3001;

    private static readonly DefaultShortStringHelper Strings =
        new(new DefaultShortStringHelperConfig().WithDefault(new RequestHandlerSettings()));

    private readonly Dictionary<Guid, ContentType> _built = [];
    private readonly HashSet<Guid> _begun = [];
    private int _nextPropertyId = FirstPropertyId;

    public IReadOnlyList<IContentType> Build() => [.. definitions.Select(Build)];

    private ContentType Build(ContentTypeDefinition definition)
    {
        if (_built.TryGetValue(definition.Key, out var built))
        {
            return built;
        }

        if (!_begun.Add(definition.Key))
        {
            throw definition.Source.Wrong("Info/Compositions: it is composed of itself");
        }

        var type = Create(definition);
        foreach (var composition in definition.Compositions)
        {
            var part = Build(definitions.First(other => other.Key == composition.Key));
            if (!type.AddContentType(part))
            {
                throw composition.Source.Wrong($"{composition.Alias} brings a property that the type already has");
            }
        }

        type.ResetDirtyProperties(false);
        return _built[definition.Key] = type;
    }

    private ContentType Create(ContentTypeDefinition definition)
    {
        var type = ContentTypeModel.New(definition, Strings, Create);
        type.Id = FirstTypeId + definitions.Index().First(entry => entry.Item == definition).Index;
        type.AllowedContentTypes = ContentTypeModel.Children(definition);
        return type;
    }

    private PropertyType Create(PropertyDefinition property)
    {
        var dataType = dataTypes.Find(property.DataType)!;
        return new PropertyType(Strings, property.EditorAlias, Editor.Of(dataType).Storage, true, property.Alias)
        {
            Id = _nextPropertyId++,
            DataTypeId = dataType.Id,
            DataTypeKey = dataType.Key,
        };
    }
}
