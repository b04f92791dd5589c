using System.Text.Json;
using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Reading;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Content.Comparing;

/// <summary>What somebody has typed against what is saved now: they opened the document before somebody else saved it.</summary>
public sealed class CompareTyped(CmsDbContext db, ContentFactory factory, DeskValues values, CompareFields fields)
{
    /// <param name="name">Null: as it is.</param>
    /// <param name="typed">By alias; fields that are left out count as unchanged. Nothing needs to be valid.</param>
    public async Task<Result<Comparison>> Run(Guid key, string? name, IReadOnlyDictionary<string, JsonElement> typed, CancellationToken ct)
    {
        var nodes = db.Set<CmsNode>().AsNoTracking().Where(node => node.Key == key);
        if ((await db.LoadContents(factory, nodes, ct)).SingleOrDefault() is not var (node, content, current))
        {
            return ContentRules.NotFound;
        }

        var saved = ComparedText.Of(content, values);
        var asTyped = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var (alias, value) in typed.Where(value => content.HasProperty(value.Key)))
        {
            // One at a time: a field that cannot be taken must not keep the others from being read as they would be saved.
            if (values.Write(content, new Dictionary<string, JsonElement>(StringComparer.Ordinal) { [alias] = value }).Count > 0)
            {
                asTyped[alias] = value.Deserialize<JsonNode>();
            }
        }

        content.Name = name?.Trim() ?? content.Name;
        var written = ComparedText.Of(content, values);
        foreach (var (alias, value) in written.Values.Where(value => !asTyped.ContainsKey(value.Key)))
        {
            asTyped[alias] = value;
        }

        return new Comparison(
            VersionRow.Of(current, node), null, await fields.Run(factory.TypeOf(node), saved, written with { Values = asTyped }, ct));
    }
}
