using System.Globalization;
using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Reading;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Content.Comparing;

/// <summary>What changed between two states of a document.</summary>
/// <param name="From">The older side.</param>
/// <param name="To">The newer side; null when it is what somebody has typed and not saved.</param>
public sealed record Comparison(VersionRow From, VersionRow? To, IReadOnlyList<FieldDifference> Fields);

/// <summary>Two versions of a document, word by word.</summary>
public sealed class CompareVersions(CmsDbContext db, ContentFactory factory, DeskValues values, CompareFields fields)
{
    /// <param name="from">Number of a version, or <c>published</c> (default).</param>
    /// <param name="to">Number of a version, or <c>current</c> (default).</param>
    public async Task<Result<Comparison>> Run(Guid key, string? from, string? to, CancellationToken ct)
    {
        if (await db.Set<CmsNode>().AsNoTracking().FirstOrDefaultAsync(node => node.Key == key, ct) is not { } node)
        {
            return ContentRules.NotFound;
        }

        var older = await Find(node, "from", from ?? "published", ct);
        var newer = await Find(node, "to", to ?? "current", ct);
        if ((older.Problem ?? newer.Problem) is { } problem)
        {
            return problem;
        }

        var (before, after) = (factory.Hydrate(node, older.Value!, null), factory.Hydrate(node, newer.Value!, null));
        return new Comparison(
            VersionRow.Of(older.Value!, node),
            VersionRow.Of(newer.Value!, node),
            await fields.Run(factory.TypeOf(node), ComparedText.Of(before, values), ComparedText.Of(after, values), ct));
    }

    private async Task<Result<CmsVersion>> Find(CmsNode node, string field, string named, CancellationToken ct)
    {
        int? id = named switch
        {
            "current" => node.CurrentVersionId,
            "published" => node.PublishedVersionId,
            _ => int.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
        };
        if (id is null)
        {
            return Problem.Field(field, "Nội dung này chưa được xuất bản nên chưa có bản nào để so sánh.");
        }

        return await db.Set<CmsVersion>().AsNoTracking().FirstOrDefaultAsync(version => version.Id == id && version.NodeId == node.Id, ct) is { } found
            ? found
            : Problem.Field(field, "Không tìm thấy phiên bản này của nội dung.");
    }
}
