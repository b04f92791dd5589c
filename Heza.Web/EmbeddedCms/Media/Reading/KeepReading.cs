using Heza.Plugins.Reform.Publishing;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Media.Reading;

/// <summary>Writes down what reading a file came to, and lets readers and the search see it in the content that shows the file.</summary>
public sealed class KeepReading(CmsDbContext db, ShowMediaChange show)
{
    /// <param name="hash">Of the file that was read: another one may be in its place by now, and waits by itself.</param>
    public async Task Run(Guid key, string hash, FileRead read, CancellationToken ct)
    {
        var shown = await db.PublicUsesOf(key, ct);
        await show(shown, () => Write(key, hash, read, ct), ct);

        // Content that was published meanwhile was projected without the text.
        var late = (await db.PublicUsesOf(key, ct)).Except(shown).ToList();
        if (late.Count > 0)
        {
            await show(late, () => Task.CompletedTask, ct);
        }
    }

    private async Task Write(Guid key, string hash, FileRead read, CancellationToken ct)
    {
        var file = db.Set<MediaItem>().Where(item => item.Key == key && item.Hash == hash);

        // Text that an earlier release read stays: the fingerprints of accepted evidence hold it.
        var (outcome, text) = await file.Select(item => item.Text).FirstOrDefaultAsync(ct) is { } known ? (FileReading.Text, known) : (read.Outcome, read.Text);
        await file.ExecuteUpdateAsync(
            item => item
                .SetProperty(each => each.Reading, outcome)
                .SetProperty(each => each.Text, text)
                .SetProperty(each => each.Pages, read.Pages)
                .SetProperty(each => each.PagesRead, read.PagesRead)
                .SetProperty(each => each.Signed, read.Signed)
                .SetProperty(each => each.ReadingSince, (DateTime?)null),
            ct);
    }
}
