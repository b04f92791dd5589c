using System.Globalization;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Platform.Audit;

/// <param name="At">UTC.</param>
/// <param name="SubjectKey">With <paramref name="SubjectKind"/> it names the subject for good; its name may change.</param>
public sealed record AuditRow(
    long Id, DateTime At, string ActorId, string ActorName, AuditAction Action,
    AuditSubjectKind SubjectKind, string SubjectKey, string SubjectName, string? Detail, string? RequestId);

/// <summary>A page of the audit, newest first.</summary>
public sealed class ReadAudit(ReformDbContext db)
{
    private const int DefaultSize = 50, LargestSize = 200, LastPage = 1_000_000;

    public async Task<Result<PageOf<AuditRow>>> Run(AuditQuery query, string? pageAsked, string? sizeAsked, CancellationToken ct)
    {
        var (page, size) = (Number(pageAsked, 1, LastPage), Number(sizeAsked, DefaultSize, LargestSize));
        if (page is not { } asked || size is not { } rows)
        {
            return page is null
                ? Problem.Field("page", "Số trang phải là số từ 1 trở lên.")
                : Problem.Field("pageSize", $"Số dòng mỗi trang phải là số từ 1 đến {LargestSize}.");
        }

        var filter = AuditFilter.Read(query);
        if (!filter.Ok)
        {
            return filter.Problem;
        }

        var entries = filter.Value.Of(db.Set<AuditEntry>().AsNoTracking());
        var total = await entries.CountAsync(ct);
        var found = await entries.Skip((asked - 1) * rows).Take(rows)
            .Select(entry => new AuditRow(
                entry.Id, entry.At, entry.ActorId, entry.ActorName, entry.Action,
                entry.SubjectKind, entry.SubjectKey, entry.SubjectName, entry.Detail, entry.RequestId))
            .ToListAsync(ct);
        return new PageOf<AuditRow>(found, total, asked, rows);
    }

    private static int? Number(string? text, int otherwise, int max) =>
        string.IsNullOrEmpty(text) ? otherwise
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= max ? number
            : null;
}
