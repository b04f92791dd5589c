using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Text;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Backoffice.Desk;

/// <summary>A legal document as a picker offers it.</summary>
/// <param name="IssuedOn">As known: a day, a month or a year; empty when it is not.</param>
/// <param name="State">Always <c>published</c>: drafts stand in Umbraco's own tree.</param>
public sealed record PublishedChoice(Guid Key, string Number, string Name, string Abstract, string IssuedOn, string State);

/// <summary>
/// Public legal documents by number, however typed, or by words with or without marks; those that bear the typed number
/// first, then the newest. An authority has hundreds of them: they are looked through in memory.
/// </summary>
public sealed class PickPublishedDocuments(ReformDbContext db)
{
    private const int LongestText = 200;

    public async Task<Result<PageOf<PublishedChoice>>> Run(string text, IReadOnlyCollection<Guid> keys, Paging paging, CancellationToken ct)
    {
        if (text.Length > LongestText)
        {
            return Problem.Field("text", $"Từ cần tìm dài quá {LongestText} ký tự.");
        }

        var documents = await db.Set<LegalDocument>().AsNoTracking().Where(row => row.WithdrawnAt == null && (keys.Count == 0 || keys.Contains(row.Key)))
            .OrderByDescending(row => row.IssuedFrom).ThenBy(row => row.Key)
            .Select(row => new { row.Key, row.Number, row.Title, row.Summary, row.IssuedOn }).ToListAsync(ct);
        var typed = NumberKeys.Typed(text);
        var words = VietnameseText.Fold(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var found = documents
            .Select(row => (Row: row, Bears: typed is not null && DocumentNumber.Parse(row.Number) is { Ok: true } number && NumberKeys.Of(number.Value).Contains(typed)))
            .Where(each => each.Bears || words.All(VietnameseText.Fold($"{each.Row.Number} {each.Row.Title} {each.Row.Summary}").Contains))
            .OrderByDescending(each => each.Bears).ToList();
        return paging.Of<PublishedChoice>(
            [.. found.Skip(paging.Skip).Take(paging.Size).Select(each => new PublishedChoice(each.Row.Key, each.Row.Number, each.Row.Title, each.Row.Summary, each.Row.IssuedOn ?? "", "published"))],
            found.Count);
    }
}
