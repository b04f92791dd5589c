using System.Text.Json;
using Heza.Plugins.Reform.Publishing;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Content.Storage;

/// <summary>
/// Gives documents of older databases the number and the search text that saving gives them now: folding is C#, no migration
/// can do it. Finds nothing to do at every later start.
/// </summary>
public sealed class FillSearchTexts(CmsDbContext db)
{
    private const int Batch = 200;

    public async Task Run(CancellationToken ct)
    {
        while (await db.Set<CmsNode>().Where(node => node.SearchText == "").OrderBy(node => node.Id).Take(Batch)
            .Join(db.Set<CmsVersion>(), node => node.CurrentVersionId, version => version.Id, (node, version) => new { Node = node, version.PropertiesJson })
            .ToListAsync(ct) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
            {
                row.Node.Number = NodeSearch.NumberOf(NumberIn(row.PropertiesJson));
                row.Node.SearchText = NodeSearch.TextOf(row.Node.Name, row.Node.Number);
            }

            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }

    private static string? NumberIn(string propertiesJson)
    {
        using var properties = JsonDocument.Parse(propertiesJson);
        return properties.RootElement.TryGetProperty(ReformSchema.DocumentFields.Number, out var number) && number.ValueKind == JsonValueKind.String ? number.GetString() : null;
    }
}
