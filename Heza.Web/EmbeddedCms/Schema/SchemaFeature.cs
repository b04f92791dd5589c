using Heza.Plugins.Reform.Schema;

namespace Heza.Web.EmbeddedCms.Schema;

public static class SchemaFeature
{
    /// <summary>Reads the schema at once, so that a wrong file stops the site before it serves anybody.</summary>
    /// <param name="services">The site's services.</param>
    /// <param name="folder">The folder with <c>usync.config</c>; null for the copy beside the site's assembly.</param>
    /// <exception cref="SchemaException">Names the file and the element.</exception>
    public static IServiceCollection AddSchema(this IServiceCollection services, string? folder = null)
    {
        var schema = SchemaReader.Read(folder ?? SchemaReader.DefaultFolder);
        return services
            .AddSingleton(schema)
            .AddSingleton(schema.ContentTypes)
            .AddSingleton(schema.DataTypes)
            .AddSingleton<ContentValidator>()
            .AddSingleton<PropertyValues>();
    }
}
