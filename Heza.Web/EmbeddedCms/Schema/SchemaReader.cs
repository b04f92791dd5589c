using Heza.Plugins.Reform.Schema;
using Heza.Web.EmbeddedCms.Schema.Editors;

namespace Heza.Web.EmbeddedCms.Schema;

/// <summary>Makes Umbraco's own content types of <c>uSync/v17</c>, as the embedded CMS knows them.</summary>
public static class SchemaReader
{
    /// <summary>The copy of the files beside the site's assembly.</summary>
    public static string DefaultFolder => SchemaFiles.DefaultFolder;

    /// <exception cref="SchemaException">A file is missing, malformed, or refers to something that is not there.</exception>
    public static SiteSchema Read(string folder)
    {
        var files = SchemaFiles.Read(folder, Editor.Knows);
        return new SiteSchema(new ContentTypeRegistry(new ContentTypeBuilder(files.ContentTypes, files.DataTypes).Build()), files.DataTypes, files.Languages);
    }
}
