using Heza.Plugins.Reform.Schema;

namespace Heza.Web.EmbeddedCms.Schema;

/// <summary>Everything that <c>uSync/v17</c> says.</summary>
public sealed record SiteSchema(ContentTypeRegistry ContentTypes, DataTypeCatalog DataTypes, IReadOnlyList<SchemaLanguage> Languages);
