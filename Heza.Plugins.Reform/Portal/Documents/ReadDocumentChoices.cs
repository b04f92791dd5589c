using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Portal.Documents;

/// <summary>What the register can be narrowed to: only values that some public document has.</summary>
public sealed record DocumentChoices(IReadOnlyList<string> Types, IReadOnlyList<string> Issuers, IReadOnlyList<int> Years);

internal sealed class ReadDocumentChoices(ReformDbContext db)
{
    public async Task<DocumentChoices> Run(CancellationToken ct)
    {
        // One row for each combination that occurs, not for each document: lists cannot be flattened in SQLite.
        var rows = await db.Set<LegalDocument>().Where(document => document.WithdrawnAt == null)
            .Select(document => new { document.Type, document.Issuers, Year = (int?)document.IssuedFrom!.Value.Year })
            .Distinct().ToListAsync(ct);
        var order = StringComparer.Create(VietnamTime.Culture, ignoreCase: true);
        return new DocumentChoices(
            [.. rows.Select(row => row.Type).Where(type => type.Length > 0).Distinct().Order(order)],
            [.. rows.SelectMany(row => row.Issuers).Distinct().Order(order)],
            [.. rows.Select(row => row.Year).OfType<int>().Distinct().OrderDescending()]);
    }
}
