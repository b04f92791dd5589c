using Heza.Plugins.Reform.Platform;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Desk;

internal static class ReadPage
{
    public static async Task<PageOf<T>> Page<T>(this IQueryable<T> ordered, int page, int size, CancellationToken ct) =>
        new(await ordered.Skip((page - 1) * size).Take(size).ToListAsync(ct), await ordered.CountAsync(ct), page, size);
}
