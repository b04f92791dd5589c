using Heza.Plugins.Reform.Publishing;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Media.Reading;

/// <summary>Files whose text nobody can search yet.</summary>
/// <param name="Waiting">How many, with the one that is being read.</param>
/// <param name="First">The one that is being read, then the longest waiting; at most ten.</param>
public sealed record WaitingReadings(int Waiting, IReadOnlyList<MediaView> First);

public sealed class ListReadings(CmsDbContext db)
{
    private const int Most = 10;

    public async Task<WaitingReadings> Run(CancellationToken ct)
    {
        var waiting = db.Set<MediaItem>().AsNoTracking().Where(item => item.Reading == FileReading.Waiting || item.Reading == FileReading.Reading);
        var first = await waiting.OrderBy(item => item.Reading != FileReading.Reading).ThenBy(item => item.CreatedAt).ThenBy(item => item.Key)
            .Take(Most).Select(MediaView.FromItem).ToListAsync(ct);
        return new WaitingReadings(first.Count < Most ? first.Count : await waiting.CountAsync(ct), first);
    }
}
