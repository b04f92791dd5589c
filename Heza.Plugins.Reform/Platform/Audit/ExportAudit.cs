using System.Globalization;
using System.Text;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Platform.Audit;

/// <summary>The audit as a table for spreadsheets: UTF-8 with BOM, times in Vietnam, newest first, written as it is read.</summary>
public sealed class ExportAudit(ReformDbContext db, TimeProvider time)
{
    private static readonly string Head = Csv.Line("Thời điểm (giờ Việt Nam)", "Người thực hiện", "Mã tài khoản", "Việc", "Loại đối tượng", "Đối tượng", "Mã đối tượng", "Chi tiết", "Mã yêu cầu");

    /// <summary>Who takes the audit away stands in it, too.</summary>
    public async Task Announce(Actor actor, string filter, CancellationToken ct)
    {
        db.Record(actor, AuditAction.AuditExported, new AuditSubject(AuditSubjectKind.Audit, "csv", "Nhật ký"), time.UtcNow(), filter);
        await db.SaveChangesAsync(ct);
    }

    public async Task Run(AuditFilter filter, Stream output, CancellationToken ct)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 16 * 1024, leaveOpen: true);
        await writer.WriteAsync(Head.AsMemory(), ct);
        await foreach (var entry in filter.Of(db.Set<AuditEntry>().AsNoTracking()).AsAsyncEnumerable().WithCancellation(ct))
        {
            await writer.WriteAsync(Line(entry).AsMemory(), ct);
        }
    }

    private static string Line(AuditEntry entry) => Csv.Line(
        VietnamTime.Local(entry.At).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture),
        entry.ActorName, entry.ActorId, AuditWords.Of(entry.Action),
        AuditWords.Of(entry.SubjectKind), entry.SubjectName, entry.SubjectKey, entry.Detail, entry.RequestId);
}
