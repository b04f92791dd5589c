using Umbraco.Cms.Core.Models;

namespace Heza.Web.EmbeddedCms.Schema;

/// <summary>The document types of the site, by alias and by key. Built once at start from <c>uSync/v17</c>.</summary>
public sealed class ContentTypeRegistry(IEnumerable<IContentType> types)
{
    private readonly Dictionary<string, IContentType> _byAlias = types.ToDictionary(type => type.Alias, StringComparer.Ordinal);

    public IReadOnlyCollection<IContentType> All => _byAlias.Values;

    public IContentType? Find(string alias) => _byAlias.GetValueOrDefault(alias);
}
