using System.Runtime.CompilerServices;
using System.Text;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Portal.Documents;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Portal.Api;

/// <summary>
/// All documents of a filter in its order, written as they are read. Between two batches no connection is held, so that a
/// slow reader keeps nothing from anybody; memory holds the keys and one batch.
/// </summary>
internal sealed class ExportDocuments(ReformDbContext db, IOptions<SiteOptions> site, TimeProvider time)
{
    private const int Batch = 500;

    private static readonly string Head = Csv.Line(
        "Số, ký hiệu", "Loại văn bản", "Trích yếu", "Cơ quan ban hành", "Cấp ban hành", "Lĩnh vực", "Ngày ban hành",
        "Có hiệu lực từ", "Hết hiệu lực từ", "Tình trạng hiệu lực", "Địa chỉ");

    public async IAsyncEnumerable<DocumentItem> Run(DocumentFilter filter, [EnumeratorCancellation] CancellationToken ct)
    {
        var today = time.Today();
        var keys = await filter.Order(filter.Apply(db.Set<LegalDocument>(), today)).Select(document => document.Key).ToListAsync(ct);
        foreach (var batch in keys.Chunk(Batch))
        {
            var cards = await db.Set<LegalDocument>().Where(document => batch.Contains(document.Key) && document.WithdrawnAt == null)
                .Select(DocumentCard.Of).ToDictionaryAsync(card => card.Key, ct);
            foreach (var card in batch.Select(cards.GetValueOrDefault).OfType<DocumentCard>())
            {
                yield return DocumentItem.Of(card, site.Value, today);
            }
        }
    }

    /// <summary>UTF-8 with BOM, which spreadsheets need to read Vietnamese.</summary>
    public async Task WriteCsv(DocumentFilter filter, Stream output, CancellationToken ct)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 16 * 1024, leaveOpen: true);
        await writer.WriteAsync(Head.AsMemory(), ct);
        await foreach (var document in Run(filter, ct))
        {
            await writer.WriteAsync(Line(document).AsMemory(), ct);
        }
    }

    private static string Line(DocumentItem document) => Csv.Line(
        document.Number, document.Type, document.Abstract, string.Join("; ", document.Issuers), FieldLabels.Levels.Of(document.Level),
        string.Join("; ", document.Fields.Select(FieldLabels.LegalFields.Of)), Labels.PartialDate(document.IssuedOn), Day(document.EffectiveOn),
        Day(document.ExpiredOn), DocumentStatus.Labels.Of(document.Status), document.Url);

    private static string? Day(DateOnly? day) => day is { } known ? VietnamTime.Show(known) : null;
}
