using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Media;

/// <summary>
/// Puts another file in the place of a media item's: the item keeps its key, name and alternative text, and readers see the
/// new file wherever the item is used. The old file stays at its address, for old versions of content.
/// </summary>
public sealed class ReplaceMedia(CmsDbContext db, ReceiveMedia receive, MediaFolder folder, ShowMediaChange show, TimeProvider time)
{
    public async Task<Result<MediaView>> Run(Guid key, Stream content, string? fileName, Actor by, CancellationToken ct)
    {
        if (await db.Set<MediaItem>().FirstOrDefaultAsync(item => item.Key == key, ct) is not { } item)
        {
            return MediaEndpoints.NotFound;
        }

        var found = await receive.Run(content, fileName, ct);
        if (!found.Ok)
        {
            return found.Problem;
        }

        using var received = found.Value;
        if (await Refusal(item, received, ct) is { } refusal)
        {
            return refusal;
        }

        // The same file again changes nothing, but brings content up to date that was not, for whatever reason.
        var taken = false;
        await show(await db.PublicUsesOf(key, ct), async () => taken = received.File.Hash == item.Hash || await Take(item, received, by, ct), ct);
        return taken
            ? MediaView.Of(item)
            : Problem.Conflict("Tệp này vừa được người khác thay. Hãy xem tệp mới rồi thay lại nếu cần.");
    }

    private async Task<Problem?> Refusal(MediaItem item, ReceivedMedia received, CancellationToken ct)
    {
        if (received.Kind.Media != item.Kind)
        {
            return Problem.Field("file", item.Kind == MediaKind.Image
                ? $"Đây là ảnh, không thể thay bằng tệp {received.Kind.Name}. Hãy chọn một ảnh."
                : $"Đây là tài liệu, không thể thay bằng ảnh {received.Kind.Name}. Hãy chọn tệp PDF, DOCX hoặc XLSX.");
        }

        var other = await db.Set<MediaItem>().Where(each => each.Hash == received.File.Hash && each.Key != item.Key).Select(each => each.FileName).FirstOrDefaultAsync(ct);
        return other is null
            ? null
            : Problem.Conflict($"Tệp này đã có trong thư viện với tên “{other}”. Hãy chọn tệp đó trong nội dung thay vì tải lên lần nữa.");
    }

    /// <returns>False when somebody else has replaced the file at the same time.</returns>
    private async Task<bool> Take(MediaItem item, ReceivedMedia received, Actor by, CancellationToken ct)
    {
        folder.Keep(received.File, received.Kind.Extension);
        db.RemoveRange(await db.Set<FormerMediaFile>().Where(file => file.MediaKey == item.Key && file.Hash == received.File.Hash).ToListAsync(ct));
        db.Add(new FormerMediaFile
        {
            Hash = item.Hash,
            MediaKey = item.Key,
            FileName = item.FileName,
            Extension = item.Extension,
            ContentType = item.ContentType,
            ReplacedAt = time.UtcNow(),
            ReplacedByName = by.Name,
        });
        item.FileName = MediaName.For(received.Kind, Path.GetFileNameWithoutExtension(item.FileName));
        item.FoldedText = MediaItem.Fold(item.FileName, item.AltText);
        item.Hash = received.File.Hash;
        item.Extension = received.Kind.Extension;
        item.ContentType = received.Kind.ContentType;
        item.Size = received.File.Size;
        item.Width = received.Width;
        item.Height = received.Height;
        item.LetRead();
        foreach (var property in MediaItem.OfReading)
        {
            // What somebody found out about the old file meanwhile does not hold for the new one.
            db.Entry(item).Property(property).IsModified = true;
        }

        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
    }
}
