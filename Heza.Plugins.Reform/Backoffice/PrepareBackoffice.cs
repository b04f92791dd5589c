using Heza.Plugins.Reform.Backoffice.People;
using Heza.Plugins.Reform.Backoffice.Setup;
using Heza.Plugins.Reform.Schema;

namespace Heza.Plugins.Reform.Backoffice;

/// <summary>What a start does in Umbraco, after it has booted and the plugin's own tables are there, before the site listens.</summary>
public sealed class PrepareBackoffice(EnsureSchema schema, EnsureSiteParts parts, EnsureGroups groups)
{
    /// <param name="folder">With <c>usync.config</c>.</param>
    public async Task Run(string folder, CancellationToken ct)
    {
        await schema.Run(SchemaFiles.Read(folder), AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetName().Name), ct);
        parts.Run();
        await groups.Run(ct);
    }
}
