using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Text;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Content.Reading;

/// <param name="Text">A number typed in any way, or words with or without marks; empty means all.</param>
/// <param name="Keys">Only these; empty means any.</param>
public sealed record DocumentPickFilter(string Text, IReadOnlyList<Guid> Keys)
{
    public const int LongestText = 200, MostKeys = 100;
}

/// <summary>A legal document as a picker offers it, draft or published.</summary>
/// <param name="Number">Canonical where it can be read, else as typed.</param>
/// <param name="IssuedOn">As known: a day, a month or a year; empty when it is not.</param>
public sealed record DocumentChoice(Guid Key, string Number, string Name, string Abstract, string IssuedOn, ContentState State);

/// <summary>Legal documents by number or by words; those that bear the typed number first, then the last changed.</summary>
public sealed class PickDocuments(CmsDbContext db)
{
    public async Task<Result<PageOf<DocumentChoice>>> Run(DocumentPickFilter filter, PageAsked asked, CancellationToken ct)
    {
        if (filter.Text.Length > DocumentPickFilter.LongestText || !StorableText.Is(filter.Text))
        {
            return Problem.Field("text", $"Từ cần tìm có ký tự không hợp lệ hoặc dài quá {DocumentPickFilter.LongestText} ký tự.");
        }

        if (filter.Keys.Count > DocumentPickFilter.MostKeys)
        {
            return Problem.Field("key", $"Chỉ hỏi được nhiều nhất {DocumentPickFilter.MostKeys} văn bản một lần.");
        }

        var key = NumberKeys.Typed(filter.Text) ?? "";
        var found = Found(filter, key);
        var total = await found.CountAsync(ct);
        var rows = await found
            .OrderByDescending(row => row.Pick.Keys.Any(known => known.Key == key)).ThenByDescending(row => row.Node.UpdateDate).ThenByDescending(row => row.Node.Id)
            .Skip(asked.Skip).Take(asked.Size)
            .Select(row => new
            {
                row.Node,
                row.Pick.Number,
                row.Pick.Abstract,
                row.Pick.IssuedOn,
                Pending = db.Set<CmsSchedule>().Any(entry => entry.NodeId == row.Node.Id && entry.Action == ScheduleAction.Release && entry.FailedAt == null),
            })
            .ToListAsync(ct);
        return new PageOf<DocumentChoice>(
            [.. rows.Select(row => new DocumentChoice(row.Node.Key, row.Number, row.Node.Name, row.Abstract, row.IssuedOn, ContentRules.StateOf(row.Node, row.Pending)))],
            total, asked.Page, asked.Size);
    }

    private IQueryable<PickedNode> Found(DocumentPickFilter filter, string key)
    {
        var found = db.Set<DocumentPick>().AsNoTracking()
            .Join(db.Set<CmsNode>().AsNoTracking(), pick => pick.NodeId, node => node.Id, (pick, node) => new PickedNode { Pick = pick, Node = node })
            .Where(row => !row.Node.Trashed);
        if (filter.Keys.Count > 0)
        {
            found = found.Where(row => filter.Keys.Contains(row.Node.Key));
        }

        var words = VietnameseText.Fold(filter.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0
            ? found
            : found.Where(row => row.Pick.Keys.Any(known => known.Key == key) || words.All(word => row.Pick.Folded.Contains(word)));
    }

    private sealed class PickedNode
    {
        public required DocumentPick Pick { get; init; }

        public required CmsNode Node { get; init; }
    }
}
