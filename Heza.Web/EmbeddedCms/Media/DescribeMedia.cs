using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Data;
using Heza.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Media;

/// <summary>Body of <c>PUT media/{key}</c>.</summary>
/// <param name="Name">Keeps the extension of its kind.</param>
/// <param name="AltText">Null or blank: none.</param>
public sealed record MediaDescription(string? Name, string? AltText);

/// <summary>Changes the name and the alternative text of a media item; the file stays.</summary>
public sealed class DescribeMedia(CmsDbContext db, ShowMediaChange show, TimeProvider time)
{
    public async Task<Result<MediaView>> Run(Guid key, MediaDescription input, Actor actor, CancellationToken ct)
    {
        if (await db.Set<MediaItem>().FirstOrDefaultAsync(item => item.Key == key, ct) is not { } item)
        {
            return MediaEndpoints.NotFound;
        }

        var name = MediaName.Clean(input.Name);
        if (name.Length == 0)
        {
            return Problem.Field("name", "Hãy nhập tên tệp.");
        }

        var alt = SingleLine.Clean(input.AltText);
        if (alt.Length > MediaName.MaxAltText)
        {
            return StoreMedia.AltTextTooLong;
        }

        item.FileName = MediaName.For(FileKind.Named(item.Extension)!, name);
        item.AltText = alt.Length == 0 ? null : alt;
        item.FoldedText = MediaItem.Fold(item.FileName, item.AltText);
        if (db.ChangeTracker.HasChanges())
        {
            db.Record(actor, AuditAction.MediaDescribed, AuditSubject.Of(AuditSubjectKind.Media, item.Key, item.FileName), time.UtcNow(), item.AltText);
            await show(await db.PublicUsesOf(key, ct), () => db.SaveChangesAsync(ct), ct);
        }

        return MediaView.Of(item);
    }
}
