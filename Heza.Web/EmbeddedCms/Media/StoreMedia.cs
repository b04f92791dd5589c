using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Web.EmbeddedCms.Data;
using Heza.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Media;

/// <param name="Created">False when the site had the same content before; the item is then that one.</param>
public sealed record StoredMedia(MediaItem Item, bool Created);

/// <summary>
/// Takes a file into the library: keeps it under its hash and describes it in the database. Sending the same bytes again
/// answers the item that is there, with the alternative text filled in if it had none.
/// </summary>
public sealed class StoreMedia(CmsDbContext db, ReceiveMedia receive, MediaFolder folder, TimeProvider time)
{
    public static Problem AltTextTooLong { get; } = Problem.Field("altText", $"Mô tả ảnh dài quá {MediaName.MaxAltText} ký tự.");

    /// <param name="only">Refuses files of the other kind; null: takes both.</param>
    public async Task<Result<StoredMedia>> Run(Stream content, string? fileName, string? altText, Actor by, CancellationToken ct, MediaKind? only = null)
    {
        var alt = SingleLine.Clean(altText) is { Length: > 0 } text ? text : null;
        if (alt?.Length > MediaName.MaxAltText)
        {
            return AltTextTooLong;
        }

        var found = await receive.Run(content, fileName, ct);
        if (!found.Ok)
        {
            return found.Problem;
        }

        using var received = found.Value;
        if (only is { } kind && received.Kind.Media != kind)
        {
            return new Problem(ProblemKind.UnsupportedType, kind == MediaKind.Image ? "Hãy chọn tệp ảnh (JPEG, PNG, WebP, GIF)." : "Hãy chọn tệp tài liệu (PDF, DOCX, XLSX).");
        }

        if (await Existing(received.File.Hash, alt, ct) is { } existing)
        {
            return new StoredMedia(existing, Created: false);
        }

        var item = new MediaItem
        {
            Key = Guid.CreateVersion7(),
            FileName = received.Name,
            Hash = received.File.Hash,
            Extension = received.Kind.Extension,
            ContentType = received.Kind.ContentType,
            Kind = received.Kind.Media,
            Size = received.File.Size,
            AltText = alt,
            FoldedText = MediaItem.Fold(received.Name, alt),
            Width = received.Width,
            Height = received.Height,
            CreatedAt = time.UtcNow(),
            ById = by.Id,
            ByName = by.Name,
        };
        item.LetRead();
        folder.Keep(received.File, received.Kind.Extension);
        return await Add(item, alt, ct);
    }

    private async Task<MediaItem?> Existing(string hash, string? alt, CancellationToken ct)
    {
        var existing = await db.Set<MediaItem>().FirstOrDefaultAsync(item => item.Hash == hash, ct);
        if (existing is { AltText: null } && alt is not null)
        {
            existing.AltText = alt;
            existing.FoldedText = MediaItem.Fold(existing.FileName, alt);
            await db.SaveChangesAsync(ct);
        }

        return existing;
    }

    private async Task<Result<StoredMedia>> Add(MediaItem item, string? alt, CancellationToken ct)
    {
        var entry = db.Add(item);
        var audited = db.Record(
            new Actor(item.ById, item.ByName), AuditAction.MediaUploaded, AuditSubject.Of(AuditSubjectKind.Media, item.Key, item.FileName), item.CreatedAt);
        try
        {
            await db.SaveChangesAsync(ct);
            return new StoredMedia(item, Created: true);
        }
        catch (DbUpdateException)
        {
            // Somebody else stored the same bytes at the same time.
            entry.State = EntityState.Detached;
            db.Entry(audited).State = EntityState.Detached;
            if (await Existing(item.Hash, alt, ct) is { } existing)
            {
                return new StoredMedia(existing, Created: false);
            }

            throw;
        }
    }
}
