using Hangfire;
using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Register.ForceTurns;

/// <summary>
/// Tells editors the day before (or on the day, where the site was down or the document came late) which documents'
/// legal force changes: the portal's labels change by themselves, texts that speak of the documents do not.
/// </summary>
[AutomaticRetry(Attempts = 0)]
public sealed class TellForceTurns(ReformDbContext db, IPeople people, NoticeWriter writer, TimeProvider time)
{
    public const string JobId = "force-turns", Cron = "10 7-17 * * *", NoticeKind = "document.force";

    /// <summary>Named in a notice; of more only the number is told.</summary>
    private const int MostNamed = 20;

    /// <returns>How many turns were told.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        await using var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct);
        var today = time.Today();
        var tomorrow = today.AddDays(1);
        var documents = await ForceTurn.Candidates(db.Set<LegalDocument>(), today, tomorrow)
            .Select(document => new
            {
                document.Key,
                document.Type,
                document.Number,
                Days = new ForceDays(document.EffectiveOn, document.ForceUntil, document.ForcePartUntil, document.ForceUndated),
            }).ToListAsync(ct);
        var keys = documents.ConvertAll(document => document.Key);
        var told = await db.Set<ToldForceTurn>().Where(one => keys.Contains(one.DocumentKey) && one.Day >= today).Select(one => new { one.DocumentKey, one.Day }).ToListAsync(ct);
        var turns = documents
            .SelectMany(document => ForceTurn.Within(today, tomorrow, document.Days).Select(turn => (document.Key, Title: $"{document.Type} {document.Number}".Trim(), Turn: turn)))
            .Where(one => !told.Exists(before => before.DocumentKey == one.Key && before.Day == one.Turn.Day)).ToList();
        if (turns.Count == 0)
        {
            return 0;
        }

        var now = time.UtcNow();
        db.AddRange(turns.Select(one => new ToldForceTurn { DocumentKey = one.Key, Day = one.Turn.Day, At = now }));
        writer.Add(db, Notice(turns.ConvertAll(one => (one.Title, one.Turn)), today), await people.WithPermission(Permissions.Edit, ct), now);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return turns.Count;
    }

    internal static NoticeText Notice(IReadOnlyList<(string Title, ForceTurn Turn)> turns, DateOnly today)
    {
        var days = turns.Select(one => one.Turn.Day).Distinct().Order().Select(day => day == today ? "hôm nay" : "ngày mai").ToList();
        var named = turns.Take(MostNamed).Select(one =>
            $"{one.Title}: từ {VietnamTime.Show(one.Turn.Day)} chuyển từ “{one.Turn.Before.Label()}” sang “{one.Turn.After.Label()}”.");
        var more = turns.Count > MostNamed ? $"\nCòn {turns.Count - MostNamed} văn bản khác." : "";
        var when = string.Join(" và ", days);
        return new NoticeText(
            NoticeKind,
            $"{char.ToUpper(when[0], VietnamTime.Culture)}{when[1..]} {turns.Count} văn bản đổi hiệu lực",
            $"{string.Join('\n', named)}{more}\nNhãn hiệu lực trên cổng tự đổi; hãy xem lại bài viết, hướng dẫn có nhắc đến các văn bản này.",
            "/desk/van-ban/ra-soat?muc=hieu-luc");
    }
}
