namespace Heza.Plugins.Reform.Schema;

/// <summary>The data types of the site. Built once at start from <c>uSync/v17/DataTypes</c>.</summary>
public sealed class DataTypeCatalog(IEnumerable<DataTypeDefinition> dataTypes)
{
    private readonly Dictionary<Guid, DataTypeDefinition> _byKey = dataTypes.ToDictionary(dataType => dataType.Key);

    public IReadOnlyCollection<DataTypeDefinition> All => _byKey.Values;

    public DataTypeDefinition? Find(Guid key) => _byKey.GetValueOrDefault(key);

    /// <summary>The data type of a property that was built from the same schema.</summary>
    public DataTypeDefinition Of(Umbraco.Cms.Core.Models.IPropertyType property) =>
        Find(property.DataTypeKey)
        ?? throw new InvalidOperationException($"Property {property.Alias} has data type {property.DataTypeKey}, which is not in the schema.");
}
