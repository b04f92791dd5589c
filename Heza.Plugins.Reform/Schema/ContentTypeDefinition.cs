using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;

namespace Heza.Plugins.Reform.Schema;

/// <summary>A file of <c>uSync/v17/ContentTypes</c> as read, its references not yet resolved.</summary>
public sealed record ContentTypeDefinition(
    SchemaElement Source,
    Guid Key,
    string Alias,
    string Name,
    string Icon,
    string Thumbnail,
    string Description,
    bool AllowAtRoot,
    Guid ListView,
    bool IsElement,
    HistoryCleanup HistoryCleanup,
    IReadOnlyList<TypeReference> Compositions,
    IReadOnlyList<TypeReference> Children,
    IReadOnlyList<PropertyDefinition> Properties,
    IReadOnlyList<TabDefinition> Tabs);

public sealed record TypeReference(SchemaElement Source, Guid Key, string Alias, int SortOrder);

public sealed record PropertyDefinition(
    SchemaElement Source,
    Guid Key,
    string Name,
    string Alias,
    Guid DataType,
    string EditorAlias,
    bool Mandatory,
    string? Validation,
    string? Description,
    int SortOrder,
    string TabAlias,
    string TabCaption,
    string? MandatoryMessage,
    string? ValidationMessage,
    bool LabelOnTop);

public sealed record TabDefinition(SchemaElement Source, Guid Key, string Caption, string Alias, PropertyGroupType Type, int SortOrder);
